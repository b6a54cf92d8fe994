Feature: uContact: pending interactions
  What waits in queue is pending. How many of them an agent sees, and which the agent may take, depends on the strategy
  of the campaign: with some strategies agents choose for themselves, with the others the campaign gives work out and
  nobody sees it wait.

  Background:
    Given the ucontact inbox
    And agents Anna, Ben and Cleo

  @UC-5
  Rule: How many waiting interactions an agent sees depends on the strategy of the campaign

    @must
    Scenario Outline: With <strategy>, of three that wait an agent sees <sees> and may take <takes>
      Given the campaign Sales on WhatsApp, SMS and voice with the strategy "<strategy>"
      And Anna and Ben are members of campaign Sales
      When a WhatsApp message arrives from +598 99 123 401 in campaign Sales
      And after 1 minute
      And an SMS message arrives from +598 99 123 402 in campaign Sales
      And after 1 minute
      And a call arrives from +598 99 123 403 in campaign Sales
      Then Anna sees <sees> pending interactions of campaign Sales
      And Anna may take <takes> pending interactions of campaign Sales
      And "Pending interactions" for Anna shows <sees> interactions
      And "Pending interactions" for Anna counts <sees>

      Examples: Agents choose
        | strategy        | sees | takes |
        | ringall         | 3    | 1     |
        | ringallmultiple | 3    | 3     |

      Examples: The campaign gives work out
        | strategy    | sees | takes |
        | incall      | 0    | 0     |
        | nocall      | 0    | 0     |
        | interaction | 0    | 0     |
        | omni        | 0    | 0     |
        | nopause     | 0    | 0     |

    @must
    Scenario: With ringall an agent sees all in order of arrival, and takes the first
      Given the campaign Sales on WhatsApp with the strategy "ringall"
      And Anna is a member of campaign Sales
      When a WhatsApp message arrives from +598 99 123 401 in campaign Sales
      And it is called first
      And after 1 minute
      And a WhatsApp message arrives from +598 99 123 402 in campaign Sales
      And it is called second
      Then "Pending interactions" for Anna shows only interactions first and second
      And Anna may take interaction first of campaign Sales
      When Anna picks interaction first
      Then "Pending interactions" for Anna shows only interaction second
      And "Active interactions" for Anna shows only interaction first

    @must
    Scenario: With ringallmultiple an agent takes any, and as many as wanted
      Given the campaign Sales on WhatsApp with the strategy "ringallmultiple"
      And Anna is a member of campaign Sales
      When a WhatsApp message arrives from +598 99 123 401 in campaign Sales
      And it is called first
      And after 1 minute
      And a WhatsApp message arrives from +598 99 123 402 in campaign Sales
      And it is called second
      Then Anna may take interactions first and second of campaign Sales
      When Anna picks interaction second
      And Anna picks interaction first
      Then "Active interactions" for Anna shows only interactions first and second
      And "Pending interactions" for Anna is empty

    @must
    Scenario Outline: With <strategy> an agent may take while on a call of another campaign
      Given the campaign Sales on WhatsApp with the strategy "<strategy>"
      And the campaign Phone on voice with the strategy "ringallmultiple"
      And Anna is a member of campaign Sales
      And Anna is a member of campaign Phone
      And a call arrives from +598 99 123 409 in campaign Phone
      And Anna picks it
      When a WhatsApp message arrives from +598 99 123 401 in campaign Sales
      Then Anna sees 1 pending interaction of campaign Sales
      And Anna may take 1 pending interaction of campaign Sales
      When Anna picks it
      Then Anna holds it

      Examples:
        | strategy        |
        | ringall         |
        | ringallmultiple |

    @must
    Scenario: With ringall the next may be taken once the first is finished
      Given the campaign Sales on WhatsApp with the strategy "ringall"
      And Anna is a member of campaign Sales
      And a WhatsApp message arrives from +598 99 123 401 in campaign Sales
      And Anna picks it
      And it is called first
      And a WhatsApp message arrives from +598 99 123 402 in campaign Sales
      And it is called second
      When Anna closes interaction first
      Then Anna may take interaction second of campaign Sales

    @must
    Scenario: What the campaign gives out appears in Active
      Given the campaign Sales on WhatsApp with the strategy "nocall"
      And Anna is a member of campaign Sales
      When a WhatsApp message arrives from +598 99 123 401 in campaign Sales
      And an automation assigns it to Anna
      Then "Active interactions" for Anna shows only it
      And "Pending interactions" for Anna is empty

    @must
    Scenario Outline: With <strategy> the campaign may give work to an agent <who>
      Given the campaign Sales on WhatsApp and SMS with the strategy "<strategy>"
      And the campaign Other on voice and SMS with the strategy "ringallmultiple"
      And Anna and Ben are members of campaign Sales
      And Anna is a member of campaign Other
      When <busy>
      Then campaign Sales may give work to Anna

      Examples:
        | strategy    | who                                   | busy                                                                    |
        | incall      | who has nothing to do                 | Anna is online                                                          |
        | nocall      | who is on a call                      | Anna starts a voice conversation with +598 99 123 409 in campaign Other |
        | nocall      | who has an interaction of another one | Anna starts an SMS conversation with +598 99 123 409 in campaign Other  |
        | nocall      | who has an interaction of its own     | Anna starts an SMS conversation with +598 99 123 409 in campaign Sales  |
        | interaction | who is on a call                      | Anna starts a voice conversation with +598 99 123 409 in campaign Other |
        | nopause     | who is on a call                      | Anna starts a voice conversation with +598 99 123 409 in campaign Other |
        | nopause     | who has an interaction of its own     | Anna starts an SMS conversation with +598 99 123 409 in campaign Sales  |

    @must-not
    Scenario Outline: With <strategy> the campaign may not give work to an agent <who>
      Given the campaign Sales on WhatsApp and SMS with the strategy "<strategy>"
      And the campaign Other on voice and SMS with the strategy "ringallmultiple"
      And Anna is a member of campaign Sales
      And Anna is a member of campaign Other
      When <busy>
      Then campaign Sales may not give work to Anna

      Examples:
        | strategy    | who                                   | busy                                                                    |
        | incall      | who is on a call                      | Anna starts a voice conversation with +598 99 123 409 in campaign Other |
        | incall      | who has an interaction of another one | Anna starts an SMS conversation with +598 99 123 409 in campaign Other  |
        | incall      | who has an interaction of its own     | Anna starts an SMS conversation with +598 99 123 409 in campaign Sales  |
        | incall      | who is on a break                     | Anna is on a break                                                      |
        | nocall      | who is on a break                     | Anna is on a break                                                      |
        | interaction | who has an interaction of another one | Anna starts an SMS conversation with +598 99 123 409 in campaign Other  |
        | interaction | who has an interaction of its own     | Anna starts an SMS conversation with +598 99 123 409 in campaign Sales  |
        | nopause     | who is on a break                     | Anna is on a break                                                      |

    @must
    Scenario: With nocall an agent has up to the number in the settings of the campaign
      Given the campaign Sales on SMS with the strategy "nocall"
      And campaign Sales lets an agent have 2 at once
      And Anna is a member of campaign Sales
      When Anna starts an SMS conversation with +598 99 123 401 in campaign Sales
      Then campaign Sales may give work to Anna
      When Anna starts an SMS conversation with +598 99 123 402 in campaign Sales
      Then campaign Sales may not give work to Anna
      When Anna closes it
      Then campaign Sales may give work to Anna

    @must-not
    Scenario: With omni nobody who is busy is given work while somebody is free
      Given the campaign Sales on SMS with the strategy "omni"
      And the campaign Other on voice with the strategy "ringallmultiple"
      And Anna and Ben are members of campaign Sales
      And Anna is a member of campaign Other
      When Anna starts a voice conversation with +598 99 123 401 in campaign Other
      Then campaign Sales may not give work to Anna
      And campaign Sales may give work to Ben
      When Ben starts an SMS conversation with +598 99 123 402 in campaign Sales
      Then campaign Sales may give work to Anna
      And campaign Sales may give work to Ben

    @must-not
    Scenario: With ringall an agent has one, whatever the number in the settings of the campaign
      Given the campaign Sales on SMS with the strategy "ringall"
      And campaign Sales lets an agent have 3 at once
      And Anna is a member of campaign Sales
      And Anna starts an SMS conversation with +598 99 123 401 in campaign Sales
      When an SMS message arrives from +598 99 123 402 in campaign Sales
      Then Anna may take 0 pending interactions of campaign Sales

    @must-not
    Scenario: With ringall no other than the first can be taken
      Given the campaign Sales on WhatsApp with the strategy "ringall"
      And Anna is a member of campaign Sales
      When a WhatsApp message arrives from +598 99 123 401 in campaign Sales
      And it is called first
      And after 1 minute
      And a WhatsApp message arrives from +598 99 123 402 in campaign Sales
      And it is called second
      Then picking interaction second is refused to Anna because the strategy of Sales does not let Anna take it
      And nobody holds interaction second

    @must-not
    Scenario: With ringall an agent who has one sees the others but cannot take a second
      Given the campaign Sales on WhatsApp with the strategy "ringall"
      And Anna and Ben are members of campaign Sales
      And a WhatsApp message arrives from +598 99 123 401 in campaign Sales
      And Anna picks it
      When a WhatsApp message arrives from +598 99 123 402 in campaign Sales
      Then Anna sees 1 pending interaction of campaign Sales
      And Anna may take 0 pending interactions of campaign Sales
      And picking it is refused to Anna because the strategy of Sales does not let Anna take it
      And Ben may take 1 pending interaction of campaign Sales

    @must-not
    Scenario Outline: With <strategy> nobody can take what waits
      Given the campaign Sales on WhatsApp with the strategy "<strategy>"
      And Anna is a member of campaign Sales
      When a WhatsApp message arrives from +598 99 123 401 in campaign Sales
      Then picking it is refused to Anna because Anna cannot see it
      And nobody holds it

      Examples:
        | strategy    |
        | incall      |
        | nocall      |
        | interaction |
        | omni        |
        | nopause     |

    @must-not
    Scenario Outline: With <strategy> who is no member of the campaign sees nothing
      Given the campaign Sales on WhatsApp with the strategy "<strategy>"
      And Anna is a member of campaign Sales
      When a WhatsApp message arrives from +598 99 123 401 in campaign Sales
      Then Cleo sees 0 pending interactions of campaign Sales
      And "Pending interactions" for Cleo is empty
      And picking it is refused to Cleo because Cleo cannot see it

      Examples:
        | strategy        |
        | ringall         |
        | ringallmultiple |

    @must-not
    Scenario: Not even an administrator takes what the strategy does not let them take
      Given Cleo is an administrator
      And the campaign Sales on WhatsApp with the strategy "ringallmultiple"
      And the campaign Support on WhatsApp with the strategy "nocall"
      And Anna is a member of campaign Sales
      And Cleo is a member of campaign Support
      When a WhatsApp message arrives from +598 99 123 401 in campaign Sales
      Then Cleo sees 0 pending interactions of campaign Sales
      And picking it is refused to Cleo because the strategy of Sales does not let Cleo take it
      When a WhatsApp message arrives from +598 99 123 402 in campaign Support
      Then Cleo sees 0 pending interactions of campaign Support
      And picking it is refused to Cleo because the strategy of Support does not let Cleo take it

    @must-not
    Scenario: A member who is not on the channel does not see what waits on it
      Given the campaign Sales on WhatsApp and SMS with the strategy "ringallmultiple"
      And Anna is a member of campaign Sales
      And Anna is on the channel SMS only
      When a WhatsApp message arrives from +598 99 123 401 in campaign Sales
      Then Anna sees 0 pending interactions of campaign Sales
      And "Pending interactions" for Anna is empty

    @must-not
    Scenario: What somebody has is pending for nobody
      Given the campaign Sales on WhatsApp with the strategy "ringallmultiple"
      And Anna and Ben are members of campaign Sales
      When a WhatsApp message arrives from +598 99 123 401 in campaign Sales
      And Anna picks it
      Then Ben sees 0 pending interactions of campaign Sales
      And "Pending interactions" for Ben is empty
      And "Pending interactions" for Anna is empty

    @must-not
    Scenario: What the customer no longer waits for is not pending
      Given the campaign Sales on WhatsApp with the strategy "ringall"
      And Anna is a member of campaign Sales
      When a WhatsApp message arrives from +598 99 123 401 in campaign Sales
      And the customer gives up waiting
      Then Anna sees 0 pending interactions of campaign Sales
      And "Pending interactions" for Anna is empty

    @must-not
    Scenario: One campaign's strategy says nothing about another's
      Given the campaign Sales on WhatsApp with the strategy "ringall"
      And the campaign Support on WhatsApp with the strategy "incall"
      And Anna is a member of campaign Sales
      And Anna is a member of campaign Support
      When a WhatsApp message arrives from +598 99 123 401 in campaign Support
      And it is called support
      And a WhatsApp message arrives from +598 99 123 402 in campaign Sales
      And it is called sales
      Then "Pending interactions" for Anna shows only interaction sales
      And Anna sees 0 pending interactions of campaign Support
