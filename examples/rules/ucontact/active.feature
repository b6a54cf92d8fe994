Feature: uContact: active interactions
  The tab Active has the agent's own interactions. The three dots of each let the agent transfer or finalise it.

  Background:
    Given the ucontact inbox
    And agents Anna and Ben
    And the campaign Sales on WhatsApp and voice with the strategy "ringallmultiple"
    And Anna and Ben are members of campaign Sales
    And it is 09:30
    And a WhatsApp message arrives from +598 99 123 401 in campaign Sales: "Is the red one there?"
    And it is called first
    And Anna picks it
    And it is 09:40
    And a WhatsApp message arrives from +598 99 123 402 in campaign Sales: "Where are you?"
    And it is called second
    And Ben picks it

  @UC-4
  Rule: Active holds the agent's own interactions, to transfer or finalise

    @must
    Scenario: Each agent sees their own, the first that began on top
      Given a call arrives from +598 99 123 403 in campaign Sales
      And it is called third
      And Anna picks it
      Then "Active interactions" for Anna shows only interactions first and third
      And "Active interactions" for Ben shows only interaction second

    @must
    Scenario: An opened interaction shows its messages and the answers
      When Anna replies to interaction first: "Yes, it is"
      And the customer of interaction first writes "I take it"
      And now about interaction first
      Then the timeline for Anna reads:
        | Is the red one there? |
        | Yes, it is            |
        | I take it             |
      And the column "lastMessage" shows "I take it"

    @must
    Scenario: The agent who has it can transfer and finalise it
      Given now about interaction first
      Then the action "Transfer" is offered to Anna
      And the action "Finalize" is offered to Anna

    @must
    Scenario: A transferred interaction is active for the other agent
      When Anna transfers interaction first to Ben
      Then Ben holds interaction first
      And "Active interactions" for Ben shows only interactions first and second
      And "Active interactions" for Anna is empty

    @must
    Scenario: A finalised interaction is finished and stands in the history
      Given now about interaction first
      When Anna takes the action "Finalize"
      Then the status is "finished"
      And "Active interactions" for Anna is empty
      And "History" for Anna shows only interaction first

    @must-not
    Scenario: An interaction of somebody else is not active for an agent
      Then "Active interactions" for Anna does not show interaction second
      And "Active interactions" for Ben does not show interaction first

    @must-not
    Scenario: Nobody but the agent who has it can transfer or finalise it
      Given now about interaction first
      Then the action "Transfer" is not offered to Ben
      And the action "Finalize" is not offered to Ben
      And 'Ben takes the action "Finalize"' is refused because the action "Finalize" is not offered to Ben
      And 'Ben sets the status of it to "finished"' is refused because the status "finished" cannot be chosen
      And Anna holds it

    @must-not
    Scenario: What waits or is finished offers neither action
      Given a WhatsApp message arrives from +598 99 123 403 in campaign Sales
      Then the action "Transfer" is not offered to Anna
      And the action "Finalize" is not offered to Anna
      When Anna picks it
      And Anna closes it
      Then the action "Transfer" is not offered to Anna
      And the action "Finalize" is not offered to Anna

    @must-not
    Scenario: A finished interaction cannot be transferred, finalised or answered
      When Anna closes interaction first
      Then "Anna transfers interaction first to Ben" is refused because it is closed
      And "Anna closes interaction first" is refused because it is closed
      And 'Anna replies to interaction first: "One more thing"' is refused because it is closed

    @must-not
    Scenario: Who has no right to transfer is not offered it
      Given Anna has no right to "transfer"
      And now about interaction first
      Then the action "Transfer" is not offered to Anna
      And the action "Finalize" is offered to Anna
      And "Anna transfers it to Ben" is refused because Anna has no right to "transfer"
      And Anna holds it

    @must-not
    Scenario: Two agents cannot take the same interaction
      Then picking interaction first is refused to Ben because Anna holds it
