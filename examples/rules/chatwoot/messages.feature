Feature: Chatwoot: messages, private notes and lines of activity

  Background:
    Given the chatwoot inbox
    And agents Anna and Ben
    And it is 2026-03-02 09:00

  Rule: A private note is for agents only

    @must
    Scenario: Agents read it
      Given a chat message arrives from @zoe: "Hello"
      When Anna writes the private note "A difficult one"
      Then Ben reads "A difficult one" in it

    @must-not
    Scenario: The contact never sees it
      Given a chat message arrives from @zoe: "Hello"
      When Anna writes the private note "A difficult one"
      Then the customer sees "Hello"
      And the customer does not see "A difficult one"

  Rule: WhatsApp and Messenger can be answered freely for 24 hours

    @must
    Scenario Outline: On <channel> an answer passes up to the last moment
      Given a <channel> message arrives from <contact>
      When after 24 hours
      And Anna replies "Good morning"
      Then the customer sees "Good morning"

      Examples:
        | channel   | contact           |
        | WhatsApp  | +33 6 12 34 56 01 |
        | Messenger | @zoe              |

    @must
    Scenario: On Messenger the tag of a human agent passes for 7 days
      Given a Messenger message arrives from @zoe
      When after 7 days
      And Anna replies "Good morning" under the tag "human agent"
      Then the customer sees "Good morning"
      When after 1 millisecond
      Then 'Anna replies "Still there?" under the tag "human agent"' is refused because the Messenger window is closed

    @must-not
    Scenario Outline: On <channel> an answer is refused from the first moment after
      Given a <channel> message arrives from <contact>
      When after 24 hours and 1 millisecond
      Then 'Anna replies "Good morning"' is refused because the <channel> window is closed

      Examples:
        | channel   | contact           |
        | WhatsApp  | +33 6 12 34 56 01 |
        | Messenger | @zoe              |

  Rule: Changes leave a line in the conversation with the name of who made them

    @must
    Scenario: Status, assignee, team, label and priority
      Given the team North
      And a chat message arrives from @zoe
      When Anna assigns it to Ben
      And Ben assigns it to team North
      And Ben adds the tag "vip"
      And Ben sets the priority of it to 4
      And Ben closes it
      And the API reopens it
      Then the history shows the events "Assigned to Ben by Anna", "Assigned to team North by Ben", "Label vip added by Ben", "Priority set to urgent by Ben", "Resolved by Ben" and "Reopened by the API"

    @must-not
    Scenario: Messages, private notes and reading leave no line
      Given a chat message arrives from @zoe
      When Anna replies "Good morning"
      And Anna writes the private note "A difficult one"
      And Anna reads it
      And Anna closes it
      Then the history shows the events "Resolved by Anna"
