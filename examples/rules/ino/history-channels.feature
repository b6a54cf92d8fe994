Feature: INO history: which interactions it has
  The history of interactions looks back over everything that was handled, whatever way it took.

  Background:
    Given the ino inbox
    And it is 2026-03-02 09:00
    And agents Anna and Max in queue Sales

  @INO-H1
  Rule: The history has all channels, both directions, direct and smart, over a sliding 3-month period

    @must
    Scenario Outline: Incoming, with smart routing: <arrives>
      When <arrives> arrives from <contact> in queue Sales
      And Anna picks it
      And Anna closes it
      Then "History of interactions" for Anna shows only it
      And the column "Flow" shows "<flow>"
      And the column "Direction" shows "Incoming"
      And the column "Original routing" shows "Smart"

      Examples:
        | arrives             | contact           | flow                |
        | a call              | +33 6 12 34 56 78 | Voice               |
        | an e-mail message   | lea@example.org   | Email messaging     |
        | an SMS message      | +33 6 12 34 56 78 | SMS messaging       |
        | a WhatsApp message  | +33 6 12 34 56 78 | WhatsApp messaging  |
        | a Telegram message  | @lea              | Telegram messaging  |
        | a Messenger message | @lea              | Messenger messaging |
        | a chat message      | @lea              | Chat messaging      |

    @must
    Scenario Outline: Incoming, directly for an agent: <arrives>
      When <arrives> arrives from <contact> directly for Anna
      And Anna closes it
      Then "History of interactions" for Anna shows only it
      And the column "Direction" shows "Incoming"
      And the column "Original routing" shows "Direct"

      Examples:
        | arrives             | contact           |
        | a call              | +33 6 12 34 56 78 |
        | an e-mail message   | lea@example.org   |
        | an SMS message      | +33 6 12 34 56 78 |
        | a WhatsApp message  | +33 6 12 34 56 78 |
        | a Telegram message  | @lea              |
        | a Messenger message | @lea              |
        | a chat message      | @lea              |

    @must
    Scenario Outline: Outgoing: <what>
      When Anna starts <what> conversation with <contact>
      And Anna closes it
      Then "History of interactions" for Anna shows only it
      And the column "Flow" shows "<flow>"
      And the column "Direction" shows "Outgoing"
      And the column "Original routing" shows "Direct"

      Examples:
        | what       | contact           | flow               |
        | a voice    | +33 6 12 34 56 78 | Voice              |
        | an e-mail  | lea@example.org   | Email messaging    |
        | an SMS     | +33 6 12 34 56 78 | SMS messaging      |
        | a Telegram | @lea              | Telegram messaging |
        | a chat     | @lea              | Chat messaging     |

    @must
    Scenario: Outgoing on WhatsApp, where only a template can come first
      When Anna starts a WhatsApp conversation with +33 6 12 34 56 78 from the template "order ready": "Your order is ready."
      And Anna closes it
      Then "History of interactions" for Anna shows only it
      And the column "Flow" shows "WhatsApp messaging"
      And the column "Direction" shows "Outgoing"

    @must
    Scenario: After 3 months it is still there
      When a call arrives from +33 6 12 34 56 78 directly for Anna
      And Anna closes it
      And it is 2026-06-02 23:59
      And Anna filters "History of interactions" to what began between 2026-03-02 and 2026-03-03
      Then "History of interactions" for Anna shows only it

    @must-not
    Scenario: A day later the 3-month period has slid past it
      When a call arrives from +33 6 12 34 56 78 directly for Anna
      And Anna closes it
      And it is 2026-06-03 00:00
      And Anna filters "History of interactions" to what began between 2026-03-02 and 2026-03-03
      Then "History of interactions" for Anna is empty
      And "History of interactions" for Anna counts 0

    @must-not
    Scenario Outline: What is not over is not history: <what>
      When an SMS message arrives from +33 6 12 34 56 78 in queue Sales
      And Anna picks it
      And <what>
      Then "History of interactions" for Anna is empty

      Examples:
        | what                     |
        | Anna replies "Hello"     |
        | Anna puts it back        |
        | Anna transfers it to Max |

    @must-not
    Scenario: What goes on again after it was closed leaves the history
      When an SMS message arrives from +33 6 12 34 56 78 in queue Sales
      And Anna picks it
      And Anna closes it
      And the customer writes "One more question"
      Then "History of interactions" for Anna is empty

    @must-not
    Scenario: What is archived is gone from the history too
      When an SMS message arrives from +33 6 12 34 56 78 in queue Sales
      And Anna picks it
      And Anna closes it
      And Anna archives it
      Then "History of interactions" for Anna is empty
