@INO-P14
Feature: Transfer: to a user, to smart routing or to a queue

  Background:
    Given the ino inbox
    And the contact Claire with WhatsApp +33 6 12 34 56 66
    And agents Anna and Bruno in queue Support
    And agent Chloe in queue Sales
    And a WhatsApp message arrives from Claire in queue Support
    And Anna picks it

  Rule: A transfer goes to a user, to smart routing or to a queue, exactly one

    @must
    Scenario: These three transfers are offered to who handles it
      Then the action "Transfer to a user" is offered to Anna
      And the action "Transfer to smart routing" is offered to Anna
      And the action "Transfer to a queue" is offered to Anna

    @must
    Scenario: A transfer to a user gives it to that user, who need not serve the queue
      When Anna transfers it to Chloe
      Then Chloe holds it
      And it is forwarded
      And it is routed direct
      And "Messages pending" for Chloe shows only it
      And the history shows the event "Transferred: User Chloe"

    @must
    Scenario: A transfer to a queue lets it wait there for whoever serves the queue
      When Anna transfers it to queue Sales
      Then nobody holds it
      And it is in queue Sales
      And it is routed smart
      And "Messages pending" for Chloe shows only it
      And the history shows the event "Transferred: Queue Sales"
      When Chloe picks it
      Then Chloe holds it

    @must
    Scenario: A transfer to smart routing lets it wait for an agent to be found
      When Anna takes the action "Transfer to smart routing"
      Then nobody holds it
      And it is in no queue
      And it is routed smart
      And the history shows the event "Transferred: Smart routing"

    @must
    Scenario: Each transfer goes where it says, one after the other
      When Anna transfers it to Bruno
      And Bruno transfers it to queue Sales
      And Chloe picks it
      And Chloe transfers it to Anna
      Then Anna holds it
      And the history shows the events "Received", "Picked up by Anna", "Transferred: User Bruno", "Transferred: Queue Sales", "Picked up by Chloe" and "Transferred: User Anna"

    @must-not
    Scenario: After a transfer to a user nobody else has it, nor finds it waiting
      When Anna transfers it to Bruno
      Then Bruno holds it
      And "Messages pending" for Anna is empty
      And "Messages pending" for Chloe is empty
      And picking it is refused to Anna because Bruno holds it

    @must-not
    Scenario: After a transfer to a queue it is in no other queue and with no user
      When Anna transfers it to queue Sales
      Then nobody holds it
      And it is in queue Sales
      And it is not forwarded
      And "Messages pending" for Bruno is empty

    @must-not
    Scenario: A second transfer does not leave it with the first destination
      When Anna transfers it to queue Sales
      And Chloe picks it
      And Chloe transfers it to queue Support
      Then it is in queue Support
      And "Messages pending" for Bruno shows only it
      And nobody holds it
      When Bruno picks it
      And Bruno transfers it to smart routing
      Then it is in no queue
      And nobody holds it

    @must-not
    Scenario: After a transfer to a user the agents of the queue neither see nor pick it
      When Anna transfers it to Chloe
      Then picking it is refused to Bruno because Bruno cannot see it
      And Chloe holds it

    @must-not
    Scenario: A transfer to nobody we know is refused
      Then 'Anna transfers it to Zoe' is refused because there is no agent Zoe
      And Anna holds it

    @must-not
    Scenario: A transfer to a queue that there is not is refused
      Then 'Anna transfers it to queue Nowhere' is refused because there is no queue Nowhere
      And Anna holds it
      And it is in queue Support

    @must-not
    Scenario: A transfer to who has it already is refused
      Then 'Anna transfers it to Anna' is refused because this agent has it
      And it is not forwarded

    @must-not
    Scenario: A transfer to the queue where it already waits is refused
      When Anna puts it back
      Then 'an automation transfers it to queue Support' is refused because it waits in this queue

    @must-not
    Scenario: A transfer to smart routing of what already waits for it is refused
      When Anna transfers it to smart routing
      Then 'an automation transfers it to smart routing' is refused because it waits for smart routing

    @must-not
    Scenario Outline: Without the right to transfer, <action> is neither offered nor done
      Given Anna has no right to "transfer"
      Then the action "<action>" is not offered to Anna
      And '<attempt>' is refused because Anna has no right to "transfer"
      And Anna holds it

      Examples:
        | action                    | attempt                            |
        | Transfer to a user        | Anna transfers it to Bruno         |
        | Transfer to smart routing | Anna transfers it to smart routing |
        | Transfer to a queue       | Anna transfers it to queue Sales   |

    @must-not
    Scenario: What has ended cannot be transferred
      When Anna closes it
      Then 'Anna transfers it to Bruno' is refused because it is closed
      And it is not forwarded
