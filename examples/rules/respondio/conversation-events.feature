Feature: respond.io: conversation events in the history
  The history of a contact keeps what was done, in the words below, with who caused it: a user (the plain words, or
  "Manual"), an automation, the bot, a broadcast or the API.

  Background:
    Given the respondio inbox
    And agents Anna and Ben in team Shop
    And it is 2026-03-02 09:00
    And a chat message arrives from @zoe for team Shop

  @RIO-10
  Rule: Events stay in the history with who caused them

    @must
    Scenario Outline: Assignment: when <what happens>, the history shows "<event>"
      When <what happens>
      Then the history shows the events "<event>"

      Examples:
        | what happens                                                      | event                       |
        | Anna assigns it to Ben                                            | User Assigned               |
        | Anna picks it                                                     | User Assigned               |
        | an automation assigns it to Ben                                   | User Assigned by Automation |
        | the bot assigns it to Ben                                         | User Assigned by Bot        |
        | an automation finds nobody to assign it to because "all are busy" | Failed to Assign            |

    @must
    Scenario Outline: Marked done: when <what happens>, the history shows "<event>"
      When <what happens>
      Then the history shows the events "<event>"

      Examples:
        | what happens            | event                     |
        | Anna closes it          | Marked Done (Manual)      |
        | an automation closes it | Marked Done by Automation |

    @must
    Scenario Outline: Marked pending: when <what happens> after it was done, the history shows "<event>"
      When Anna closes it
      And <what happens>
      Then the history shows the events "Marked Done (Manual)" and "<event>"

      Examples:
        | what happens             | event                        |
        | Anna reopens it          | Marked Pending (Manual)      |
        | an automation reopens it | Marked Pending by Automation |
        | the bot reopens it       | Marked Pending by Bot        |

    @must
    Scenario: Snooze: a snooze and its early end by a user
      When Anna snoozes it for 1 hour
      And Anna wakes it
      Then the history shows the events "Contact Snoozed" and "Contact Unsnooze"

    @must
    Scenario: Snooze: a snooze that ends by itself when it is due
      When Anna snoozes it for 1 hour
      And after 59 minutes
      Then the history shows the events "Contact Snoozed"
      When after 1 minute
      Then the history shows the events "Contact Snoozed" and "Contact Unsnooze"

    @must
    Scenario: Snooze: a snooze that ends because the contact writes
      When Anna snoozes it for 1 hour
      And the customer writes "Hello?"
      Then the history shows the events "Contact Snoozed" and "Contact Unsnooze"

    @must
    Scenario: Broadcasts: a broadcast that is sent to the contact
      When the broadcast "Spring sale" reaches the customer
      Then the history shows the events "Broadcast Sent"

    @must
    Scenario Outline: Survey: when <what happens>, the history shows "<event>"
      When <what happens>
      Then the history shows the events "<event>"

      Examples:
        | what happens                                   | event                        |
        | Anna starts the survey "Satisfaction"          | Survey Started               |
        | an automation starts the survey "Satisfaction" | Survey Started by Automation |
        | a broadcast starts the survey "Satisfaction"   | Survey Started by Broadcast  |

    @must
    Scenario Outline: Survey: when <what happens> while one runs, the history shows "<event>"
      When Anna starts the survey "Satisfaction"
      And <what happens>
      Then the history shows the events "Survey Started" and "<event>"

      Examples:
        | what happens                                 | event                         |
        | Anna cancels the survey                      | Survey Canceled               |
        | an automation cancels the survey             | Survey Canceled by Automation |
        | a broadcast cancels the survey               | Survey Canceled by Broadcast  |
        | the API cancels the survey                   | Survey Canceled by API        |
        | the survey is completed                      | Survey Completed              |
        | the survey fails because "no answer arrived" | Survey Failed                 |

    @must
    Scenario Outline: Bot status: when <what happens>, the history shows "<event>"
      When <what happens>
      Then the history shows the events "<event>"

      Examples:
        | what happens                      | event                       |
        | Anna switches the bot on          | Bot Status On               |
        | an automation switches the bot on | Bot Status On by Automation |
        | the bot switches the bot on       | Bot Status On by Bot        |

    @must
    Scenario Outline: Bot status: when <what happens> while it is on, the history shows "<event>"
      When Anna switches the bot on
      And <what happens>
      Then the history shows the events "Bot Status On" and "<event>"

      Examples:
        | what happens                       | event                        |
        | Anna switches the bot off          | Bot Status Off               |
        | an automation switches the bot off | Bot Status Off by Automation |
        | the bot switches the bot off       | Bot Status Off by Bot        |

    @must
    Scenario: Channel: something that comes from the channel itself
      When on the channel it happens that "Get started was pressed"
      Then the history shows the events "Channel: Get started was pressed"

    @must
    Scenario: Page change: the visitor of the web chat goes to another page
      When the visitor goes to the page "/prices"
      And the visitor goes to the page "/contact"
      Then the history shows the events "Page Change: /prices" and "Page Change: /contact"

    @must
    Scenario: The history tells when it was done and by whom
      When it is 09:05
      And Ben assigns it to Anna
      And it is 09:20
      And Anna closes it
      And it is 11:00
      Then the event "User Assigned" was caused by Ben at 09:05
      And the event "Marked Done (Manual)" was caused by Anna at 09:20

    @must
    Scenario: Events stay in the history, in the order in which they happened
      When Anna assigns it to Ben
      And Ben snoozes it for 1 hour
      And Ben wakes it
      And Ben closes it
      And Anna reopens it
      And an automation assigns it to Anna
      And an automation closes it
      And after 60 days
      Then the history shows the events "User Assigned", "Contact Snoozed", "Contact Unsnooze", "Marked Done (Manual)", "Marked Pending (Manual)", "User Assigned by Automation" and "Marked Done by Automation"

    @must-not
    Scenario Outline: When <what happens>, the history does not say that a user did it
      When <what happens>
      Then the history does not show the event "<words of a user>"

      Examples:
        | what happens                                   | words of a user      |
        | an automation assigns it to Ben                | User Assigned        |
        | the bot assigns it to Ben                      | User Assigned        |
        | an automation closes it                        | Marked Done (Manual) |
        | a broadcast starts the survey "Satisfaction"   | Survey Started       |
        | an automation starts the survey "Satisfaction" | Survey Started       |
        | an automation switches the bot on              | Bot Status On        |
        | the bot switches the bot on                    | Bot Status On        |

    @must-not
    Scenario Outline: There are no words for it when <what happens>, so nobody else is said to have done it
      Given <before>
      When <what happens>
      And on the channel it happens that "all this is over"
      Then the history shows the events <events>

      Examples:
        | before                                | what happens                             | events                                                 |
        | Ben reads it                          | the API assigns it to Ben                | "Channel: all this is over"                            |
        | Ben reads it                          | the API closes it                        | "Channel: all this is over"                            |
        | Ben reads it                          | the bot closes it                        | "Channel: all this is over"                            |
        | Anna closes it                        | the API reopens it                       | "Marked Done (Manual)" and "Channel: all this is over" |
        | Ben reads it                          | the API starts the survey "Satisfaction" | "Channel: all this is over"                            |
        | Anna starts the survey "Satisfaction" | the bot cancels the survey               | "Survey Started" and "Channel: all this is over"       |
        | Ben reads it                          | the API switches the bot on              | "Channel: all this is over"                            |
        | Anna switches the bot on              | the API switches the bot off             | "Bot Status On" and "Channel: all this is over"        |

    @must-not
    Scenario: That a contact writes again is not shown as marked pending by somebody of ours
      When Anna closes it
      And the customer writes "One more thing"
      Then the history shows the events "Marked Done (Manual)"
      And it is open

    @must-not
    Scenario: A failed attempt to assign is not shown as an assignment
      When an automation finds nobody to assign it to because "all are busy"
      Then the history shows the events "Failed to Assign"
      And nobody holds it

    @must-not
    Scenario: What is refused leaves no event
      When Anna closes it
      Then closing it is refused to Ben because it is closed
      And "Ben snoozes it for 1 hour" is refused because it is closed
      And the history shows the events "Marked Done (Manual)"

    @must-not
    Scenario: A survey that does not run can neither be cancelled nor completed
      Then "Anna cancels the survey" is refused because there is no running survey
      And "the survey is completed" is refused because there is no running survey
      When Anna starts the survey "Satisfaction"
      And the survey is completed
      Then "Anna cancels the survey" is refused because there is no running survey
      And the history shows the events "Survey Started" and "Survey Completed"

    @must-not
    Scenario: A bot that is on cannot be switched on again
      When Anna switches the bot on
      Then "an automation switches the bot on" is refused because the bot is on
      And the history shows the events "Bot Status On"

    @must-not
    Scenario: Only a web chat has a visitor who changes the page
      Given a WhatsApp message arrives from +33 6 12 34 56 01
      Then 'the visitor goes to the page "/prices"' is refused because WhatsApp cannot do this: a visited page
      And the history does not show the event "Page Change: /prices"

    @must-not
    Scenario: Messages, private notes, tags and reading are no conversation events, so the first one is the assignment
      When Anna reads it
      And Anna replies "Good morning"
      And Anna writes the private note "Nice person"
      And Anna adds the tag "vip"
      And Anna assigns it to Ben
      Then the history shows the events "User Assigned"

    @must-not
    Scenario: The contact never sees the events
      When Anna assigns it to Ben
      And Ben replies "Good morning"
      And Ben closes it
      Then the customer sees "Good morning"
      And the customer does not see "User Assigned"
      And the customer does not see "Marked Done (Manual)"
