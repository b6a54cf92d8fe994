Feature: uContact: history
  The history has the agent's closed interactions of all channels; pressing one shows its messages.

  Background:
    Given the ucontact inbox
    And agents Anna and Ben
    And the campaign Sales on WhatsApp, SMS, e-mail, chat, Messenger and voice with the strategy "ringallmultiple"
    And Anna and Ben are members of campaign Sales

  @UC-6
  Rule: History holds closed interactions of all channels with their messages

    @must
    Scenario Outline: A closed interaction over <channel> stands in the history
      Given <article> <channel> message arrives from <contact> in campaign Sales
      And Anna picks it
      When Anna closes it
      Then "History" for Anna shows only it
      And the column "channel" shows "<word>"

      Examples:
        | article | channel   | contact         | word      |
        | a       | WhatsApp  | +598 99 123 401 | whatsapp  |
        | an      | SMS       | +598 99 123 401 | sms       |
        | an      | e-mail    | zoe@example.com | email     |
        | a       | chat      | @zoe            | webchat   |
        | a       | Messenger | @zoe            | messenger |

    @must
    Scenario: A finished call stands in the history
      Given a call arrives from +598 99 123 401 in campaign Sales
      And Anna picks it
      When it is 10:30
      And Anna closes it
      Then "History" for Anna shows only it
      And the column "channel" shows "telephony"
      And the column "endDate" shows the time 10:30

    @must
    Scenario: An interaction that we began stands there too
      Given Anna starts an SMS conversation with +598 99 123 401 in campaign Sales: "Your parcel is here"
      When Anna closes it
      Then "History" for Anna shows only it

    @must
    Scenario: Pressing one shows all its messages, oldest first
      Given a WhatsApp message arrives from +598 99 123 401 in campaign Sales: "Is the red one there?"
      And Anna picks it
      And Anna replies "Yes, it is"
      And the customer sends the file "size.png"
      And Anna closes it
      Then the timeline for Anna reads:
        | Is the red one there? |
        | Yes, it is            |
        | size.png              |

    @must
    Scenario: An interaction that went from agent to agent stands in the history of each
      Given a WhatsApp message arrives from +598 99 123 401 in campaign Sales
      And Anna picks it
      And Anna transfers it to Ben
      When Ben closes it
      Then "History" for Anna shows only it
      And "History" for Ben shows only it

    @must-not
    Scenario: What is not closed is not in the history
      Given a WhatsApp message arrives from +598 99 123 401 in campaign Sales
      Then "History" for Anna is empty
      When Anna picks it
      Then "History" for Anna is empty

    @must-not
    Scenario: What is closed is neither active nor pending any more
      Given a WhatsApp message arrives from +598 99 123 401 in campaign Sales
      And Anna picks it
      When Anna closes it
      Then "Active interactions" for Anna is empty
      And "Pending interactions" for Anna is empty

    @must-not
    Scenario: The history of an agent has nothing that only others have had
      Given a WhatsApp message arrives from +598 99 123 401 in campaign Sales
      And Anna picks it
      When Anna closes it
      Then "History" for Ben is empty

    @must-not
    Scenario: What the customer gave up stands in nobody's history
      Given a WhatsApp message arrives from +598 99 123 401 in campaign Sales
      When the customer gives up waiting
      Then "History" for Anna is empty
      And "History" for Ben is empty

    @must-not
    Scenario: An interaction leaves the history when the customer writes again
      Given a WhatsApp message arrives from +598 99 123 401 in campaign Sales: "Is the red one there?"
      And Anna picks it
      And Anna closes it
      When the customer writes "And the blue one?"
      Then "History" for Anna is empty
      And "Pending interactions" for Anna shows only it
