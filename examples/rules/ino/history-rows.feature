Feature: INO history: what a row offers
  From the list the contact is one press away, and so are the details.

  Background:
    Given the ino inbox
    And it is 2026-03-02 09:00
    And agents Anna and Max in queue Sales
    And the contact Léa with voice +33 6 12 34 56 78
    And the contact Léa with SMS +33 6 12 34 56 78
    And the contact Léa with e-mail lea@example.org
    And a call arrives from Léa in queue Sales
    And it is called call
    And Anna picks it
    And Anna closes it

  @INO-H8
  Rule: Quick actions on the contact from the list: send an SMS, call, send an e-mail

    @must
    Scenario Outline: "<action>" is offered, and begins an interaction with the contact
      Then the action "History of interactions > <action>" is offered to Anna
      When Anna takes the action "History of interactions > <action>"
      Then it came over <channel>
      And it is outgoing
      And it is routed direct
      And Anna holds it
      And the column "Contact" shows "<contact>"

      Examples:
        | action         | channel | contact         |
        | Send an SMS    | SMS     | +33612345678    |
        | Call           | voice   | +33612345678    |
        | Send an e-mail | e-mail  | lea@example.org |

    @must
    Scenario: What a quick action begins is an interaction of its own; the one in the list stays as it is
      When Anna takes the action "History of interactions > Send an SMS"
      And it is called sms
      And Anna closes interaction sms as delivered
      Then "History of interactions" for Anna shows 2 interactions
      And the status of interaction call is "Processed"
      And the status of interaction sms is "Delivered"

    @must-not
    Scenario Outline: "<action>" is not offered without the right to write to customers
      Given Anna has no right to "reply"
      Then the action "History of interactions > <action>" is not offered to Anna
      And 'Anna starts <what> conversation with <contact>' is refused because Anna has no right to "reply"

      Examples:
        | action         | what      | contact           |
        | Send an SMS    | an SMS    | +33 6 12 34 56 78 |
        | Call           | a voice   | +33 6 12 34 56 78 |
        | Send an e-mail | an e-mail | lea@example.org   |

  @INO-H9
  Rule: At the end of a row: open the details; a CRM button only when it is linked to a CRM record

    @must
    Scenario: The details can always be opened
      Then the action "History of interactions > Open the details" is offered to Anna

    @must
    Scenario: Linked to a CRM record there is a CRM button
      When Anna assigns it to the card "Léa Morel"
      Then the action "History of interactions > CRM" is offered to Anna

    @must
    Scenario: A CRM record that was made for it counts too
      When Anna creates the card "Léa Morel"
      Then the action "History of interactions > CRM" is offered to Anna

    @must-not
    Scenario: Without a CRM record there is no CRM button
      Then the action "History of interactions > CRM" is not offered to Anna

    @must-not
    Scenario: A case alone gives no CRM button
      When Anna assigns it to the case "Broken screen"
      Then the action "History of interactions > CRM" is not offered to Anna

    @must-not
    Scenario: When the link ends the CRM button goes
      When Anna assigns it to the card "Léa Morel"
      And Anna unassigns the card
      Then the action "History of interactions > CRM" is not offered to Anna
      And the action "History of interactions > Open the details" is offered to Anna
