Feature: respond.io: the view selector
  An agent chooses a view, and the contact list shows the contacts of that view. Beside each view stands an
  indicator: how many contacts it has, and whether any of them has unread messages.

  Background:
    Given the respondio inbox
    And agents Anna and Ben
    And Cleo is an administrator
    And the contact Zoe with WhatsApp +33 6 12 34 56 01
    And the contact Yan with Messenger @yan
    And the contact Xia with SMS +33 6 12 34 56 03
    And the contact Wim with e-mail wim@example.com
    # Zoe belongs to nobody, Yan to Anna, Xia to Ben; Wim is done.
    And a WhatsApp message arrives from Zoe
    And it is called zoe
    And after 1 minute
    And a Messenger message arrives from Yan
    And it is called yan
    And Cleo assigns it to Anna
    And after 1 minute
    And an SMS message arrives from Xia
    And it is called xia
    And Cleo assigns it to Ben
    And after 1 minute
    And an e-mail message arrives from Wim
    And it is called wim
    And Cleo assigns it to Anna
    And Anna closes it

  @RIO-1
  Rule: A view selector lists contacts by view

    @must
    Scenario: The views are All, Unassigned and Mine
      Then the tabs of "Messages" are "All", "Unassigned" and "Mine"

    @must
    Scenario: All lists every contact, whoever has it and whether it is done or not
      Then "All" for Cleo shows only interactions wim, xia, yan and zoe

    @must
    Scenario: Unassigned lists the contacts that nobody has
      Then "Unassigned" for Cleo shows only interactions zoe

    @must
    Scenario: A contact that is taken from its agent is unassigned again
      When Cleo unassigns interaction xia
      Then "Unassigned" for Cleo shows only interactions xia and zoe

    @must-not
    Scenario: Unassigned does not list a contact that somebody has, nor one that is done
      Then "Unassigned" for Cleo does not show interactions xia, yan and wim
      When Ben assigns interaction zoe to Ben
      Then "Unassigned" for Cleo is empty

    @must-not
    Scenario: All does not list contacts that the user may not see
      Then "All" for Anna does not show interaction xia
      And "All" for Ben does not show interaction yan

    @must
    Scenario: An account makes views of its own, which stand beside the others
      Given the view "VIP" holds contacts with the tag "vip"
      When Anna adds the tag "vip" to interaction yan
      And Anna adds the tag "vip" to interaction zoe
      Then "VIP" for Cleo shows only interactions yan and zoe
      And "All" for Cleo shows only interactions wim, xia, yan and zoe

    @must
    Scenario Outline: A view of the account's own lists the contacts <that>
      Given Anna adds the tag "vip" to interaction yan
      And Cleo reads interaction wim
      And the view "Ours" <rule>
      Then "Ours" for Cleo shows only interactions <shown>

      Examples:
        | that                  | rule                                            | shown            |
        | with one of its tags  | holds contacts with the tags "vip" and "angry"  | yan              |
        | without its tags      | holds contacts without the tag "vip"            | wim, xia and zoe |
        | on its channels       | holds contacts on the channels SMS and WhatsApp | xia and zoe      |
        | assigned to its agent | holds contacts assigned to Ben                  | xia              |
        | that nobody has read  | holds contacts with unread messages             | xia, yan and zoe |

    @must-not
    Scenario: A contact leaves a view of the account's own when it no longer meets its criteria
      Given the view "VIP" holds contacts with the tag "vip"
      And Anna adds the tag "vip" to interaction zoe
      When Anna removes the tag "vip"
      Then "VIP" for Cleo is empty

    @must-not
    Scenario: A view of the account's own does not show anybody what they may not see
      Given the view "SMS" holds contacts on the channel SMS
      Then "SMS" for Ben shows only interaction xia
      And "SMS" for Anna is empty

  @RIO-2
  Rule: Mine shows the contacts assigned to the current user

    @must
    Scenario: Everyone finds their own contacts under Mine
      Then "Mine" for Anna shows only interaction yan
      And "Mine" for Ben shows only interaction xia

    @must
    Scenario: A contact assigned to someone else moves to their Mine
      When Cleo assigns interaction yan to Ben
      Then "Mine" for Anna is empty
      And "Mine" for Ben shows only interactions xia and yan

    @must
    Scenario: A contact that an agent takes is theirs
      When Anna picks interaction zoe
      Then "Mine" for Anna shows only interactions yan and zoe

    @must-not
    Scenario: Mine does not show the contacts of others, not even to an administrator
      Then "Mine" for Anna does not show interactions xia, zoe and wim
      And "Mine" for Cleo is empty

    @must-not
    Scenario: A contact leaves Mine when it is unassigned or done
      When Cleo unassigns interaction yan
      Then "Mine" for Anna is empty
      When Ben closes interaction xia
      Then "Mine" for Ben is empty

  @RIO-3
  Rule: Each view has an indicator that counts its contacts and tells of unread messages

    @must
    Scenario: The indicator is the number of contacts in the view, red as long as there are unread messages
      Then the indicator of "All" for Cleo is 4 in red
      And the indicator of "Unassigned" for Cleo is 1 in red
      And the indicator of "Mine" for Anna is 1 in red
      And the indicator of "Mine" for Cleo is 0 in blue

    @must
    Scenario: The indicator is blue when everything is read, and red again when a contact writes
      When Anna reads interaction yan
      Then the indicator of "Mine" for Anna is 1 in blue
      When the customer of interaction yan writes "Are you there?"
      Then the indicator of "Mine" for Anna is 1 in red

    @must
    Scenario: One unread contact among many is enough for red
      When Cleo reads interaction wim
      And Cleo reads interaction xia
      And Cleo reads interaction yan
      Then the indicator of "All" for Cleo is 4 in red
      When Cleo reads interaction zoe
      Then the indicator of "All" for Cleo is 4 in blue

    @must
    Scenario: A contact who writes on two channels counts once
      Given the contact Zoe with SMS +33 6 12 34 56 01
      When an SMS message arrives from Zoe
      Then the indicator of "Unassigned" for Cleo is 1 in red
      And "Unassigned" for Cleo shows 2 interactions

    @must-not
    Scenario: What is unread elsewhere does not turn a view red
      When Anna reads interaction yan
      And the customer of interaction xia writes "Hello?"
      Then the indicator of "Mine" for Anna is 1 in blue

    @must-not
    Scenario: Our own messages and private notes do not turn a view red
      When Anna reads interaction yan
      And Anna replies to interaction yan: "On my way"
      And Anna writes the private note "Nice person" on interaction yan
      Then the indicator of "Mine" for Anna is 1 in blue

    @must-not
    Scenario: Contacts that the user may not see are not counted
      Then the indicator of "All" for Anna is 3 in red
