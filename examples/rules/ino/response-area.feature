@INO-P11
Feature: The response area: what is sent to the customer, what stays among agents
  Send is visible to the customer. Send a private message is visible to agents only.

  Background:
    Given the ino inbox
    And the contact Claire with WhatsApp +33 6 12 34 56 66
    And agents Anna and Bruno in queue Support
    And a WhatsApp message arrives from Claire in queue Support: "Where is my parcel?"
    And Anna picks it

  Rule: A private message is visible to agents only

    @must
    Scenario: What is sent the customer sees, and the agents too
      Then the action "Send" is offered to Anna
      When Anna replies "It comes tomorrow"
      Then the customer sees "It comes tomorrow"
      And the timeline for Bruno reads:
        | Where is my parcel? |
        | It comes tomorrow   |

    @must
    Scenario: A private message is read by the agents, in its place in the conversation
      Then the action "Send a private message" is offered to Anna
      When Anna writes the private note "The depot has lost it"
      And Anna replies "I am looking it up"
      Then the timeline for Anna reads:
        | Where is my parcel?   |
        | The depot has lost it |
        | I am looking it up    |
      And the timeline for Bruno reads:
        | Where is my parcel?   |
        | The depot has lost it |
        | I am looking it up    |

    @must
    Scenario Outline: An emoji comes through as it is: <emoji>
      When Anna replies "<text>"
      Then the customer sees "<text>"

      Examples:
        | emoji              | text              |
        | a smile            | It is solved 😀   |
        | nothing else       | 👍                |
        | one of several     | Our family 👩‍👩‍👧‍👦 |

    @must
    Scenario Outline: A file is added to a reply on <channel>
      When a <channel> message arrives from Claire in queue Support
      And Anna picks it
      And Anna replies "Your invoice" with the file "invoice.pdf"
      Then the customer sees "Your invoice"
      And the customer sees "invoice.pdf"
      And Anna reads "invoice.pdf" in it

      Examples:
        | channel   |
        | Telegram  |
        | Messenger |
        | chat      |

    @must
    Scenario: A file can be sent without a word, and received
      When Anna replies with the file "label.png"
      Then the customer sees "label.png"
      When the customer sends the file "damage.jpg"
      Then Anna reads "damage.jpg" in it

    @must-not
    Scenario: The customer never sees a private message, neither before nor after a reply
      When Anna writes the private note "The depot has lost it"
      Then the customer does not see "The depot has lost it"
      When Anna replies "I am looking it up"
      And the customer answers "Thank you"
      And Anna writes the private note "He was kind"
      Then the customer does not see "The depot has lost it"
      And the customer does not see "He was kind"
      But the customer sees "I am looking it up"

    @must-not
    Scenario: A private message does not go out where an ordinary message would be refused either
      When after 25 hours
      Then 'Anna replies "Are you still there?"' is refused because the WhatsApp window is closed
      When Anna writes the private note "No answer for a day"
      Then the customer does not see "No answer for a day"
      And the customer does not see "Are you still there?"

    @must-not
    Scenario: A private message does not answer the customer
      When Anna writes the private note "The depot has lost it"
      Then it waits for an agent
      And "Messages pending" for Anna shows only it
      And "Messages pending customers" for Anna is empty

    @must-not
    Scenario: A private message cannot be found in what is written to the customer: the search ignores it
      When Anna writes the private note "The depot has lost it"
      And Anna searches "Messages pending" for "depot"
      Then "Messages pending" for Anna is empty

    @must-not
    Scenario: Who has no right to reply cannot send
      Given Anna has no right to "reply"
      Then the action "Send" is not offered to Anna
      And 'Anna replies "Hello"' is refused because Anna has no right to "reply"
      And the customer does not see "Hello"

    @must-not
    Scenario: Who has no right to private messages can neither send nor read them
      Given Bruno has no right to "private notes"
      When Anna writes the private note "The depot has lost it"
      Then Bruno does not read "The depot has lost it" in it
      But Bruno reads "Where is my parcel?" in it
      And 'Bruno writes the private note "Which depot?"' is refused because Bruno has no right to "private notes"

    @must-not
    Scenario: A file cannot go out by SMS
      When an SMS message arrives from Claire in queue Support
      And Anna picks it
      Then 'Anna replies with the file "invoice.pdf"' is refused because SMS cannot carry attachments
      And the customer does not see "invoice.pdf"

    @must-not
    Scenario: Nothing can be sent in an interaction that has ended
      When Anna closes it
      Then 'Anna replies "One more thing"' is refused because it is closed
      And the customer does not see "One more thing"
