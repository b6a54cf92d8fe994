Feature: TextPeak: new conversations
  Agents, the API, the dialer and campaigns can write first.

  Background:
    Given the textpeak inbox
    And agents Anna and Max in team North
    And agent Zoe in team South
    And the sender profile "Support" for SMS with the senders:
      | sender | country | daily limit |
      | berlin | DE      | 1           |
      | paris  | FR      | 2           |

  @CP-4
  Rule: A new conversation has a sender, a team, a phone number and a text, and is added to the list

    @must
    Scenario: What is sent stands in the list of the team that was chosen
      When Anna writes to +33 6 12 34 56 78 of FR for team North from the sender profile "Support": "Your order is ready."
      Then "All" for Anna shows only it
      And "All" for Max shows only it
      And it is the work of team North
      And it came over SMS
      And the column "Contact" shows "+33612345678"
      And the column "Last message" shows "Your order is ready."
      And the customer sees "Your order is ready."

    @must-not
    Scenario: It does not stand in the list of another team
      When Anna writes to +33 6 12 34 56 78 of FR for team North from the sender profile "Support": "Your order is ready."
      Then "All" for Zoe is empty

    @must-not
    Scenario: Without the right to write to customers nobody begins a conversation
      Given Max has no right to "reply"
      Then 'Max writes to +33 6 12 34 56 78 of FR for team North from the sender profile "Support": "Hello"' is refused because Max has no right to "reply"
      And "All" for Anna is empty

    @must-not
    Scenario: A sender profile for other teams cannot be chosen
      Given the sender profile "Support" is only for team South
      Then 'Anna writes to +33 6 12 34 56 78 of FR for team North from the sender profile "Support": "Hello"' is refused because Anna may not use the sender profile "Support"
      And "All" for Anna is empty

    @must-not
    Scenario: On WhatsApp an ordinary text cannot be the first message
      Given the sender profile "Chat" for WhatsApp with the senders:
        | sender | country | daily limit |
        | lyon   | FR      |             |
      Then 'Anna writes to +33 6 12 34 56 78 of FR for team North from the sender profile "Chat": "Hello"' is refused because the WhatsApp window is closed
      And "All" for Anna is empty

  @CP-5
  Rule: An agent chooses only the sender profile; the system picks one of its senders by country and daily limit

    @must
    Scenario Outline: A contact of <country> is written to from <sender>
      When Anna writes to <number> of <country> from the sender profile "Support": "Your order is ready."
      Then the sender is <sender>

      Examples:
        | country | number            | sender |
        | FR      | +33 6 12 34 56 78 | paris  |
        | DE      | +49 1512 3456789  | berlin |

    @must
    Scenario: A sender that has reached its daily limit makes room for another of the profile
      When Anna writes to +49 1512 0000001 of DE from the sender profile "Support": "Your order is ready."
      Then the sender is berlin
      When Anna writes to +49 1512 0000002 of DE from the sender profile "Support": "Your order is ready."
      Then the sender is paris

    @must
    Scenario: The next day the sender of the country is back
      Given the time zone is "Europe/Berlin"
      And it is 2026-03-02 23:59
      When Anna writes to +49 1512 0000001 of DE from the sender profile "Support": "Your order is ready."
      Then the sender is berlin
      When it is 2026-03-03 00:00
      And Anna writes to +49 1512 0000002 of DE from the sender profile "Support": "Your order is ready."
      Then the sender is berlin

    @must-not
    Scenario: The daily limit counts for all agents together
      When Anna writes to +49 1512 0000001 of DE from the sender profile "Support": "Your order is ready."
      And Max writes to +49 1512 0000002 of DE from the sender profile "Support": "Your order is ready."
      Then the sender is paris

    @must-not
    Scenario: When every daily limit is reached nothing is sent
      When Anna writes to +49 1512 0000001 of DE from the sender profile "Support": "One"
      And Anna writes to +49 1512 0000002 of DE from the sender profile "Support": "Two"
      And Anna writes to +49 1512 0000003 of DE from the sender profile "Support": "Three"
      Then 'Anna writes to +49 1512 0000004 of DE from the sender profile "Support": "Four"' is refused because every daily limit is reached
      And "All" for Anna shows 3 interactions

    @must-not
    Scenario: A profile without senders sends nothing
      Given the sender profile "Empty" for SMS with the senders:
        | sender | country | daily limit |
      Then 'Anna writes to +33 6 12 34 56 78 of FR from the sender profile "Empty": "Hello"' is refused because the profile has no sender

  @CP-13
  Rule: A conversation that we begin is Unanswered; when the contact answers it becomes Active

    @must
    Scenario Outline: Begun by <who> it is Unanswered, and Active with the contact's answer
      When <who> starts an SMS conversation with +33 6 12 34 56 78 for team North: "Your order is ready."
      Then the status is "Unanswered"
      And "Unanswered" for Anna shows only it
      When the customer answers "Thank you!"
      Then the status is "Active"
      And "Active" for Anna shows only it

      Examples:
        | who        |
        | the API    |
        | the dialer |
        | a campaign |

    @must-not
    Scenario Outline: Begun by <who> it is not in the Active tab before the contact answers
      When <who> starts an SMS conversation with +33 6 12 34 56 78 for team North: "Your order is ready."
      Then "Active" for Anna is empty
      And "Active" for Anna counts 0

      Examples:
        | who        |
        | the API    |
        | the dialer |
        | a campaign |

    @must-not
    Scenario: Nothing but the contact's answer makes it Active
      When the API starts an SMS conversation with +33 6 12 34 56 78 for team North: "Your order is ready."
      And Anna replies "It waits at the counter."
      And Anna writes the private note "No reaction yet"
      And Anna adds the tag "order"
      And Anna assigns it to Max
      Then the status is "Unanswered"
      And 'Anna sets the status of it to "Active"' is refused because the status "Active" cannot be chosen

    @must-not
    Scenario: Once answered it has left the Unanswered tab
      When the API starts an SMS conversation with +33 6 12 34 56 78 for team North: "Your order is ready."
      And the customer answers "Thank you!"
      Then "Unanswered" for Anna is empty

    @must-not
    Scenario: A conversation that the contact begins never is Unanswered
      When an SMS message arrives from +33 6 12 34 56 78 for team North
      Then the status is "Active"
      And "Unanswered" for Anna is empty
