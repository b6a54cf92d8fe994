Feature: Chatwoot: the status of a conversation
  A conversation is open, resolved, pending (a bot has it) or snoozed. Any status may follow any other.

  Background:
    Given the chatwoot inbox
    And agents Anna and Ben in team North
    And it is 2026-03-02 09:00
    And a chat message arrives from @zoe for team North: "Hello"

  Rule: Any status may follow any other

    @must
    Scenario Outline: From <before> to <after>
      Given Anna sets the status of it to "<before>"
      When Ben sets the status of it to "<after>"
      Then the status is "<after>"

      Examples:
        | before   | after    |
        | open     | resolved |
        | open     | pending  |
        | open     | snoozed  |
        | resolved | open     |
        | resolved | pending  |
        | resolved | snoozed  |
        | pending  | open     |
        | pending  | resolved |
        | pending  | snoozed  |
        | snoozed  | open     |
        | snoozed  | resolved |
        | snoozed  | pending  |

    @must
    Scenario: There are four statuses
      Then the status words are "open", "resolved", "pending" and "snoozed"

    @must-not
    Scenario: What is resolved cannot be resolved, answered or snoozed again
      When Anna closes it
      Then closing it is refused to Ben because it is closed
      And 'Ben replies "One more thing"' is refused because it is closed
      And "Ben snoozes it for 1 hour" is refused because it is closed

    @must-not
    Scenario: There is no archive, no transfer and no putting back
      Given Anna picks it
      Then archiving it is refused to Anna because this inbox cannot do it
      And "Anna transfers it to Ben" is refused because this inbox cannot do it
      And putting it back is refused to Anna because this inbox cannot do it

  Rule: Whoever opens a conversation as an agent is assigned it

    @must
    Scenario: Opening a resolved conversation assigns it to whoever opens it
      Given Anna closes it
      When Ben sets the status of it to "open"
      Then Ben holds it

    @must-not
    Scenario: Resolving, snoozing and giving it to the bot assign it to nobody
      When Ben sets the status of it to "snoozed"
      Then nobody holds it
      When Ben sets the status of it to "pending"
      Then nobody holds it
      When Ben sets the status of it to "resolved"
      Then nobody holds it

  Rule: A message of the contact opens what was resolved or snoozed

    @must
    Scenario: It opens what was resolved
      Given Anna closes it
      When the customer writes "One more thing"
      Then the status is "open"

    @must
    Scenario: It ends a snooze
      Given Anna snoozes it for 2 days
      When the customer writes "One more thing"
      Then the status is "open"

    @must
    Scenario: A snooze ends by itself at its time, not before
      Given Anna snoozes it until 2026-03-03 09:00
      When it is 2026-03-03 08:59
      Then the status is "snoozed"
      When it is 2026-03-03 09:00
      Then the status is "open"

    @must-not
    Scenario: It leaves alone what the bot has
      Given Anna sets the status of it to "pending"
      When the customer writes "One more thing"
      Then the status is "pending"

    @must-not
    Scenario: A private note opens nothing
      Given Anna closes it
      When Ben writes the private note "Was this right?"
      Then the status is "resolved"
