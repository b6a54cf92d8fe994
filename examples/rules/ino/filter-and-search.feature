Feature: The pool is filtered by date of reception and searched by sender or queue

  Background:
    Given the ino inbox
    And the contact Ada with SMS +33 6 12 34 56 11
    And the contact Ben with SMS +33 6 12 34 56 22
    And the contact Cleo with SMS +33 6 12 34 56 33
    And the contact Dan with SMS +33 6 12 34 56 44
    And the contact Claire with SMS +33 6 12 34 56 66
    And agents Anna and Bruno in queues Support and Sales

  Rule: Filter by date received, over 3 rolling months

    @INO-P4 @must
    Scenario: Received between two moments shows what came in between, and nothing else
      Given it is 2026-03-02 09:59
      When a WhatsApp message arrives from Ada in queue Support
      And it is called early
      And it is 2026-03-02 10:00
      And a WhatsApp message arrives from Ben in queue Support
      And it is called first
      And it is 2026-03-02 11:59
      And an SMS message arrives from Cleo in queue Support
      And it is called last
      And it is 2026-03-02 12:01
      And a WhatsApp message arrives from Dan in queue Support
      And it is called late
      And Anna filters "Messages pending" to what was received between 2026-03-02 10:00 and 2026-03-02 12:00
      Then "Messages pending" for Anna shows only interactions first and last
      And "Messages pending" for Anna counts 2
      When Anna clears the filters of "Messages pending"
      Then "Messages pending" for Anna shows only interactions early, first, last and late

    @INO-P4 @must
    Scenario: The filter acts on what waits for customers too
      Given it is 2026-03-02 10:00
      When a WhatsApp message arrives from Ada in queue Support
      And it is called monday
      And Anna picks it
      And Anna replies "Which size?"
      And it is 2026-03-03 10:00
      And a WhatsApp message arrives from Ben in queue Support
      And it is called tuesday
      And Anna picks it
      And Anna replies "Which size?"
      And Anna filters "Messages pending customers" to what was received between 2026-03-03 and 2026-03-04
      Then "Messages pending customers" for Anna shows only interaction tuesday

    @INO-P4 @must
    Scenario: A further message does not change when an interaction was received
      Given it is 2026-03-02 10:00
      When a WhatsApp message arrives from Ada in queue Support
      And it is 2026-03-03 10:00
      And the customer writes "Are you there?"
      And Anna filters "Messages pending" to what was received between 2026-03-02 and 2026-03-03
      Then "Messages pending" for Anna shows only it

    @INO-P4 @must
    Scenario Outline: On <today> the filter reaches back to the beginning of <reaches back to>: <why>
      Given it is <just in>
      When a WhatsApp message arrives from Ada in queue Support
      And it is <today> 12:00
      And Anna filters "Messages pending" to what was received between 2020-01-01 and <today> 12:00
      Then "Messages pending" for Anna shows only it
      And "Messages pending" for Anna counts 1

      Examples:
        | today      | reaches back to | just in          | why                                     |
        | 2026-02-15 | 2025-11-15      | 2025-11-15 00:00 | three months ago, a day of the month on |
        | 2026-05-31 | 2026-02-28      | 2026-02-28 00:00 | February has no 31st                    |
        | 2028-05-30 | 2028-02-29      | 2028-02-29 00:00 | a leap year has a 29 February           |
        | 2026-06-29 | 2026-03-29      | 2026-03-29 00:00 | the clocks went forward that day        |
        | 2026-01-26 | 2025-10-26      | 2025-10-26 00:30 | the clocks went back that day           |
        | 2026-04-10 | 2026-01-10      | 2026-01-10 00:00 | winter time then, summer time now       |

    @INO-P4 @must-not
    Scenario Outline: On <today> the filter never reaches further back, to <too old>: <why>
      Given it is <too old>
      When a WhatsApp message arrives from Ada in queue Support
      And it is called old
      And it is <today> 12:00
      And a WhatsApp message arrives from Ben in queue Support
      And it is called new
      And Anna filters "Messages pending" to what was received between 2020-01-01 and 2099-01-01
      Then "Messages pending" for Anna shows only interaction new
      And "Messages pending" for Anna counts 1

      Examples:
        | today      | too old          | why                                            |
        | 2026-02-15 | 2025-11-14 23:59 | one minute before that day                     |
        | 2026-05-31 | 2026-02-27 23:59 | February has no 31st                           |
        | 2026-03-30 | 2025-12-29 23:59 | the day after the clocks went forward          |
        | 2026-06-29 | 2026-03-28 23:30 | the clocks went forward the day after          |
        | 2026-01-26 | 2025-10-25 23:30 | the clocks went back the day after             |
        | 2026-04-10 | 2026-01-09 23:30 | midnight is that of winter time, not of summer |

    @INO-P4 @must-not
    Scenario: The day begins at midnight of the account, not of somewhere else
      Given the time zone is "America/New_York"
      And it is 2026-02-27 23:30
      When a WhatsApp message arrives from Ada in queue Support
      And it is called old
      And it is 2026-02-28 00:30
      And a WhatsApp message arrives from Ben in queue Support
      And it is called inside
      And it is 2026-05-31 12:00
      And Anna filters "Messages pending" to what was received between 2020-01-01 and 2026-05-31 12:00
      Then "Messages pending" for Anna shows only interaction inside

    @INO-P4 @must-not
    Scenario: The months roll on: what the filter reaches today it does not reach tomorrow
      Given it is 2025-12-02 18:00
      When a WhatsApp message arrives from Ada in queue Support
      And Anna filters "Messages pending" to what was received between 2020-01-01 and 2099-01-01
      And it is 2026-03-02 23:59
      Then "Messages pending" for Anna shows only it
      When it is 2026-03-03 00:00
      Then "Messages pending" for Anna is empty

    @INO-P4 @must-not
    Scenario: What we began and the customer never answered was not received at any time
      When Anna starts an SMS conversation with Claire: "Your parcel is here"
      And Anna puts it back
      And Anna filters "Messages pending" to what was received between 2026-01-01 and 2027-01-01
      Then "Messages pending" for Anna is empty

  Rule: Search by sender or by queue

    @INO-P5 @must
    Scenario Outline: Searching for <what> finds it
      Given the contact "Renée Dubois" with WhatsApp +33 6 98 76 54 30
      When a WhatsApp message arrives from "Renée Dubois" in queue Support
      And it is called wanted
      And a WhatsApp message arrives from Ben in queue Sales
      And Anna searches "Messages pending" for "<typed>"
      Then "Messages pending" for Anna shows only interaction wanted
      And "Messages pending" for Anna counts 1

      Examples:
        | what                                | typed             |
        | the sender                          | Renée Dubois      |
        | a part of the sender                | dubo              |
        | the sender without accents          | renee             |
        | the sender in capitals              | DUBOIS            |
        | the number of the sender            | +33698765430      |
        | the number as one writes it at home | 06 98 76 54 30    |
        | the queue                           | Support           |
        | a part of the queue                 | supp              |

    @INO-P5 @must
    Scenario: The search acts on what waits for customers too
      When a WhatsApp message arrives from Ada in queue Support
      And it is called hers
      And Anna picks it
      And Anna replies "Which size?"
      And a WhatsApp message arrives from Ben in queue Sales
      And it is called his
      And Anna picks it
      And Anna replies "Which colour?"
      And Anna searches "Messages pending customers" for "sales"
      Then "Messages pending customers" for Anna shows only interaction his
      When Anna searches "Messages pending customers" for "ada"
      Then "Messages pending customers" for Anna shows only interaction hers

    @INO-P5 @must
    Scenario: After a transfer it is found by the queue where it is now
      When a WhatsApp message arrives from Ada in queue Support
      And Anna picks it
      And Anna transfers it to queue Sales
      And Anna searches "Messages pending" for "sales"
      Then "Messages pending" for Anna shows only it

    @INO-P5 @must-not
    Scenario: After a transfer it is not found by the queue that it left
      When a WhatsApp message arrives from Ada in queue Support
      And Anna picks it
      And Anna transfers it to queue Sales
      And Anna searches "Messages pending" for "support"
      Then "Messages pending" for Anna is empty

    @INO-P5 @must-not
    Scenario: A sender and queue of no interaction find nothing
      When a WhatsApp message arrives from Ada in queue Support
      And Anna searches "Messages pending" for "Zoe"
      Then "Messages pending" for Anna is empty
      And "Messages pending" for Anna counts 0

    @INO-P5 @must-not
    Scenario: What was written is not searched, only who wrote it and the queue
      When a WhatsApp message arrives from Ada in queue Support: "My washing machine leaks"
      And Anna searches "Messages pending" for "washing"
      Then "Messages pending" for Anna is empty

    @INO-P5 @must-not
    Scenario: A search finds nothing that the agent may not see
      Given agent Chloe in queue Sales
      When a WhatsApp message arrives from Ada in queue Support
      And Chloe searches "Messages pending" for "Ada"
      Then "Messages pending" for Chloe is empty
      When Chloe searches "Messages pending" for "Support"
      Then "Messages pending" for Chloe is empty
