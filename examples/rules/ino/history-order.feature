Feature: INO history: order
  The list begins with the latest interaction and can be sorted by each of its columns.

  Background:
    Given the ino inbox
    And it is 2026-03-02 09:00
    And agents Anna, Max and Zoe in queues Sales and Support
    And the campaign Alpha on voice
    And Anna is an administrator
    And a call arrives from +33 6 20 00 00 00 in queue Support and in campaign Alpha
    And it is called first
    And the automation assigns it to Zoe
    And it is 2026-03-02 09:05
    And a WhatsApp message arrives from +33 6 10 00 00 00 in queue Sales
    And it is called second
    And Max picks it
    And it is 2026-03-02 09:10
    And Max starts an e-mail conversation with adam@example.org
    And it is called third
    And it is 2026-03-02 09:20
    And Max closes interaction third with the warning "mailbox full"
    And it is 2026-03-02 09:30
    And Max transfers interaction second to Anna
    And Anna closes interaction second
    And it is 2026-03-02 09:40
    And Zoe closes interaction first as delivered

  @INO-H10
  Rule: Every column sorts; by default the most recent interaction comes first

    @must
    Scenario: The list opens with the most recent first
      Then "History of interactions" for Anna shows only interactions third, second and first

    @must-not
    Scenario: What ended last does not come first: the start counts
      When the automation assigns interaction first to the card "Léa"
      Then "History of interactions" for Anna shows only interactions third, second and first

    @must
    Scenario Outline: By "<column>", ascending
      When Anna sorts "History of interactions" by "<column>" ascending
      Then "History of interactions" for Anna shows only interactions <order>

      Examples:
        | column           | order                   |
        | Start date       | first, second and third |
        | End date         | third, second and first |
        | Flow             | third, first and second |
        | Status           | first, second and third |
        | Direction        | first, second and third |
        | Original routing | third, first and second |
        | Current routing  | second, third and first |
        | Advisor          | second, third and first |
        | Queue            | second, first and third |
        | Contact          | second, first and third |
        | Voice campaign   | first, second and third |

    @must
    Scenario Outline: By "<column>", descending
      When Anna sorts "History of interactions" by "<column>" descending
      Then "History of interactions" for Anna shows only interactions <order>

      Examples:
        | column           | order                   |
        | Start date       | third, second and first |
        | End date         | first, second and third |
        | Flow             | second, first and third |
        | Status           | third, second and first |
        | Direction        | third, first and second |
        | Original routing | first, second and third |
        | Current routing  | first, second and third |
        | Advisor          | first, third and second |
        | Queue            | first, second and third |
        | Contact          | third, first and second |
        | Voice campaign   | first, second and third |

    @must-not
    Scenario: Sorting hides nothing, empty cells come last in both directions
      When Anna sorts "History of interactions" by "Queue" descending
      Then "History of interactions" for Anna shows 3 interactions
      And "History of interactions" for Anna shows only interactions first, second and third

    @must-not
    Scenario: Sorting is one user's choice; another's list stays as it was
      When Anna sorts "History of interactions" by "Start date" ascending
      Then "History of interactions" for Max shows only interactions third and second
