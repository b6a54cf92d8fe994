Feature: TextPeak: teams and spaces
  A team shares its conversations. Which ones somebody works on depends on the teams and spaces assigned to the
  account, and what they may do there on the role.

  Background:
    Given the textpeak inbox
    And the teams North and West in space Emea
    And the team South in space Apac
    And agents Anna and Max in team North
    And agent Zoe in team South

  @CP-1
  Rule: Several agents and managers work the same team's conversations at the same time, given the role

    Background:
      Given an SMS message arrives from +33 6 12 34 56 78 for team North: "Is it in stock?"

    @must
    Scenario: Every member of the team has the conversation in the list
      Then "All" for Anna shows only it
      And "All" for Max shows only it

    @must
    Scenario: Two members answer in the same conversation, whoever it is assigned to
      When Anna assigns it to Anna
      And Anna replies "It is."
      And Max replies "In blue, too."
      Then Anna holds it
      And the timeline for Anna reads:
        | Is it in stock? |
        | It is.          |
        | In blue, too.   |
      And the timeline for Max reads:
        | Is it in stock? |
        | It is.          |
        | In blue, too.   |

    @must
    Scenario: A manager works on the conversations of every team in the manager's spaces
      Given Mia is a manager
      And Mia is in space Emea
      When an SMS message arrives from +33 6 98 76 54 32 for team West
      And it is called west
      And Mia replies "Good morning!"
      Then "All" for Mia counts 2
      And "All" for Mia shows interactions i1 and west

    @must
    Scenario: An administrator has the conversations of all spaces
      Given Ada is an administrator
      When an SMS message arrives from +33 6 98 76 54 32 for team South
      And it is called south
      Then "All" for Ada counts 2
      And "All" for Ada shows interactions i1 and south

    @must-not
    Scenario: Who is in another team has no access
      Then "All" for Zoe is empty
      And "All" for Zoe counts 0
      And 'Zoe replies "Hello!"' is refused because Zoe cannot see it
      And 'Zoe assigns it to Zoe' is refused because Zoe cannot see it

    @must-not
    Scenario: A manager has no access to the teams of another space
      Given Mia is a manager
      And Mia is in space Apac
      Then "All" for Mia is empty
      And 'Mia replies "Hello!"' is refused because Mia cannot see it

    @must-not
    Scenario: A member of the team who is no manager has no access to other teams of the same space
      Given agent Tom in team West
      And Tom is in space Emea
      Then "All" for Tom is empty
      And 'Tom replies "Hello!"' is refused because Tom cannot see it

    @must-not
    Scenario: Without the role for it a member of the team cannot answer
      Given Max has no right to "reply"
      Then "All" for Max shows only it
      And 'Max replies "It is."' is refused because Max has no right to "reply"

    @must-not
    Scenario: Nobody has to take a conversation first
      Then picking it is refused to Anna because this inbox cannot do it

  @CP-12
  Rule: Conversations are sorted into all, mine and closed by me, and by team; who is in several spaces switches between them

    @must
    Scenario Outline: "<section>" shows Anna <what>
      Given an SMS message arrives from +33 6 10 00 00 01 for team North
      And it is called free
      And after 1 minute
      And an SMS message arrives from +33 6 10 00 00 02 for team North
      And it is called mine
      And Anna assigns it to Anna
      And after 1 minute
      And an SMS message arrives from +33 6 10 00 00 03 for team North
      And it is called ended
      And Anna sets the status of it to "Closed"
      Then "All > <section>" for Anna shows only <which>

      Examples:
        | section           | what                    | which                             |
        | All conversations | all that the team has   | interactions ended, mine and free |
        | Assigned to me    | what is assigned to her | interaction mine                  |
        | Closed            | what she has closed     | interaction ended                 |

    @must-not
    Scenario: What is assigned to a colleague does not stand under "Assigned to me"
      When an SMS message arrives from +33 6 10 00 00 01 for team North
      And Anna assigns it to Max
      Then "All > Assigned to me" for Anna is empty
      And "All > Assigned to me" for Max shows only it

    @must-not
    Scenario: What a colleague has closed does not stand under "Closed"
      When an SMS message arrives from +33 6 10 00 00 01 for team North
      And Anna assigns it to Anna
      And Max sets the status of it to "Closed"
      Then "All > Closed" for Anna is empty
      And "All > Closed" for Max shows only it

    @must-not
    Scenario: What was closed and is open again does not stand under "Closed"
      When an SMS message arrives from +33 6 10 00 00 01 for team North
      And Anna sets the status of it to "Closed"
      And the customer writes "One more question"
      Then "All > Closed" for Anna is empty

    @must
    Scenario: By team: only the conversations of the team that is chosen
      Given Anna is in team West
      And an SMS message arrives from +33 6 10 00 00 01 for team North
      And it is called north
      And an SMS message arrives from +33 6 10 00 00 02 for team West
      And it is called west
      When Anna filters "All" by team West
      Then "All" for Anna shows only interaction west

    @must-not
    Scenario: By team: choosing a team that is not one's own shows nothing of it
      Given an SMS message arrives from +33 6 10 00 00 01 for team South
      When Anna filters "All" by team South
      Then "All" for Anna is empty
      And "All" for Anna counts 0

    @must
    Scenario: An agent in teams of two spaces switches between the spaces
      Given Anna is in team South
      And an SMS message arrives from +33 6 10 00 00 01 for team North
      And it is called emea
      And an SMS message arrives from +33 6 10 00 00 02 for team South
      And it is called apac
      When Anna filters "All" by space Emea
      Then "All" for Anna shows only interaction emea
      When Anna clears the filters of "All"
      And Anna filters "All" by space Apac
      Then "All" for Anna shows only interaction apac

    @must-not
    Scenario: Nobody switches to a space that they are not in
      Given an SMS message arrives from +33 6 10 00 00 01 for team South
      When Anna filters "All" by space Apac
      Then "All" for Anna is empty
