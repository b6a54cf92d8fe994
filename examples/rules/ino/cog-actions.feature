@INO-P13
Feature: The cog: what can be done with the current interaction
  Each action is there only for agents who have the right to it.

  Background:
    Given the ino inbox
    And the contact Claire with WhatsApp +33 6 12 34 56 66
    And agents Anna and Bruno in queue Support
    And a WhatsApp message arrives from Claire in queue Support
    And Anna picks it

  Rule: Each action of the cog needs the right to it

    @must
    Scenario Outline: With the right to "<right>", <action> is offered
      Given Anna has only the right "<right>"
      Then the action "Messaging pool > <action>" is offered to Anna

      Examples:
        | action            | right         |
        | Qualification     | qualification |
        | Script            | script        |
        | Start video call  | video call    |
        | Create a payment  | payment       |
        | Create a CRM card | card          |
        | Assign a CRM card | card          |
        | Create a case     | case          |
        | Assign a case     | case          |

    @must
    Scenario: Qualification sets what it was about; another replaces it
      Given Anna has only the right "qualification"
      When Anna qualifies it as "Complaint"
      And Anna qualifies it as "Lost parcel"
      Then it is qualified as "Lost parcel"
      And the history shows the event "Qualification: Lost parcel"

    @must
    Scenario: Script keeps what is answered while following it
      Given Anna has only the right "script"
      When Anna notes the answer "4711" to "Order number?" of the script "Returns"
      Then it has the script answers:
        | Returns | Order number? | 4711 |

    @must
    Scenario: Start video call begins one; while it is on, none is offered
      Given Anna has only the right "video call"
      When Anna takes the action "Messaging pool > Start video call"
      Then a video call is on
      And the action "Messaging pool > Start video call" is not offered to Anna
      When the video call ends
      Then no video call is on
      And the action "Messaging pool > Start video call" is offered to Anna

    @must
    Scenario: Create a payment asks the customer to pay; then Payment is there to look at it
      Given Anna has only the right "payment"
      When Anna asks for the payment "P-1" of 25.00 EUR
      Then the payment "P-1" is requested
      And the action "Messaging pool > Payment" is offered to Anna
      When the customer pays "P-1"
      Then the payment "P-1" is paid

    @must
    Scenario Outline: A CRM card is <done>, and then unassigned
      Given Anna has only the right "card"
      When Anna <does>
      Then it is linked to the card "Claire Martin"
      And the history shows the event "<event>"
      And the action "Messaging pool > Unassign a CRM card" is offered to Anna
      When Anna takes the action "Messaging pool > Unassign a CRM card"
      Then it is linked to no card
      And the history shows the event "CRM card unassigned: Claire Martin"

      Examples:
        | done     | does                                   | event                            |
        | created  | creates the card "Claire Martin"       | CRM card created: Claire Martin  |
        | assigned | assigns it to the card "Claire Martin" | CRM card assigned: Claire Martin |

    @must
    Scenario Outline: A case is <done>, and then unassigned
      Given Anna has only the right "case"
      When Anna <does>
      Then it is linked to the case "Parcel 4711"
      And the history shows the event "<event>"
      And the action "Messaging pool > Unassign a case" is offered to Anna
      When Anna takes the action "Messaging pool > Unassign a case"
      Then it is linked to no case
      And the history shows the event "Case unassigned: Parcel 4711"

      Examples:
        | done     | does                                 | event                      |
        | created  | creates the case "Parcel 4711"       | Case created: Parcel 4711  |
        | assigned | assigns it to the case "Parcel 4711" | Case assigned: Parcel 4711 |

    @must-not
    Scenario Outline: Without the right to "<right>", <action> is not offered, though all other rights are there
      Given Anna has no right to "<right>"
      Then the action "Messaging pool > <action>" is not offered to Anna

      Examples:
        | action            | right         |
        | Qualification     | qualification |
        | Script            | script        |
        | Start video call  | video call    |
        | Create a payment  | payment       |
        | Create a CRM card | card          |
        | Assign a CRM card | card          |
        | Create a case     | case          |
        | Assign a case     | case          |

    @must-not
    Scenario Outline: Without the right to "<right>" it is refused as well: <what>
      Given Anna has no right to "<right>"
      Then 'Anna <does>' is refused because Anna has no right to "<right>"

      Examples:
        | what              | right         | does                                                              |
        | qualification     | qualification | qualifies it as "Complaint"                                       |
        | script            | script        | notes the answer "4711" to "Order number?" of the script "Returns" |
        | video call        | video call    | starts a video call                                               |
        | create a payment  | payment       | asks for the payment "P-1" of 25.00 EUR                           |
        | create a CRM card | card          | creates the card "Claire M"                                       |
        | assign a CRM card | card          | assigns it to the card "Claire M"                                 |
        | create a case     | case          | creates the case "4711"                                           |
        | assign a case     | case          | assigns it to the case "4711"                                     |

    @must-not
    Scenario: Without the right, a card and a case that are assigned stay assigned
      When Anna assigns it to the card "Claire Martin"
      And Anna assigns it to the case "Parcel 4711"
      And Anna has no rights to "card" and "case"
      Then the action "Messaging pool > Unassign a CRM card" is not offered to Anna
      And the action "Messaging pool > Unassign a case" is not offered to Anna
      And 'Anna unassigns the card' is refused because Anna has no right to "card"
      And 'Anna unassigns the case' is refused because Anna has no right to "case"
      And it is linked to the card "Claire Martin"
      And it is linked to the case "Parcel 4711"

    @must-not
    Scenario: The right to one action gives none of the others
      Given Anna has only the right "qualification"
      Then the action "Messaging pool > Script" is not offered to Anna
      And the action "Messaging pool > Start video call" is not offered to Anna
      And the action "Messaging pool > Create a payment" is not offered to Anna
      And the action "Messaging pool > Create a CRM card" is not offered to Anna
      And the action "Messaging pool > Create a case" is not offered to Anna

    @must-not
    Scenario: The rights are those of the profile one works under now, administrators' too
      Given the profile "Guest" has the right "pool"
      And the profile "Guest" has the queue Support
      And Anna is an administrator
      And Anna works under the profile "Guest"
      Then the action "Messaging pool > Qualification" is not offered to Anna
      And 'Anna qualifies it as "Complaint"' is refused because Anna has no right to "qualification"
      And it has no qualification

    @must-not
    Scenario: Without a card or case there is nothing to unassign
      Then the action "Messaging pool > Unassign a CRM card" is not offered to Anna
      And the action "Messaging pool > Unassign a case" is not offered to Anna
      And 'Anna unassigns the card' is refused because it is linked to no card
      And 'Anna unassigns the case' is refused because it is linked to no case

    @must-not
    Scenario: With a card and a case no second one is offered
      When Anna assigns it to the card "Claire Martin"
      And Anna assigns it to the case "Parcel 4711"
      Then the action "Messaging pool > Create a CRM card" is not offered to Anna
      And the action "Messaging pool > Assign a CRM card" is not offered to Anna
      And the action "Messaging pool > Create a case" is not offered to Anna
      And the action "Messaging pool > Assign a case" is not offered to Anna

    @must-not
    Scenario: Before a payment was created there is none to look at
      Then the action "Messaging pool > Payment" is not offered to Anna
      And there is no payment "P-1"

    @must-not
    Scenario: The same payment is not created twice
      When Anna asks for the payment "P-1" of 25.00 EUR
      Then 'Anna asks for the payment "P-1" of 30.00 EUR' is refused because there is already a payment "P-1"

    @must-not
    Scenario Outline: <action> is not offered to an agent who does not handle the interaction
      Then the action "Messaging pool > <action>" is not offered to Bruno

      Examples:
        | action            |
        | Qualification     |
        | Script            |
        | Start video call  |
        | Create a payment  |
        | Create a CRM card |
        | Assign a CRM card |
        | Create a case     |
        | Assign a case     |
