Feature: INO history: who sees what
  The type of a user says how far the user looks back, the profile whether the user looks at all.

  Background:
    Given the ino inbox
    And it is 2026-03-02 09:00
    And agents Carl, Tina, Olga, Mia and Ada
    And Carl serves queue Sales
    And Tina is in team North
    And Tina, Olga, Mia and Ada serve queues Sales and Support
    And Carl is a collaborator
    And Mia is a manager
    And Mia manages team North
    And Ada is an administrator

  @INO-H2
  Rule: A manager sees more than a collaborator, and an administrator other things, by the active profile

    Background:
      Given Mia works under the profile "Manager"
      And the profile "Manager" has the right "history"
      And the profile "Manager" has the queue Sales
      And Ada works under the profile "Administrator"
      And the profile "Administrator" has the right "history"
      And the profile "Administrator" has the queue Sales

    @must
    Scenario Outline: A <type> sees <what>
      Given a call arrives from +33 6 12 34 56 78 <where>
      And the automation assigns it to <handled by>
      And <handled by> closes it
      And it is routed <routing>
      Then <user> can see it in the history
      And "History of interactions" for <user> shows only it
      And "History of interactions" for <user> counts 1

      Examples:
        | type          | user | what                                                   | where            | handled by | routing |
        | collaborator  | Carl | their own interactions                                 | in queue Sales   | Carl       | smart   |
        | collaborator  | Carl | their own interactions of other queues                 | in queue Support | Carl       | smart   |
        | manager       | Mia  | their own interactions                                 | in queue Support | Mia        | smart   |
        | manager       | Mia  | interactions of the team members they manage           | in queue Support | Tina       | smart   |
        | manager       | Mia  | smart interactions of the queues of the active profile | in queue Sales   | Olga       | smart   |
        | administrator | Ada  | smart interactions of the queues of the active profile | in queue Sales   | Olga       | smart   |

    @must-not
    Scenario Outline: A <type> does not see <what>
      Given a call arrives from +33 6 12 34 56 78 <where>
      And the automation assigns it to <handled by>
      And <handled by> closes it
      And it is routed <routing>
      Then <user> cannot see it in the history
      And "History of interactions" for <user> is empty
      And "History of interactions" for <user> counts 0

      Examples:
        | type          | user | what                                                          | where            | handled by | routing |
        | collaborator  | Carl | smart interactions of a colleague in a queue they serve       | in queue Sales   | Olga       | smart   |
        | manager       | Mia  | smart interactions of other queues that others handled        | in queue Support | Olga       | smart   |
        | administrator | Ada  | smart interactions of other queues                            | in queue Support | Olga       | smart   |
        | administrator | Ada  | smart interactions of other queues that a team member handled | in queue Support | Tina       | smart   |

    @must
    Scenario Outline: Direct interactions: a <type> sees those of <agent>
      Given a call arrives from +33 6 12 34 56 78 directly for <agent>
      And <agent> closes it
      And it is routed direct
      Then "History of interactions" for <user> shows only it

      Examples:
        | type          | user | agent |
        | collaborator  | Carl | Carl  |
        | manager       | Mia  | Mia   |
        | manager       | Mia  | Tina  |
        | administrator | Ada  | Carl  |
        | administrator | Ada  | Olga  |

    @must-not
    Scenario Outline: Direct interactions: a <type> does not see those of <agent>
      Given a call arrives from +33 6 12 34 56 78 directly for <agent>
      And <agent> closes it
      And it is routed direct
      Then "History of interactions" for <user> is empty

      Examples:
        | type         | user | agent |
        | collaborator | Carl | Olga  |
        | manager      | Mia  | Olga  |

    @must
    Scenario Outline: An administrator who may see <flows> only sees smart <arrives>
      Given the profile "Administrator" has the flows <flows> only
      And <arrives> arrives from +33 6 12 34 56 78 in queue Sales
      And the automation assigns it to Olga
      And Olga closes it
      Then "History of interactions" for Ada shows only it

      Examples:
        | flows         | arrives        |
        | voice         | a call         |
        | voice and SMS | an SMS message |

    @must-not
    Scenario: An administrator does not see smart interactions of a flow that the profile leaves out
      Given the profile "Administrator" has the flows voice and WhatsApp only
      And an SMS message arrives from +33 6 12 34 56 78 in queue Sales
      And the automation assigns it to Olga
      And Olga closes it
      Then "History of interactions" for Ada is empty

    @must
    Scenario: Direct interactions an administrator sees in every flow
      Given the profile "Administrator" has the flow voice only
      And an SMS message arrives from +33 6 12 34 56 78 directly for Olga
      And Olga closes it
      Then "History of interactions" for Ada shows only it

    @must
    Scenario: What an agent handed on stays in the agent's own history
      Given a call arrives from +33 6 12 34 56 78 in queue Sales
      And Carl picks it
      And Carl transfers it to Olga
      And Olga closes it
      Then "History of interactions" for Carl shows only it
      And "History of interactions" for Olga shows only it

    @must-not
    Scenario: What was passed directly to a user is no smart interaction of the queue any more
      Given a call arrives from +33 6 12 34 56 78 in queue Sales
      And the automation assigns it to Carl
      And Carl transfers it to Olga
      And Olga closes it
      And it is in queue Sales
      And it is routed direct
      Then "History of interactions" for Mia is empty
      And "History of interactions" for Ada shows only it

    @must-not
    Scenario: Only the active profile counts, not another one of the user's
      Given a call arrives from +33 6 12 34 56 78 in queue Sales
      And the automation assigns it to Olga
      And Olga closes it
      When Mia works under the profile "Support manager"
      And the profile "Support manager" has the right "history"
      And the profile "Support manager" has the queue Support
      Then "History of interactions" for Mia is empty

    @must-not
    Scenario: Who no longer manages a team because they are no manager sees their own interactions only
      Given a call arrives from +33 6 12 34 56 78 in queue Support
      And the automation assigns it to Tina
      And Tina closes it
      And "History of interactions" for Mia shows only it
      When Mia is a collaborator
      Then "History of interactions" for Mia is empty

  @INO-H3
  Rule: A permission of the profile switches the module on or off

    Background:
      Given a call arrives from +33 6 12 34 56 78 directly for Carl
      And Carl closes it

    @must
    Scenario Outline: With the permission a <type> opens the history
      Given <user> works under the profile "Open"
      And the profile "Open" has the right "history"
      Then "History of interactions" for <user> shows only it

      Examples:
        | type          | user |
        | collaborator  | Carl |
        | administrator | Ada  |

    @must-not
    Scenario Outline: Without the permission the history of a <type> is empty, own interactions too
      Given <user> works under the profile "Shut"
      And the profile "Shut" has the rights "pool", "reply" and "card"
      Then "History of interactions" for <user> is empty
      And "History of interactions" for <user> counts 0
      And <user> cannot see it in the history

      Examples:
        | type          | user |
        | collaborator  | Carl |
        | administrator | Ada  |

    @must-not
    Scenario: Without the permission a manager does not see what members of the team handled
      Given a call arrives from +33 6 98 76 54 32 directly for Tina
      And Tina closes it
      And "History of interactions" for Mia shows it
      When Mia has no right to "history"
      Then "History of interactions" for Mia is empty

    @must-not
    Scenario: Under no profile there is no history
      Given Carl works under no profile
      Then "History of interactions" for Carl is empty

    @must
    Scenario: Switching it on again shows everything as before
      Given Carl has no right to "history"
      And "History of interactions" for Carl is empty
      When Carl has the right "history"
      Then "History of interactions" for Carl shows only it
