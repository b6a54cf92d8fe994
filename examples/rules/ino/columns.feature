Feature: The columns of the pool
  What one sees of each interaction at a glance, and in what order they stand.

  Background:
    Given the ino inbox
    And the queue Returns
    And the contact Ada with SMS +33 6 12 34 56 11
    And the contact Ben with SMS +33 6 12 34 56 22
    And the contact Cleo with SMS +33 6 12 34 56 33
    And the contact Claire with SMS +33 6 12 34 56 66
    And the contact Zoe with SMS +33 6 12 34 56 88
    And agents Anna and Bruno in queues Support and Sales

  Rule: The columns of the pool say how long, from whom, where and whether forwarded

    @INO-P7 @must
    Scenario: These are the columns, in this order
      Then the columns of "Messaging pool" are "Wait time", "Source", "Sender", "From", "Queue", "Session time" and "Forwarded"

    @INO-P7 @must
    Scenario: Each column says what it is there for
      Given the contact "Claire Martin" with WhatsApp +33 6 98 76 54 30
      And it is 2026-03-02 09:07
      When a WhatsApp message arrives from "Claire Martin" in queue Support
      And after 12 minutes
      Then the column "Wait time" shows 12 minutes
      And the column "Source" shows "WhatsApp"
      And the column "Sender" shows "Claire Martin"
      And the column "From" shows the time 2026-03-02 09:07
      And the column "Queue" shows "Support"
      And the column "Session time" shows 12 minutes
      And the column "Forwarded" shows "No"

    @INO-P7 @must
    Scenario: The wait time goes on over days, and over the night when the clocks change
      Given it is 2026-03-28 12:00
      When a WhatsApp message arrives from Claire in queue Support
      And it is 2026-03-29 12:00
      Then the column "Wait time" shows 23 hours
      And the column "Session time" shows 23 hours

    @INO-P7 @must
    Scenario: What was put back waits anew from then on
      When a WhatsApp message arrives from Claire in queue Support
      And after 10 minutes
      And Anna picks it
      And after 5 minutes
      And Anna puts it back
      And after 3 minutes
      Then the column "Wait time" shows 3 minutes
      And the column "Session time" shows 18 minutes

    @INO-P7 @must
    Scenario: While it waits for the customer the wait time says for how long
      When a WhatsApp message arrives from Claire in queue Support
      And Anna picks it
      And after 10 minutes
      And Anna replies "What is your order number?"
      And after 4 minutes
      Then the column "Wait time" shows 4 minutes

    @INO-P7 @must
    Scenario: The session time counts from the last message, whoever sent it
      When a WhatsApp message arrives from Claire in queue Support
      And after 10 minutes
      And the customer writes "Are you there?"
      And after 2 minutes
      Then the column "Session time" shows 2 minutes
      When Anna picks it
      And Anna replies "Yes"
      And after 1 minute
      Then the column "Session time" shows 1 minute

    @INO-P7 @must
    Scenario: The queue is the one where it is now
      When a WhatsApp message arrives from Claire in queue Support
      And Anna picks it
      And Anna transfers it to queue Sales
      Then the column "Queue" shows "Sales"

    @INO-P7 @must
    Scenario: Forwarded says yes once it went to another agent, and goes on saying so
      When a WhatsApp message arrives from Claire in queue Support
      And Anna picks it
      And Anna transfers it to Bruno
      Then the column "Forwarded" shows "Yes"
      When Bruno puts it back
      Then the column "Forwarded" shows "Yes"

    @INO-P7 @must-not
    Scenario: A further message of the customer does not begin the wait anew, nor change when it was received
      Given it is 2026-03-02 09:00
      When a WhatsApp message arrives from Claire in queue Support
      And after 10 minutes
      And the customer writes "Are you there?"
      And after 5 minutes
      Then the column "Wait time" shows 15 minutes
      And the column "From" shows the time 2026-03-02 09:00

    @INO-P7 @must-not
    Scenario: While an agent handles it, it does not wait
      When a WhatsApp message arrives from Claire in queue Support
      And after 10 minutes
      And Anna picks it
      And after 1 minute
      Then the column "Wait time" shows nothing

    @INO-P7 @must-not
    Scenario: A private message is none of the conversation, so the session time goes on
      When a WhatsApp message arrives from Claire in queue Support
      And Anna picks it
      And after 10 minutes
      And Anna writes the private note "She has called twice"
      And after 1 minute
      Then the column "Session time" shows 11 minutes

    @INO-P7 @must-not
    Scenario Outline: Forwarded does not say yes after <what>, since no other agent got it
      When a WhatsApp message arrives from Claire in queue Support
      And Anna picks it
      And <what>
      Then the column "Forwarded" shows "No"

      Examples:
        | what                                |
        | Anna transfers it to queue Sales    |
        | Anna transfers it to smart routing  |
        | Anna puts it back                   |

    @INO-P7 @must-not
    Scenario: Without a queue the queue column is empty
      When a WhatsApp message arrives from Claire
      Then the column "Queue" shows nothing

    @INO-P7 @must-not
    Scenario: What the customer has never written in was received at no time
      When Anna starts an SMS conversation with Claire: "Your parcel is here"
      Then the column "From" shows nothing

  Rule: Every column of the pool can be sorted

    @INO-P6 @must
    Scenario Outline: Sorted by <column>, in both directions
      Given the contact "bob" with SMS +33 6 98 76 54 31
      And the contact "Émile" with SMS +33 6 98 76 54 32
      And it is 2026-03-02 09:00
      When a WhatsApp message arrives from "bob" in queue Support
      And it is called one
      And after 9 minutes
      And a chat message arrives from "Émile" in queue Sales
      And it is called two
      And after 1 minute
      And an SMS message arrives from "Ada" in queue Returns
      And it is called three
      And Anna serves queue Returns
      And the customer of interaction one writes "Are you there?"
      And after 5 minutes
      And the customer of interaction two writes "Hello?"
      And Bruno picks interaction two
      And Bruno transfers interaction two to Anna
      And Anna puts interaction two back
      And after 1 minute
      And Anna sorts "Messages pending" by "<column>" ascending
      Then "Messages pending" for Anna shows only interactions <ascending>
      When Anna sorts "Messages pending" by "<column>" descending
      Then "Messages pending" for Anna shows only interactions <descending>

      Examples:
        | column       | ascending          | descending         |
        | Wait time    | two, three and one | one, three and two |
        | Source       | two, three and one | one, three and two |
        | Sender       | three, one and two | two, one and three |
        | From         | one, two and three | three, two and one |
        | Queue        | three, two and one | one, two and three |
        | Session time | two, one and three | one, three and two |
        | Forwarded    | one, three and two | two, one and three |

    @INO-P6 @must
    Scenario: The pool opens with what was received first at the top
      Given it is 2026-03-02 09:00
      When a WhatsApp message arrives from Zoe in queue Support
      And it is called first
      And after 1 minute
      And a WhatsApp message arrives from Ada in queue Support
      And it is called second
      Then "Messages pending" for Anna shows only interactions first and second

    @INO-P6 @must
    Scenario: Page by page it goes on in the order it is sorted by
      When a WhatsApp message arrives from Cleo in queue Support
      And it is called c
      And a WhatsApp message arrives from Ada in queue Support
      And it is called a
      And a WhatsApp message arrives from Ben in queue Support
      And it is called b
      And Anna sorts "Messages pending" by "Sender" ascending
      Then the first page of "Messages pending" for Anna with 2 rows shows interactions a and b
      And the next page shows interaction c
      And there is no next page

    @INO-P6 @must-not
    Scenario: Lengths of time do not stand in the order of their letters
      When a WhatsApp message arrives from Ada in queue Support
      And it is called longest
      And after 90 minutes
      And a WhatsApp message arrives from Ben in queue Support
      And it is called middle
      And after 1 minute
      And a WhatsApp message arrives from Cleo in queue Support
      And it is called shortest
      And after 9 minutes
      And Anna sorts "Messages pending" by "Wait time" ascending
      Then "Messages pending" for Anna shows only interactions shortest, middle and longest

    @INO-P6 @must-not
    Scenario Outline: An empty cell never comes before a filled one, sorted <direction>
      When a WhatsApp message arrives from Ada
      And it is called nowhere
      And a WhatsApp message arrives from Ben in queue Support
      And it is called somewhere
      And Anna sorts "Messages pending" by "Queue" <direction>
      Then "Messages pending" for Anna shows only interactions somewhere and nowhere

      Examples:
        | direction  |
        | ascending  |
        | descending |

    @INO-P6 @must-not
    Scenario: The order of one agent is not that of another, and hides nothing
      When a WhatsApp message arrives from Ada in queue Support
      And it is called first
      And after 1 minute
      And a WhatsApp message arrives from Ben in queue Support
      And it is called second
      And Anna sorts "Messages pending" by "From" descending
      Then "Messages pending" for Anna shows only interactions second and first
      But "Messages pending" for Bruno shows only interactions first and second
      And "Messages pending" for Anna counts 2
