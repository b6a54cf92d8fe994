Feature: Chatwoot: the list of conversations
  The list has the open conversations: mine, those that nobody has, all. The last active one stands first.

  Background:
    Given the chatwoot inbox
    And agents Anna and Ben
    And Cleo is an administrator
    And it is 2026-03-02 09:30
    And a chat message arrives from @zoe: "Hello"
    And it is called zoe
    And it is 2026-03-02 09:40
    And a WhatsApp message arrives from +33 6 12 34 56 01: "Good morning"
    And it is called yan
    And Cleo assigns it to Anna
    And it is 2026-03-02 09:50
    And an e-mail message arrives from xia@example.com: "Dear all"
    And it is called xia
    And Cleo assigns it to Ben

  Rule: The list has three tabs with their counts, of open conversations only

    @must
    Scenario: Mine, Unassigned and All
      Then the tabs of "Conversations" are "Mine", "Unassigned" and "All"
      And "Mine" for Anna shows only interaction yan
      And "Unassigned" for Anna shows only interaction zoe
      And "All" for Cleo shows only interactions xia, yan and zoe
      And "All" for Cleo counts 3
      And "Mine" for Cleo counts 0

    @must
    Scenario: The last active conversation stands first
      When the customer of interaction zoe writes "Anybody there?"
      Then "All" for Cleo shows only interactions zoe, xia and yan

    @must-not
    Scenario Outline: A conversation that is <status> is not in the list
      When Cleo sets the status of interaction zoe to "<status>"
      Then "Unassigned" for Anna is empty
      And "All" for Cleo shows only interactions xia and yan

      Examples:
        | status   |
        | resolved |
        | pending  |
        | snoozed  |

    @must-not
    Scenario: Private notes and labels are no activity
      When Cleo writes the private note "VIP" on interaction zoe
      And Cleo adds the tag "vip" to interaction zoe
      Then "All" for Cleo shows only interactions xia, yan and zoe

  Rule: An agent sees all conversations of the inboxes they are a member of, whoever has them

    @must
    Scenario: What another agent has is under All, and can be worked on
      Then "All" for Anna shows only interactions xia, yan and zoe
      And "All" for Ben counts 3
      And "Mine" for Ben shows only interaction xia
      When Ben writes the private note "I know her" on interaction yan
      Then Anna holds interaction yan

    @must
    Scenario: In a team it is shown to those outside the team too
      Given the team Billing
      When Cleo assigns interaction yan to team Billing
      Then "All" for Ben shows interaction yan

    @must-not
    Scenario: What came by an inbox that an agent is no member of is not shown
      Given Ben is on the channel e-mail only
      Then "All" for Ben shows only interaction xia
      And 'Ben writes the private note "Hello" on interaction yan' is refused because Ben cannot see it

    @must-not
    Scenario: Under a custom role for what nobody has, what others have is not shown
      Given Ben has no right to "work of others"
      Then "All" for Ben shows only interactions xia and zoe

    @must-not
    Scenario: Under a custom role for one's own, nothing else is shown
      Given Ben has no right to "work of others" and "pool"
      Then "All" for Ben shows only interaction xia

  Rule: The contact waits from their first message after our last answer

    @must
    Scenario: From the beginning until the answer, and again from the next message
      Given now about interaction yan
      Then the column "waiting_since" shows the time 2026-03-02 09:40
      When it is 2026-03-02 10:00
      And Anna replies "Good morning to you"
      Then the column "waiting_since" shows nothing
      When it is 2026-03-02 10:10
      And the customer writes "Where is my parcel?"
      And it is 2026-03-02 10:20
      And the customer writes "Hello?"
      Then the column "waiting_since" shows the time 2026-03-02 10:10

    @must-not
    Scenario: A private note is no answer
      Given now about interaction yan
      When it is 2026-03-02 10:00
      And Anna writes the private note "Looking into it"
      Then the column "waiting_since" shows the time 2026-03-02 09:40

    @must-not
    Scenario: Who is resolved does not wait
      When Anna closes interaction yan
      Then the column "waiting_since" of interaction yan shows nothing

  Rule: A priority is low, medium, high or urgent, told by its number from 0 to 3

    @must
    Scenario: The urgent stand first when sorted by priority
      When Cleo sets the priority of interaction zoe to 1
      And Cleo sets the priority of interaction yan to 4
      And Cleo sets the priority of interaction xia to 2
      And Cleo sorts "All" by "priority" descending
      Then "All" for Cleo shows only interactions yan, xia and zoe
      And the column "priority" of interaction yan shows 3
      And the column "priority" of interaction zoe shows 0

    @must-not
    Scenario: A conversation without a priority shows none
      Then the column "priority" of interaction zoe shows nothing
