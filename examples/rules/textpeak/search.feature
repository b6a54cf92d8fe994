Feature: TextPeak: finding conversations
  The list shows who wrote over which platform, when, and what nobody has read.

  Background:
    Given the textpeak inbox
    And agents Anna and Max in team North
    And the contact Léa with WhatsApp +33 6 12 34 56 78
    And it is 2026-03-02 09:00
    And a WhatsApp message arrives from Léa for team North: "My parcel is late"
    And it is called parcel
    And it is 09:05
    And an SMS message arrives from +33 7 00 00 00 01 for team North: "Which size is it?"
    And it is called size

  @CP-15
  Rule: Conversations are found by contact name or message text, and can be limited to unread ones

    @must
    Scenario Outline: "<text>" is found <where>
      When Anna searches "All" for "<text>"
      Then "All" for Anna shows only interaction <which>
      And "All" for Anna counts 1

      Examples:
        | text        | where                              | which  |
        | Léa         | in the name of the contact         | parcel |
        | lea         | without regard to case and accents | parcel |
        | parcel      | in what the contact wrote          | parcel |
        | Which size  | in what the contact wrote          | size   |
        | +33 7 00 00 | in the number of an unnamed one    | size   |

    @must
    Scenario: What we wrote is found
      Given Anna replies to interaction parcel: "It comes tomorrow."
      When Max searches "All" for "tomorrow"
      Then "All" for Max shows only interaction parcel

    @must
    Scenario: An earlier message is found, not just the last
      Given the customer of interaction parcel writes "Are you there?"
      When Anna searches "All" for "late"
      Then "All" for Anna shows only interaction parcel

    @must-not
    Scenario Outline: "<text>" is not found: it is <what>
      Given Anna writes the private note "A difficult customer" on interaction parcel
      And Anna adds the tag "vip" to interaction parcel
      And Anna assigns interaction parcel to Max
      When Anna searches "All" for "<text>"
      Then "All" for Anna is empty

      Examples:
        | text      | what                         |
        | difficult | in an internal note          |
        | vip       | a tag                        |
        | North     | the team                     |
        | Max       | who it is assigned to        |
        | refund    | in none of the conversations |

    @must-not
    Scenario: Nobody finds what they may not see
      Given agent Zoe in team South
      When Zoe searches "All" for "parcel"
      Then "All" for Zoe is empty
      And "All" for Zoe counts 0

    @must
    Scenario: Only conversations with unread messages are kept
      Given Max reads interaction parcel
      When Anna filters "All" to unread ones
      Then "All" for Anna shows only interaction size

    @must
    Scenario: A new message makes a conversation unread again
      Given Max reads interaction parcel
      And Max reads interaction size
      And the customer of interaction parcel writes "Are you there?"
      When Anna filters "All" to unread ones
      Then "All" for Anna shows only interaction parcel

    @must-not
    Scenario: When everything is read nothing is kept
      Given Max reads interaction parcel
      And Max reads interaction size
      When Anna filters "All" to unread ones
      Then "All" for Anna is empty

    @must-not
    Scenario: What we write ourselves is not unread
      Given Max reads interaction parcel
      When Anna replies to interaction parcel: "It comes tomorrow."
      Then the column "Unread" of interaction parcel shows 0

    @must
    Scenario: Search and filter hold together
      Given the customer of interaction size writes "And is the parcel insured?"
      And Max reads interaction parcel
      When Anna searches "All" for "parcel"
      And Anna filters "All" to unread ones
      Then "All" for Anna shows only interaction size

    @must
    Scenario: A row shows platform, name, last message, date and how many messages are unread
      Given it is 09:10
      And the customer of interaction parcel writes "Are you there?"
      Then the columns of "Inbox" are "Platform", "Contact", "Last message", "Date" and "Unread"
      And the column "Platform" of interaction parcel shows "WhatsApp"
      And the column "Contact" of interaction parcel shows "Léa"
      And the column "Last message" of interaction parcel shows "Are you there?"
      And the column "Date" of interaction parcel shows the time 09:10
      And the column "Unread" of interaction parcel shows 2

    @must
    Scenario: The row of a contact without a name shows the number
      Then the column "Contact" of interaction size shows "+33700000001"
      And the column "Date" of interaction size shows the time 09:05
      And the column "Unread" of interaction size shows 1

    @must-not
    Scenario: Reading leaves no unread messages and does not change the date
      Given it is 09:30
      And Anna reads interaction parcel
      Then the column "Unread" of interaction parcel shows 0
      And the column "Date" of interaction parcel shows the time 09:00

    @must
    Scenario: The conversation with the latest message comes first
      Then "All" for Anna shows only interactions size and parcel
      When it is 09:10
      And the customer of interaction parcel writes "Are you there?"
      Then "All" for Anna shows only interactions parcel and size
