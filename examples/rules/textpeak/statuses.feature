Feature: TextPeak: statuses
  A conversation is Unanswered until the contact writes, then Active until somebody closes it.

  Background:
    Given the textpeak inbox
    And agents Anna and Max in team North

  @CP-14
  Rule: The tabs are All, Active, Unanswered and Closed

    @must
    Scenario: There are these four tabs and no others
      Then the tabs of "Inbox" are "All", "Active", "Unanswered" and "Closed"

    @must
    Scenario Outline: The tab "<tab>" shows <which>
      Given an SMS message arrives from +33 6 10 00 00 01 for team North
      And it is called running
      And after 1 minute
      And the API starts an SMS conversation with +33 6 10 00 00 02 for team North: "Your order is ready."
      And it is called begun
      And after 1 minute
      And an SMS message arrives from +33 6 10 00 00 03 for team North
      And it is called ended
      And Anna sets the status of it to "Closed"
      Then "<tab>" for Max shows only <which>

      Examples:
        | tab            | which                                 |
        | All            | interactions ended, begun and running |
        | Active         | interaction running                   |
        | Unanswered     | interaction begun                     |
        | Inbox > Closed | interaction ended                     |

    @must-not
    Scenario: A conversation stands in one of the tabs besides All, wherever it goes
      When the API starts an SMS conversation with +33 6 12 34 56 78 for team North: "Your order is ready."
      Then "Active" for Anna is empty
      And "Inbox > Closed" for Anna is empty
      When the customer answers "Thank you!"
      Then "Unanswered" for Anna is empty
      And "Inbox > Closed" for Anna is empty
      When Anna sets the status of it to "Closed"
      Then "Active" for Anna is empty
      And "Unanswered" for Anna is empty

    @must-not
    Scenario: A conversation that somebody else may not see is in none of the tabs
      Given agent Zoe in team South
      And an SMS message arrives from +33 6 12 34 56 78 for team North
      Then "All" for Zoe counts 0
      And "Active" for Zoe counts 0

    @must-not
    Scenario: There are no other statuses
      Then the status words are "Active", "Unanswered" and "Closed"

  @CP-16
  Rule: The status can be changed, but an Active or Closed conversation can never go back to Unanswered

    @must
    Scenario Outline: A conversation that is <from> can be set to <to>
      Given <a conversation begins>
      And <something happens>
      And the status is "<from>"
      When Max sets the status of it to "<to>"
      Then the status is "<to>"
      And "Inbox > <to>" for Anna shows only it
      And "Inbox > <from>" for Anna is empty

      Examples:
        | from       | to     | a conversation begins                                                    | something happens                      |
        | Active     | Closed | an SMS message arrives from +33 6 12 34 56 78 for team North             | Anna reads it                          |
        | Unanswered | Closed | the API starts an SMS conversation with +33 6 12 34 56 78 for team North | Anna adds the tag "order"              |
        | Closed     | Active | an SMS message arrives from +33 6 12 34 56 78 for team North             | Anna sets the status of it to "Closed" |
        | Closed     | Active | the API starts an SMS conversation with +33 6 12 34 56 78 for team North | Anna sets the status of it to "Closed" |

    @must
    Scenario: Each change is kept with who made it
      Given it is 2026-03-02 09:00
      And an SMS message arrives from +33 6 12 34 56 78 for team North: "Hello"
      When it is 09:01
      And Anna sets the status of it to "Closed"
      And it is 09:02
      And Max sets the status of it to "Active"
      Then the timeline for Anna shows:
        | time  | who          | what           |
        | 09:00 | +33612345678 | Status: Active |
        | 09:00 | +33612345678 | Hello          |
        | 09:01 | Anna         | Status: Closed |
        | 09:02 | Max          | Status: Active |

    @must-not
    Scenario Outline: A conversation that is <from> cannot be set to Unanswered
      Given <a conversation begins>
      And <something happens>
      And the status is "<from>"
      Then 'Max sets the status of it to "Unanswered"' is refused because the status "Unanswered" cannot be chosen
      And the status is "<from>"
      And "Unanswered" for Anna is empty

      Examples:
        | from   | a conversation begins                                                    | something happens                      |
        | Active | an SMS message arrives from +33 6 12 34 56 78 for team North             | Anna reads it                          |
        | Active | the API starts an SMS conversation with +33 6 12 34 56 78 for team North | the customer answers "Thank you!"      |
        | Closed | an SMS message arrives from +33 6 12 34 56 78 for team North             | Anna sets the status of it to "Closed" |
        | Closed | the API starts an SMS conversation with +33 6 12 34 56 78 for team North | Anna sets the status of it to "Closed" |

    @must-not
    Scenario: Closing and opening again does not make it Unanswered, though the contact has never written
      Given the API starts an SMS conversation with +33 6 12 34 56 78 for team North: "Your order is ready."
      When Anna sets the status of it to "Closed"
      And Anna sets the status of it to "Active"
      Then the status is "Active"
      And 'Anna sets the status of it to "Unanswered"' is refused because the status "Unanswered" cannot be chosen

    @must-not
    Scenario: A new message of ours does not make it Unanswered
      Given an SMS message arrives from +33 6 12 34 56 78 for team North
      When Anna replies "Are you still there?"
      And after 30 days
      Then the status is "Active"
      And "Unanswered" for Anna is empty

    @must-not
    Scenario: Who may not see the conversation does not change its status
      Given agent Zoe in team South
      And an SMS message arrives from +33 6 12 34 56 78 for team North
      Then 'Zoe sets the status of it to "Closed"' is refused because Zoe cannot see it
      And the status is "Active"
