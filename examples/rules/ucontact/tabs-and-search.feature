Feature: uContact: the tabs of the inbox and their search
  The inbox has a tab for what the agent works on, for what waits, for what is over, for people to write to and for the
  phonebook. The search bar searches the open tab.

  Background:
    Given the ucontact inbox
    And agents Anna and Ben
    And the campaign Sales on WhatsApp, SMS, e-mail, chat and voice with the strategy "ringallmultiple"
    And Anna and Ben are members of campaign Sales
    And the contact Zoe with WhatsApp +598 99 123 401
    And the contact Yan with WhatsApp +598 99 123 402
    And the contact Zoe with SMS +598 99 123 401
    And the contact Zoe with e-mail zoe@example.com
    # Anna is busy with Zoe and Yan over WhatsApp, Zoe waits over SMS, and an e-mail of Zoe is answered.
    And a WhatsApp message arrives from Zoe in campaign Sales: "Is the red one there?"
    And it is called active-zoe
    And Anna picks it
    And after 1 minute
    And a WhatsApp message arrives from Yan in campaign Sales: "Is the blue one there?"
    And it is called active-yan
    And Anna picks it
    And after 1 minute
    And an SMS message arrives from Zoe in campaign Sales: "Please call me"
    And it is called pending-zoe
    And after 1 minute
    And an e-mail message arrives from Zoe in campaign Sales: "Thank you for the red one"
    And it is called closed-zoe
    And Anna picks it
    And Anna closes it

  @UC-1
  Rule: The tabs are active, pending, history, contacts and campaign chat, phonebook

    @must
    Scenario: The inbox has five tabs
      Then the tabs of "Inbox" are "Active interactions", "Pending interactions", "History", "Contacts and campaign chat" and "Phonebook"

    @must
    Scenario: Every interaction of an agent stands in the tab that says how it stands
      Then "Active interactions" for Anna shows only interactions active-zoe and active-yan
      And "Pending interactions" for Anna shows only interaction pending-zoe
      And "History" for Anna shows only interaction closed-zoe

    @must
    Scenario: An interaction moves from tab to tab as it goes on
      When Anna picks interaction pending-zoe
      Then the status is "active"
      And "Active interactions" for Anna shows interaction pending-zoe
      And "Pending interactions" for Anna is empty
      When Anna closes interaction pending-zoe
      Then the status is "finished"
      And "Active interactions" for Anna does not show interaction pending-zoe
      And "History" for Anna shows interaction pending-zoe

    @must-not
    Scenario: No interaction stands in two tabs
      Then "Pending interactions" for Anna does not show interactions active-zoe, active-yan and closed-zoe
      And "History" for Anna does not show interactions active-zoe, active-yan and pending-zoe
      And "Active interactions" for Anna does not show interactions pending-zoe and closed-zoe

    @must-not
    Scenario: Contacts and the phonebook list no interactions
      Then "Contacts and campaign chat" for Anna is empty
      And "Phonebook" for Anna is empty

  @UC-2
  Rule: Search acts on the open tab only

    @must
    Scenario Outline: In <tab> the search finds what stands in this tab, and nothing of the others
      When Anna searches "<tab>" for "<text>"
      Then "<tab>" for Anna shows only interaction <found>

      Examples:
        | tab                  | text | found       |
        | Active interactions  | Zoe  | active-zoe  |
        | Pending interactions | Zoe  | pending-zoe |
        | History              | Zoe  | closed-zoe  |
        | Active interactions  | red  | active-zoe  |
        | History              | red  | closed-zoe  |

    @must
    Scenario: In Active the search finds by number too
      When Anna searches "Active interactions" for "99 123 402"
      Then "Active interactions" for Anna shows only interaction active-yan

    @must
    Scenario: In Contacts and campaign chat the search finds users and campaigns
      Given agent Zacharias
      Then Anna finds the chat with Ben by "ben"
      And Anna finds the chat with Zacharias by "ZACH"
      And Anna finds the chat with Sales by "sal"

    @must
    Scenario: In the phonebook the search finds contacts by name, address and number, however they are written
      Then Anna finds Zoe in the phonebook by "zoë"
      And Anna finds Yan in the phonebook by "099 123 402"
      And Anna finds Zoe in the phonebook by "ZOE@example"
      And Anna finds Yan and Zoe in the phonebook by "+598 99"

    @must-not
    Scenario: Neither the phonebook nor the chats find what stands in another tab
      Then Anna finds nobody in the phonebook by "red"
      And Anna finds nobody in the phonebook by "Ben"
      And Anna finds no chat by "Zoe"
      And Anna finds no chat by "Please call me"

    @must-not
    Scenario: Nobody finds the chat of a campaign that they are no member of
      Given agent Cleo
      Then Cleo finds no chat by "Sales"
      And Cleo finds the chat with Anna by "anna"

    @must-not
    Scenario: What stands in another tab is not found
      When Anna searches "Pending interactions" for "Yan"
      Then "Pending interactions" for Anna is empty
      When Anna searches "History" for "Please call me"
      Then "History" for Anna is empty

    @must-not
    Scenario: Searching one tab leaves the others as they were
      When Anna searches "Active interactions" for "Yan"
      Then "Active interactions" for Anna shows only interaction active-yan
      And "Pending interactions" for Anna shows only interaction pending-zoe
      And "History" for Anna shows only interaction closed-zoe

    @must-not
    Scenario: Searching does not change what a colleague sees
      Given Ben picks interaction pending-zoe
      When Anna searches "Active interactions" for "nobody of this name"
      Then "Active interactions" for Anna is empty
      And "Active interactions" for Ben shows only interaction pending-zoe
