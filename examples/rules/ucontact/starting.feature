Feature: uContact: starting an interaction
  The plus button offers the channels that the agent is a member of; the agent chooses a channel, then a campaign,
  fills in the fields and starts.

  Background:
    Given the ucontact inbox
    And agents Anna and Ben
    And the campaign Sales on WhatsApp, SMS, chat and e-mail with the strategy "ringall"
    And the campaign Support on e-mail and voice with the strategy "nocall"
    And the campaign Night on SMS with the strategy "ringall"
    And Anna is a member of campaign Sales
    And Anna is a member of campaign Support
    And Ben is a member of campaign Night
    And campaign Sales requires the fields "number" and "reason"
    And the contact Zoe with SMS +598 99 123 401
    And the contact Zoe with e-mail zoe@example.com

  @UC-3
  Rule: An interaction is started on a channel and campaign the agent is a member of, with its fields filled in

    @must
    Scenario: Only the channels that the agent is a member of are offered
      Given Anna is on the channels SMS and e-mail only
      Then Anna is offered the channels SMS and e-mail

    @must
    Scenario: An agent who is on every channel is offered those of their campaigns on which one can write or call first
      Then Anna is offered the channels WhatsApp, SMS, e-mail and voice

    @must
    Scenario: After the channel, the agent's campaigns with this channel are offered
      Then Anna is offered the campaign Sales on SMS
      And Anna is offered the campaigns Sales and Support on e-mail
      And Anna is offered the campaign Support on voice

    @must
    Scenario: With every required field filled in it starts, and is active at once for the agent who started it
      When Anna starts an SMS conversation with Zoe in campaign Sales with:
        | number | +598 99 123 401 |
        | reason | offer           |
      Then Anna holds it
      And it came over SMS
      And it is outgoing
      And the field "number" says "+598 99 123 401"
      And the field "reason" says "offer"
      And the status is "active"
      And "Active interactions" for Anna shows only it
      And the column "campaign" shows "Sales"

    @must
    Scenario: A campaign without required fields needs none
      When Anna starts an e-mail conversation with Zoe in campaign Support with:
        | reason |  |
      Then Anna holds it
      And the column "campaign" shows "Support"

    @must-not
    Scenario Outline: With <what> it does not start
      Then 'Anna starts an SMS conversation with Zoe in campaign Sales with:' is refused because the field "<missing>" is not filled in
        | number | <number> |
        | reason | <reason> |
      And "Active interactions" for Anna is empty

      Examples:
        | what                        | number          | reason | missing |
        | the first field left empty  |                 | offer  | number  |
        | the second field left empty | +598 99 123 401 |        | reason  |

    @must-not
    Scenario: With no field filled in it does not start, whoever starts it
      Then "Anna starts an SMS conversation with Zoe in campaign Sales" is refused because the field "number" is not filled in
      And "Anna starts an SMS conversation with Zoe in campaign Sales" is refused because the field "reason" is not filled in
      And "a bot starts an SMS conversation with Zoe in campaign Sales" is refused because the field "number" is not filled in
      And "Active interactions" for Anna is empty

    @must-not
    Scenario: What is filled in to start is for agents: the customer does not see it
      When Anna starts an SMS conversation with Zoe in campaign Sales with:
        | number | +598 99 123 401 |
        | reason | offer           |
      Then the customer does not see "offer"

    @must-not
    Scenario: It does not start on a channel that the campaign has not
      Then "Anna starts a voice conversation with +598 99 123 401 in campaign Sales" is refused because campaign Sales has no voice channel
      And "Active interactions" for Anna is empty

    @must-not
    Scenario: It does not start in a campaign of others
      Then "Anna starts an SMS conversation with Zoe in campaign Night" is refused because Anna is no member of campaign Night
      And "Active interactions" for Anna is empty

    @must-not
    Scenario: A channel that the agent is no member of is not offered, and nothing can be started on it
      Given Anna is on the channel e-mail only
      Then Anna is offered the channels e-mail
      And Anna is not offered the channel SMS
      And Anna is offered no campaign on SMS
      And "Anna starts an SMS conversation with Zoe" is refused because Anna is not on the SMS channel

    @must-not
    Scenario: A channel on which only the customer can begin is not offered
      Then Anna is not offered the channel chat
      And 'Anna starts a chat conversation with @zoe in campaign Sales: "Hello"' is refused because chat cannot do this: a first message from us

    @must-not
    Scenario: A campaign of others is not offered
      Then Anna is offered the campaign Sales on SMS
      And Ben is offered the campaign Night on SMS
      And Ben is offered no campaign on e-mail

    @must-not
    Scenario: A campaign without the channel is not offered
      Then Anna is offered no campaign on Messenger
      And Anna is offered the campaign Sales on WhatsApp

    @must-not
    Scenario: Who is in no campaign is offered nothing
      Given agent Cleo
      Then Cleo is not offered the channel SMS
      And Cleo is not offered the channel voice
      And Cleo is offered no campaign on SMS
