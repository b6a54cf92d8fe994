Feature: TextPeak: the timeline of a conversation
  Everything that happened in a conversation, in the order in which it happened.

  Background:
    Given the textpeak inbox
    And agents Anna and Max in team North
    And the contact Léa with WhatsApp +33 6 12 34 56 78
    And it is 2026-03-02 09:00
    And a WhatsApp message arrives from Léa for team North: "Where is my parcel?"

  @CP-2
  Rule: The timeline has messages with time and status, badges of past events and notes, in chronological order

    @must
    Scenario: Messages, badges and notes stand in one list with their times and the agents involved
      Given it is 09:01
      And Anna assigns it to Max
      And it is 09:02
      And Max adds the tag "parcel"
      And it is 09:03
      And Max writes the private note "The depot says tomorrow"
      And it is 09:04
      And Max replies "It comes tomorrow."
      And it is 09:05
      And Max sets the status of it to "Closed"
      And it is 09:06
      And the customer writes "Thank you!"
      Then the timeline for Anna shows:
        | time  | who  | what                          |
        | 09:00 | Léa  | Status: Active                |
        | 09:00 | Léa  | Where is my parcel?           |
        | 09:01 | Anna | Assigned to Max               |
        | 09:02 | Max  | Tag added: parcel             |
        | 09:03 | Max  | note: The depot says tomorrow |
        | 09:04 | Max  | It comes tomorrow.            |
        | 09:05 | Max  | Status: Closed                |
        | 09:06 | Léa  | Status: Active                |
        | 09:06 | Léa  | Thank you!                    |

    @must
    Scenario Outline: A message of ours shows how far it has come: <status>
      Given it is 09:10
      And Anna replies "It comes tomorrow."
      When it is 09:12
      And the channel reports the last message <status>
      Then the message "It comes tomorrow." is <status>
      And the message "It comes tomorrow." was <status> at 09:12

      Examples:
        | status    |
        | sent      |
        | delivered |
        | read      |
        | failed    |

    @must-not
    Scenario: A report that comes late does not put a message back
      Given Anna replies "It comes tomorrow."
      When it is 09:12
      And the channel reports the last message read
      And the channel reports the last message delivered at 09:11
      Then the last message is read
      And the last message was delivered at 09:11

    @must-not
    Scenario: A message that the channel has said nothing of has no status
      Given Anna replies "It comes tomorrow."
      Then nothing is reported of the last message
      And the last message was never sent

    @must-not
    Scenario: What did not happen has no badge
      Given Max has no right to "tags"
      Then 'Max adds the tag "parcel"' is refused because Max has no right to "tags"
      And the history does not show the event "Tag added: parcel"
      And the history shows the events "Status: Active"

    @must-not
    Scenario: A message itself is no badge
      When Anna replies "It comes tomorrow."
      And Anna writes the private note "The depot says tomorrow"
      And the customer writes "Thank you!"
      Then the history shows the events "Status: Active"

  @CP-6
  Rule: Internal notes are visible only to agents whose role permits

    Background:
      Given Anna writes the private note "A difficult customer"
      And Anna replies "It comes tomorrow."

    @must
    Scenario: A colleague whose role permits reads the note
      Then the timeline for Max reads:
        | Where is my parcel?  |
        | A difficult customer |
        | It comes tomorrow.   |

    @must-not
    Scenario: A colleague whose role does not permit reads everything but the note
      Given Max has no right to "private notes"
      Then the timeline for Max reads:
        | Where is my parcel? |
        | It comes tomorrow.  |

    @must-not
    Scenario: A colleague whose role does not permit writes no note
      Given Max has no right to "private notes"
      Then 'Max writes the private note "Indeed"' is refused because Max has no right to "private notes"

    @must-not
    Scenario: The customer never sees a note
      Then the customer does not see "A difficult customer"
      And the customer sees "It comes tomorrow."

    @must-not
    Scenario: A note is not what the list shows as the last message
      When Anna writes the private note "Call the depot"
      Then the column "Last message" shows "It comes tomorrow."

    @must-not
    Scenario: Nobody finds a conversation by what a note says
      When Max searches "Inbox" for "difficult"
      Then "Inbox" for Max is empty
