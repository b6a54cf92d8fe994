Feature: INO history: an opened interaction
  The left panel has the key facts, the central panel six tabs, and the cogged wheel what can still be done.

  Background:
    Given the ino inbox
    And it is 2026-03-02 09:00
    And agents Anna and Max in queues Sales and Support
    And an SMS message arrives from +33 6 12 34 56 78 in queue Sales
    And it is called order
    And Anna picks it

  @INO-H11
  Rule: An opened interaction shows its key facts and the tabs Interaction, Card, Case, Qualifications, Survey answers, Invoices

    @must
    Scenario: The panel shows the key facts
      When Anna assigns it to the card "Léa Morel"
      And Anna assigns it to the case "Broken screen"
      And Anna transfers it to Max
      And Max closes it
      Then the panel shows "Interaction ID" as "i1"
      And the panel shows "Flow" as "SMS messaging"
      And the panel shows "Direction" as "Incoming"
      And the panel shows "Status" as "Processed"
      And the panel shows "Queue" as "Sales"
      And the panel shows "Participants" as "Anna, Max"
      And the panel shows "CRM card" as "Léa Morel"
      And the panel shows "Case" as "Broken screen"

    @must
    Scenario: The panel has these facts, and no others
      Then the panel of "History of interactions" has "Interaction ID", "Flow", "Direction", "Status", "Queue", "Participants", "CRM card", "Case", "Original routing" and "Current routing"

    @must
    Scenario: The panel shows how it was routed
      When Anna transfers it to Max
      And Max closes it
      Then the panel shows "Original routing" as "Smart"
      And the panel shows "Current routing" as "Direct"

    @must
    Scenario: The panel shows everybody who took part
      When "Paul from the depot" joins the conversation
      And "Paul from the depot" leaves the conversation
      And Anna closes it
      Then the panel shows "Participants" as "Anna, Paul from the depot"

    @must
    Scenario: Its events are listed in order
      When Anna qualifies it as "Complaint"
      And Anna transfers it to queue Support
      And Max picks it
      And Max closes it
      Then the history shows the events "Received", "Picked up by Anna", "Qualification: Complaint", "Transferred: Queue Support", "Picked up by Max" and "Processed"

    @must
    Scenario Outline: The tab "<tab>" is there
      When Anna closes it
      Then the tab "History of interactions > <tab>" of it is there for Anna

      Examples:
        | tab            |
        | Interaction    |
        | Card           |
        | Case           |
        | Qualifications |
        | Survey answers |
        | Invoices       |

    @must
    Scenario: What the tabs show: the messages, the qualification, the answers, the invoices
      When Anna replies "Your order is ready."
      And Anna qualifies it as "Complaint"
      And Anna starts the survey "Satisfaction"
      And the customer answers "9" to the question "How was it?"
      And the survey is completed
      And Anna adds the invoice "2026-117"
      And Anna closes it
      Then Max reads "Your order is ready." in it
      And it is qualified as "Complaint"
      And it has the survey answers:
        | How was it? | 9 |
      And it has the invoice "2026-117"

    @must-not
    Scenario: Without a card, a case and a queue the panel says nothing of them
      When Anna starts an e-mail conversation with lea@example.org
      And Anna closes it
      Then the panel shows "CRM card" as nothing
      And the panel shows "Case" as nothing
      And the panel shows "Queue" as nothing

    @must-not
    Scenario: The history has no tabs for scripts and payments; these are the pool's
      Then the tabs of an opened interaction of "History of interactions" are "Interaction", "Card", "Case", "Qualifications", "Survey answers" and "Invoices"

    @must-not
    Scenario: Messages are no events
      When Anna replies "Your order is ready."
      And Anna writes the private note "A difficult customer"
      And Anna closes it
      Then the history shows the events "Received", "Picked up by Anna" and "Processed"

    @must-not
    Scenario: Who may not write private notes does not read them in an opened interaction
      Given Max has no right to "private notes"
      When Anna writes the private note "A difficult customer"
      And Anna closes it
      Then Max does not read "A difficult customer" in it
      And Anna reads "A difficult customer" in it

  @INO-H12
  Rule: Actions on an opened interaction: refresh, create a payment, CRM records and cases, custom buttons

    Background:
      Given Anna closes it

    @must
    Scenario Outline: "<action>" is offered where there is neither a record nor a case yet
      Then the action "History of interactions > <action>" is offered to Anna

      Examples:
        | action            |
        | Refresh           |
        | Create a payment  |
        | Create a CRM card |
        | Assign a CRM card |
        | Create a case     |
        | Assign a case     |

    @must-not
    Scenario Outline: "<action>" is not offered where there is neither a record nor a case yet
      Then the action "History of interactions > <action>" is not offered to Anna

      Examples:
        | action              |
        | Unassign a CRM card |
        | Unassign a case     |

    @must-not
    Scenario Outline: "<action>" is not offered without the right to it
      Given Anna has no right to "<right>"
      Then the action "History of interactions > <action>" is not offered to Anna
      And '<what>' is refused because Anna has no right to "<right>"

      Examples:
        | action            | right   | what                                        |
        | Create a payment  | payment | Anna asks for the payment "p1" of 25.00 EUR |
        | Create a CRM card | card    | Anna creates the card "Léa Morel"           |
        | Assign a CRM card | card    | Anna assigns it to the card "Léa Morel"     |
        | Create a case     | case    | Anna creates the case "Broken screen"       |
        | Assign a case     | case    | Anna assigns it to the case "Broken screen" |

    @must
    Scenario: A payment is created on an interaction of the history
      When Anna asks for the payment "order 117" of 25.00 EUR
      Then the payment "order 117" is requested
      And the status is "Processed"

    @must-not
    Scenario: The same payment is not created twice
      When Anna asks for the payment "order 117" of 25.00 EUR
      Then 'Anna asks for the payment "order 117" of 30.00 EUR' is refused because there is already a payment "order 117"

    @must
    Scenario: A CRM record is created and unassigned
      When Anna creates the card "Léa Morel"
      Then it is linked to the card "Léa Morel"
      And the history shows the event "CRM card created: Léa Morel"
      And the action "History of interactions > Unassign a CRM card" is offered to Anna
      And the action "History of interactions > Create a CRM card" is not offered to Anna
      And the action "History of interactions > Assign a CRM card" is not offered to Anna
      When Anna takes the action "History of interactions > Unassign a CRM card"
      Then it is linked to no card
      And the history shows the event "CRM card unassigned: Léa Morel"

    @must
    Scenario: A CRM record that there is already is assigned
      When Anna assigns it to the card "Léa Morel"
      Then it is linked to the card "Léa Morel"
      And the history shows the event "CRM card assigned: Léa Morel"

    @must
    Scenario: A case is created and unassigned
      When Anna creates the case "Broken screen"
      Then it is linked to the case "Broken screen"
      And the history shows the event "Case created: Broken screen"
      And the action "History of interactions > Unassign a case" is offered to Anna
      And the action "History of interactions > Create a case" is not offered to Anna
      When Anna takes the action "History of interactions > Unassign a case"
      Then it is linked to no case
      And the history shows the event "Case unassigned: Broken screen"

    @must-not
    Scenario: What is not linked cannot be unassigned
      Then 'Anna unassigns the card' is refused because it is linked to no card
      And 'Anna unassigns the case' is refused because it is linked to no case

    @must
    Scenario: The account's own buttons can be pressed
      Given the account has the buttons "Track parcel" and "Open the shop"
      When Anna presses the button "Track parcel"
      Then the history shows the event "Button: Track parcel"

    @must-not
    Scenario: There are no buttons that the account has not made
      Given the account has the button "Track parcel"
      Then 'Anna presses the button "Refund"' is refused because there is no button "Refund"
      And the history does not show the event "Button: Refund"

    @must-not
    Scenario Outline: Who does not see it in the history does nothing with it: <whose>
      Given <arrives>
      And the automation assigns it to Max
      And Max closes it
      And "History of interactions" for Anna does not show it
      Then 'Anna assigns it to the card "Léa Morel"' is refused because Anna cannot see it
      And 'Anna creates the case "Broken screen"' is refused because Anna cannot see it
      And it is linked to no card

      Examples:
        | whose                     | arrives                                              |
        | a colleague's direct call | a call arrives from +33 6 98 76 54 32                |
        | a colleague's smart call  | a call arrives from +33 6 98 76 54 32 in queue Sales |

    @must-not
    Scenario: None of these actions opens the interaction again
      When Anna creates the card "Léa Morel"
      And Anna creates the case "Broken screen"
      Then it is closed
      And "History of interactions" for Anna shows only it
