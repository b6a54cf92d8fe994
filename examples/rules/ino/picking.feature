@INO-P8
Feature: The hand button: an interaction is picked by one agent at a time

  Background:
    Given the ino inbox
    And the contact Claire with SMS +33 6 12 34 56 66
    And the contact David with SMS +33 6 12 34 56 77
    And agents Anna and Bruno in queue Support
    And a WhatsApp message arrives from Claire in queue Support

  Rule: An interaction can be picked by only one agent at a time

    @must
    Scenario: Whoever picks it handles it
      Then the action "Pick up" is offered to Anna
      And the action "Pick up" is offered to Bruno
      When Anna takes the action "Pick up"
      Then Anna holds it
      And "Messages pending" for Anna shows only it
      And the history shows the events "Received" and "Picked up by Anna"

    @must
    Scenario: The customer can go on writing; it stays with who picked it
      When Anna picks it
      And the customer writes "Are you there?"
      Then Anna holds it
      And "Messages pending" for Anna shows only it

    @must
    Scenario: Once it is put back another agent can pick it
      When Anna picks it
      And Anna puts it back
      And Bruno picks it
      Then Bruno holds it

    @must
    Scenario: An agent can have several interactions, each of them alone
      When it is called first
      And Anna picks it
      And an SMS message arrives from David in queue Support
      And it is called second
      And Anna picks it
      Then Anna holds interaction first
      And Anna holds interaction second

    @must-not
    Scenario: Picking what another agent has is refused, and changes nothing
      When Anna picks it
      Then picking it is refused to Bruno because Anna holds it
      And Anna holds it
      And the history does not show the event "Picked up by Bruno"

    @must-not
    Scenario: Picking twice is refused too
      When Anna picks it
      Then picking it is refused to Anna because this agent has it
      And Anna holds it

    @must-not
    Scenario: Of two agents who press at the same moment only the first gets it
      When Anna takes the action "Pick up"
      Then 'Bruno takes the action "Pick up"' is refused because the action "Pick up" is not offered to Bruno
      And Anna holds it

    @must-not
    Scenario: Not even an administrator or a manager can pick what an agent has
      Given Olga is an administrator
      And Marc manages team North
      And Anna is in team North
      When Anna picks it
      Then picking it is refused to Olga because Anna holds it
      And picking it is refused to Marc because Anna holds it
      And Anna holds it

    @must-not
    Scenario: What an agent got by transfer cannot be picked by the one who passed it on
      When Anna picks it
      And Anna transfers it to Bruno
      Then picking it is refused to Anna because Bruno holds it

    @must-not
    Scenario: What an agent has is out of the reach of the others
      When Anna picks it
      Then "Messages pending" for Bruno is empty
      And the action "Pick up" is not offered to Bruno
      And the action "Send" is not offered to Bruno
      And the action "Archive" is not offered to Bruno
      And the action "Transfer to a user" is not offered to Bruno
      And the action "Close interaction" is not offered to Bruno

    @must-not
    Scenario Outline: While an agent has it, nobody else can handle it: <what>
      When Anna picks it
      Then '<attempt>' is refused because Anna holds it
      And Anna holds it
      And it is open

      Examples:
        | what       | attempt                       |
        | reply      | Bruno replies "Hello"         |
        | transfer   | Bruno transfers it to Bruno   |
        | archive    | Bruno archives it             |
        | end        | Bruno closes it               |
        | qualify    | Bruno qualifies it as "Other" |
        | put back   | Bruno puts it back            |

    @must-not
    Scenario Outline: Before it is picked nobody handles it: <what>
      Then the action "<action>" is not offered to Bruno
      And '<attempt>' is refused because nobody holds it
      And nobody holds it

      Examples:
        | what            | action                 | attempt                         |
        | reply           | Send                   | Bruno replies "Hello"           |
        | private message | Send a private message | Bruno writes the private note "Hm" |
        | qualification   | Qualification          | Bruno qualifies it as "Complaint" |
        | put back        | Close interaction      | Bruno puts it back              |

    @must-not
    Scenario: What has ended cannot be picked
      When Anna picks it
      And Anna closes it
      Then picking it is refused to Anna because it is closed
      And picking it is refused to Bruno because Bruno cannot see it
      And nobody holds it
