Feature: INO history: columns
  A row says when, over what, how it went and who had it.

  Background:
    Given the ino inbox
    And it is 2026-03-02 09:00
    And agents Anna and Max in queues Sales and Support
    And the campaign Spring on voice, SMS and WhatsApp

  @INO-H7
  Rule: Columns: start and end date, flow, status, direction, routings, advisor, queue, contact, voice campaign

    @must
    Scenario: These are the columns, and no others
      Then the columns of "History of interactions" are "Start date", "End date", "Flow", "Status", "Direction", "Original routing", "Current routing", "Advisor", "Queue", "Contact" and "Voice campaign"

    @must
    Scenario: A call that came in for a queue
      When a call arrives from +33 6 12 34 56 78 in queue Sales
      And it is 2026-03-02 09:02
      And Anna picks it
      And it is 2026-03-02 09:15
      And Anna closes it
      Then the column "Start date" shows the time 2026-03-02 09:00
      And the column "End date" shows the time 2026-03-02 09:15
      And the column "Flow" shows "Voice"
      And the column "Status" shows "Processed"
      And the column "Direction" shows "Incoming"
      And the column "Original routing" shows "Smart"
      And the column "Current routing" shows "Smart"
      And the column "Advisor" shows "Anna"
      And the column "Queue" shows "Sales"
      And the column "Contact" shows "+33612345678"
      And the column "Voice campaign" shows nothing

    @must
    Scenario: An e-mail that an agent wrote
      When Anna starts an e-mail conversation with lea@example.org
      And it is 2026-03-02 09:05
      And Anna closes it as delivered
      Then the column "Start date" shows the time 2026-03-02 09:00
      And the column "End date" shows the time 2026-03-02 09:05
      And the column "Flow" shows "Email messaging"
      And the column "Status" shows "Delivered"
      And the column "Direction" shows "Outgoing"
      And the column "Original routing" shows "Direct"
      And the column "Current routing" shows "Direct"
      And the column "Advisor" shows "Anna"
      And the column "Queue" shows nothing
      And the column "Contact" shows "lea@example.org"
      And the column "Voice campaign" shows nothing

    @must
    Scenario: A call of a voice campaign
      When a call arrives from +33 6 12 34 56 78 in queue Sales and in campaign Spring
      And the automation assigns it to Anna
      And Anna closes it
      Then the column "Flow" shows "Voice"
      And the column "Voice campaign" shows "Spring"

    @must
    Scenario Outline: Flow: <arrives> is <flow>
      When <arrives> arrives from <contact> in queue Sales
      And Anna picks it
      And Anna closes it
      Then the column "Flow" shows "<flow>"

      Examples:
        | arrives             | contact           | flow                |
        | a call              | +33 6 12 34 56 78 | Voice               |
        | an e-mail message   | lea@example.org   | Email messaging     |
        | an SMS message      | +33 6 12 34 56 78 | SMS messaging       |
        | a WhatsApp message  | +33 6 12 34 56 78 | WhatsApp messaging  |
        | a Telegram message  | @lea              | Telegram messaging  |
        | a chat message      | @lea              | Chat messaging      |
        | a Messenger message | @lea              | Messenger messaging |

    @must
    Scenario: Flow: what a WhatsApp campaign sent is of the WhatsApp campaign
      When a campaign starts a WhatsApp conversation with +33 6 12 34 56 78 in campaign Spring from the template "spring sale": "Everything at half price"
      And a campaign closes it as delivered
      Then the column "Flow" shows "WhatsApp campaign"
      And the column "Status" shows "Delivered"

    @must-not
    Scenario: A campaign on another channel than the phone is no voice campaign
      When an SMS message arrives from +33 6 12 34 56 78 in queue Sales and in campaign Spring
      And the automation assigns it to Anna
      And Anna closes it
      Then the column "Flow" shows "SMS messaging"
      And the column "Voice campaign" shows nothing

    @must
    Scenario Outline: Status: <status> when <what>
      When an e-mail message arrives from lea@example.org in queue Sales
      And <what>
      Then the column "Status" shows "<status>"
      And the status is "<status>"

      Examples:
        | status    | what                                                     |
        | Processed | the automation closes it                                 |
        | Delivered | the automation closes it as delivered                    |
        | Warning   | the automation closes it with the warning "mailbox full" |
        | Aborted   | the customer gives up waiting                            |
        | Dissuaded | the customer is turned away because "closed today"       |

    @must
    Scenario: Status: a dissuaded one says why
      When a call arrives from +33 6 12 34 56 78 in queue Sales
      And the customer is turned away because "no agent within 10 minutes"
      Then the column "Status" shows "Dissuaded"
      And the column "Status" says besides "no agent within 10 minutes"

    @must
    Scenario: Status: an e-mail with a warning says what about
      When Anna starts an e-mail conversation with lea@example.org
      And Anna closes it with the warning "mailbox full"
      Then the column "Status" shows "Warning"
      And the column "Status" says besides "mailbox full"

    @must-not
    Scenario: Status: nobody is turned away or gives up whom an agent already has
      When a call arrives from +33 6 12 34 56 78 in queue Sales
      And Anna picks it
      Then 'the customer is turned away because "closed today"' is refused because Anna holds it
      And 'the customer gives up waiting' is refused because Anna holds it
      And the column "Status" shows nothing

    @must-not
    Scenario: Status and end date are empty while it goes on
      When a call arrives from +33 6 12 34 56 78 in queue Sales
      And Anna picks it
      Then the column "Status" shows nothing
      And the column "End date" shows nothing

    @must-not
    Scenario: An ended interaction keeps its status
      When a call arrives from +33 6 12 34 56 78 in queue Sales
      And Anna picks it
      And Anna closes it
      Then 'Anna closes it as aborted' is refused because it is closed
      And the column "Status" shows "Processed"

    @must
    Scenario: Original and current routing part when a direct interaction is passed to smart routing
      When a call arrives from +33 6 12 34 56 78 directly for Anna
      And Anna transfers it to queue Support
      And Max picks it
      And Max closes it
      Then the column "Original routing" shows "Direct"
      And the column "Current routing" shows "Smart"
      And the column "Queue" shows "Support"

    @must
    Scenario: Original and current routing part when a smart interaction is passed to a user
      When a call arrives from +33 6 12 34 56 78 in queue Sales
      And Anna picks it
      And Anna transfers it to Max
      And Max closes it
      Then the column "Original routing" shows "Smart"
      And the column "Current routing" shows "Direct"

    @must
    Scenario: The advisor is the one who ended it, not the one before
      When a call arrives from +33 6 12 34 56 78 in queue Sales
      And Anna picks it
      And Anna transfers it to Max
      And Max closes it
      Then the column "Advisor" shows "Max"

    @must
    Scenario: The advisor is the one who ended it, though a colleague had it in between
      When a call arrives from +33 6 12 34 56 78 in queue Sales
      And Anna picks it
      And Anna transfers it to Max
      And Max transfers it to Anna
      And Anna closes it
      Then the column "Advisor" shows "Anna"

    @must-not
    Scenario: Where nobody took it there is no advisor
      When a call arrives from +33 6 12 34 56 78 in queue Sales
      And the customer gives up waiting
      Then the column "Advisor" shows nothing
      And the column "Queue" shows "Sales"

    @must
    Scenario: A saved contact stands there with number or address
      Given the contact Léa with SMS +33 6 12 34 56 78
      When an SMS message arrives from Léa in queue Sales
      And Anna picks it
      And Anna closes it
      Then the column "Contact" shows "+33612345678"
