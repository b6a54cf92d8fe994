Feature: Archive and Close interaction
  Archive makes an interaction disappear for everybody. Close interaction does not end it: it puts it back into
  Messages pending, for later.

  Background:
    Given the ino inbox
    And the contact Claire with WhatsApp +33 6 12 34 56 66
    And agents Anna and Bruno in queue Support
    And a WhatsApp message arrives from Claire in queue Support
    And it is called parcel

  Rule: An archived interaction disappears for all agents

    @INO-P15 @must
    Scenario: Archived while it waits, by an automation, it disappears for all agents of the queue
      When an automation archives it
      Then it is archived
      And "Messages pending" for Anna is empty
      And "Messages pending" for Bruno is empty
      And "Messages pending" for Bruno counts 0
      And Anna cannot see it
      And Bruno cannot see it

    @INO-P15 @must
    Scenario: Archived while an agent handles it, nobody handles it any more
      When Anna picks it
      And Anna takes the action "Archive"
      Then it is archived
      And nobody holds it
      And "Messages pending" for Anna is empty
      And "Messages pending" for Bruno is empty
      And Anna cannot see it

    @INO-P15 @must
    Scenario: Archived while it waits for the customer, it leaves that tab too
      When Anna picks it
      And Anna replies "What is your order number?"
      And Anna archives it
      Then "Messages pending customers" for Anna is empty
      And "Messages pending" for Anna is empty

    @INO-P15 @must
    Scenario: Only the archived one disappears
      When a Telegram message arrives from Claire in queue Support
      And it is called other
      And Anna picks interaction parcel
      And Anna archives interaction parcel
      Then "Messages pending" for Anna shows only interaction other
      And "Messages pending" for Bruno shows only interaction other

    @INO-P15 @must-not
    Scenario: Neither managers nor administrators see it any more, not even in the history
      Given Anna is in team North
      And Marc manages team North
      And Marc serves queue Support
      And Olga is an administrator
      And Olga serves queue Support
      When Anna picks it
      And Anna closes it
      Then Anna can see it in the history
      And Marc can see it in the history
      And Olga can see it in the history
      When Anna archives it
      Then Marc cannot see it
      And Olga cannot see it
      And Anna cannot see it in the history
      And Marc cannot see it in the history
      And Olga cannot see it in the history

    @INO-P15 @must-not
    Scenario Outline: It cannot be found again by <way>
      When Anna picks it
      And Anna archives it
      And Anna <looks>
      Then "Messages pending" for Anna is empty

      Examples:
        | way    | looks                                                                              |
        | sender | searches "Messages pending" for "Claire"                                           |
        | queue  | searches "Messages pending" for "Support"                                          |
        | date   | filters "Messages pending" to what was received between 2026-03-01 and 2026-03-03  |
        | id     | filters "Messages pending" by the id of interaction parcel                         |

    @INO-P15 @must-not
    Scenario Outline: Nothing can be done with it any more: <what>
      When Anna picks it
      And Anna archives it
      Then '<attempt>' is refused because Anna cannot see it
      And it is archived

      Examples:
        | what            | attempt                                    |
        | pick up         | Anna picks it                              |
        | reply           | Anna replies "Hello"                       |
        | private message | Anna writes the private note "Hm"          |
        | transfer        | Anna transfers it to Bruno                 |
        | assign a card   | Anna assigns it to the card "Claire"       |
        | archive again   | Anna archives it                           |

    @INO-P15 @must-not
    Scenario: A new message of the customer does not bring it back; it begins another
      When Anna picks it
      And Anna archives it
      And a WhatsApp message arrives from Claire in queue Support
      And it is called new
      Then "Messages pending" for Anna shows only interaction new
      And "Messages pending" for Bruno shows only interaction new
      And interaction parcel is archived

    @INO-P15 @must-not
    Scenario: Without the right to archive it stays for everyone
      Given Anna has no right to "archive"
      When Anna picks it
      Then the action "Archive" is not offered to Anna
      And archiving it is refused to Anna because Anna has no right to "archive"
      And "Messages pending" for Anna shows only it
      And Bruno can see it

  Rule: Closing an interaction puts it back into Messages pending

    @INO-P16 @must
    Scenario: Close interaction returns it to Messages pending, for every agent of the queue
      When Anna picks it
      Then "Messages pending" for Bruno is empty
      And the action "Close interaction" is offered to Anna
      When Anna takes the action "Close interaction"
      Then nobody holds it
      And it is open
      And it is in queue Support
      And "Messages pending" for Anna shows only it
      And "Messages pending" for Bruno shows only it
      And the history shows the event "Returned to the pool by Anna"

    @INO-P16 @must
    Scenario: Later another agent picks it up and goes on where it was
      When Anna picks it
      And Anna assigns it to the card "Claire Martin"
      And Anna takes the action "Close interaction"
      And after 2 days
      And Bruno picks it
      Then Bruno holds it
      And it is linked to the card "Claire Martin"

    @INO-P16 @must
    Scenario: Even what waits for the customer returns to Messages pending when it is closed
      When Anna picks it
      And Anna replies "What is your order number?"
      And Anna takes the action "Close interaction"
      Then "Messages pending" for Bruno shows only it
      And "Messages pending customers" for Bruno is empty
      And "Messages pending customers" for Anna is empty

    @INO-P16 @must
    Scenario: Even what was transferred to one user returns to all agents of its queue
      Given agent Dora in queue Support
      When Anna picks it
      And Anna transfers it to Bruno
      Then "Messages pending" for Dora is empty
      When Bruno takes the action "Close interaction"
      Then "Messages pending" for Dora shows only it

    @INO-P16 @must-not
    Scenario: Close interaction does not end it: it has no status and is not in the history
      When Anna picks it
      And Anna takes the action "Close interaction"
      Then it has no status
      And the panel shows "Status" as nothing
      And "History of interactions" for Anna is empty

    @INO-P16 @must-not
    Scenario: Close interaction does not forward, transfer or archive it
      When Anna picks it
      And Anna takes the action "Close interaction"
      Then it is not forwarded
      And it is routed smart
      And the history shows the events "Received", "Picked up by Anna" and "Returned to the pool by Anna"

    @INO-P16 @must-not
    Scenario: Who does not handle it cannot close it
      When Anna picks it
      Then the action "Close interaction" is not offered to Bruno
      And putting back it is refused to Bruno because Bruno does not hold it
      And Anna holds it

    @INO-P16 @must-not
    Scenario: What nobody handles cannot be closed
      Then the action "Close interaction" is not offered to Anna
      And putting back it is refused to Anna because nobody holds it

    @INO-P16 @must-not
    Scenario: Closing twice is refused: after the first time nobody handles it
      When Anna picks it
      And Anna takes the action "Close interaction"
      Then putting back it is refused to Anna because nobody holds it
      And "Messages pending" for Anna shows only it
