Feature: TextPeak: undoing
  For a moment after sending, an agent can take a message back.

  Background:
    Given the textpeak inbox
    And sending can be undone for 5 seconds
    And agents Anna and Max in team North
    And an SMS message arrives from +33 6 12 34 56 78 for team North: "What does it cost?"
    And Anna replies "1000 euros"

  @CP-8
  Rule: Sending a message can be undone

    @must
    Scenario Outline: After <time> the customer no longer gets it
      When after <time>
      And Anna undoes the message "1000 euros"
      Then the customer does not see "1000 euros"
      And the history shows the event "Sending undone"

      Examples:
        | time      |
        | 1 second  |
        | 5 seconds |

    @must
    Scenario: What is undone is not the last message in the list any more
      When Anna undoes the message "1000 euros"
      Then the column "Last message" shows "What does it cost?"

    @must
    Scenario: Undoing one message leaves the others
      When Anna replies "It is on sale."
      And Anna undoes the message "1000 euros"
      Then the customer sees "It is on sale."
      And the customer does not see "1000 euros"

    @must-not
    Scenario: After the time is over it cannot be undone
      When after 6 seconds
      Then 'Anna undoes the message "1000 euros"' is refused because it is too late to undo it
      And the customer sees "1000 euros"

    @must-not
    Scenario: It cannot be undone twice
      When Anna undoes the message "1000 euros"
      Then 'Anna undoes the message "1000 euros"' is refused because sending it was undone

    @must-not
    Scenario: What the customer wrote cannot be undone
      Then 'Anna undoes the message "What does it cost?"' is refused because there is no outgoing message
      And the customer sees "What does it cost?"

    @must-not
    Scenario: Nobody undoes who may not write to customers
      Given Max has no right to "reply"
      Then 'Max undoes the message "1000 euros"' is refused because Max has no right to "reply"

    @must-not
    Scenario: Where undoing is switched off a message is sent for good
      Given sending cannot be undone
      When Anna replies "It is on sale."
      Then 'Anna undoes the message "It is on sale."' is refused because it cannot be undone
      And the customer sees "It is on sale."
