Feature: TextPeak: assignment
  A conversation is the work of a team, and can be somebody's in particular.

  Background:
    Given the textpeak inbox
    And agents Anna and Max in team North
    And agent Zoe in team South
    And an SMS message arrives from +33 6 12 34 56 78 for team North

  @CP-10
  Rule: A conversation can be assigned and reassigned to teams and agents

    @must
    Scenario: It is assigned to an agent
      When Anna assigns it to Max
      Then Max holds it
      And "All > Assigned to me" for Max shows only it
      And the history shows the event "Assigned to Max"

    @must
    Scenario: It is reassigned to another agent, who alone has it then
      When Anna assigns it to Max
      And Max assigns it to Anna
      Then Anna holds it
      And "All > Assigned to me" for Anna shows only it
      And "All > Assigned to me" for Max is empty
      And the history shows the events "Status: Active", "Assigned to Max" and "Assigned to Anna"

    @must
    Scenario: It is taken from an agent again
      When Anna assigns it to Max
      And Anna unassigns it
      Then nobody holds it
      And "All > Assigned to me" for Max is empty
      And "All" for Max shows only it

    @must
    Scenario: It is reassigned to another team, which has it from then on
      When Anna assigns it to team South
      Then it is the work of team South
      And "All" for Zoe shows only it
      And the history shows the event "Assigned to team South"

    @must
    Scenario: Whoever has it keeps it when the team changes
      When Anna assigns it to Max
      And Anna assigns it to team South
      Then Max holds it
      And "All > Assigned to me" for Max shows only it

    @must
    Scenario: What is closed can be given to another team
      When Anna sets the status of it to "Closed"
      And Anna assigns it to team South
      Then "Closed" for Zoe shows only it

    @must-not
    Scenario: The team that had it before sees it no more
      When Anna assigns it to team South
      Then "All" for Anna is empty
      And "All" for Max is empty
      And 'Max replies "Hello"' is refused because Max cannot see it

    @must-not
    Scenario: Nobody else assigns it
      Then 'Zoe assigns it to Zoe' is refused because Zoe cannot see it
      And nobody holds it

    @must-not
    Scenario: Only those whose role permits assign it
      Given Max has no right to "assign"
      Then 'Max assigns it to Max' is refused because Max has no right to "assign"
      And 'Max assigns it to team South' is refused because Max has no right to "assign"
      And nobody holds it
      And it is the work of team North

    @must-not
    Scenario: It cannot be assigned to somebody who does not work here
      Then 'Anna assigns it to Nobody' is refused because there is no agent Nobody

    @must-not
    Scenario: Assigning it to who has it changes nothing
      When Anna assigns it to Max
      Then 'Anna assigns it to Max' is refused because this agent has it
      And 'Anna assigns it to team North' is refused because it is this team’s
