Feature: INO history: the period
  The history opens on today; the user looks back further by choosing another period.

  Background:
    Given the ino inbox
    And it is 2026-01-10 10:00
    And agent Anna in queue Sales
    And a call arrives from +33 6 10 00 00 01 directly for Anna
    And it is called january
    And Anna closes it
    And it is 2026-03-15 23:59
    And a call arrives from +33 6 10 00 00 02 directly for Anna
    And it is called yesterday
    And Anna closes it
    And it is 2026-03-16 00:00
    And a call arrives from +33 6 10 00 00 03 directly for Anna
    And it is called midnight
    And Anna closes it
    And it is 2026-03-16 11:00
    And a call arrives from +33 6 10 00 00 04 directly for Anna
    And it is called today
    And Anna closes it

  @INO-H4
  Rule: The list opens on the current day; the period can be changed up to 3 rolling months

    @must
    Scenario: It opens with the interactions of the current day
      When Anna opens "History of interactions"
      Then "History of interactions" for Anna shows only interactions today and midnight

    @must-not
    Scenario: It does not open with those of the day before, not even of the minute before midnight
      When Anna opens "History of interactions"
      Then "History of interactions" for Anna does not show interactions yesterday and january

    @must-not
    Scenario: The next day they are gone from the list as it opens
      When it is 2026-03-17 08:00
      And Anna opens "History of interactions"
      Then "History of interactions" for Anna is empty

    @must
    Scenario: The day is that of the account's time zone: at midnight in Paris it was yesterday in New York
      Given the time zone is "America/New_York"
      When Anna opens "History of interactions"
      Then "History of interactions" for Anna shows only interaction today

    @must
    Scenario Outline: The period from <from> to <to> shows <what>
      When Anna opens "History of interactions"
      And Anna filters "History of interactions" to what began between <from> and <to>
      Then "History of interactions" for Anna shows only <what>

      Examples:
        | from       | to               | what                                         |
        | 2026-03-15 | 2026-03-16       | interaction yesterday                        |
        | 2026-03-15 | 2026-03-17       | interactions today, midnight and yesterday   |
        | 2026-01-01 | 2026-02-01       | interaction january                          |
        | 2026-01-10 | 2026-03-16 00:01 | interactions midnight, yesterday and january |

    @must
    Scenario: The day exactly 3 months ago belongs to the period
      When it is 2026-04-10 23:59
      And Anna filters "History of interactions" to what began between 2026-01-01 and 2026-04-11
      Then "History of interactions" for Anna shows only interactions today, midnight, yesterday and january

    @must-not
    Scenario: No period reaches back further than 3 months
      When it is 2026-04-11 00:00
      And Anna filters "History of interactions" to what began between 2026-01-01 and 2026-04-11
      Then "History of interactions" for Anna shows only interactions today, midnight and yesterday

    @must
    Scenario: In a shorter month the period begins on its last day
      Given it is 2026-05-31 12:00
      When Anna filters "History of interactions" to what began between 2026-01-01 and 2026-06-01
      Then "History of interactions" for Anna shows only interactions today, midnight and yesterday
