Feature: respond.io: what became of a message
  Who points at a message sees a call-out: what the message was sent via and when it reached each status. A message
  that failed carries the error of the platform or the channel.

  Background:
    Given the respondio inbox
    And agents Anna and Ben
    And it is 2026-03-02 09:00

  @RIO-6
  Rule: A message tells what it was sent via and when it reached each status

    @must
    Scenario: The call-out has the time of each status, in order
      Given a WhatsApp message arrives from +33 6 12 34 56 01
      When Anna replies "Good morning"
      And it is 09:10
      And the channel reports the last message sent at 09:01
      And the channel reports the last message delivered at 09:02
      And the channel reports the last message read at 09:07
      Then the call-out of the last message has the statuses "Sent", "Delivered" and "Read"
      And the call-out of the last message says "Sent" at 09:01
      And the call-out of the last message says "Delivered" at 09:02
      And the call-out of the last message says "Read" at 09:07

    @must
    Scenario: Reports that come in the wrong order are shown in the order of time
      Given a WhatsApp message arrives from +33 6 12 34 56 01
      When Anna replies "Good morning"
      And it is 09:10
      And the channel reports the last message read at 09:07
      And the channel reports the last message sent at 09:01
      Then the call-out of the last message has the statuses "Sent" and "Read"
      And the call-out of the last message says "Sent" at 09:01
      And the call-out of the last message says "Read" at 09:07

    @must
    Scenario Outline: A message of <who> was sent via <source>
      Given a WhatsApp message arrives from +33 6 12 34 56 01
      When <who> replies "Good morning"
      Then the call-out of the last message names the source "<source>"

      Examples:
        | who           | source    |
        | Anna          | user      |
        | an automation | workflow  |
        | a bot         | ai_agent  |
        | the API       | api       |
        | a broadcast   | broadcast |

    @must
    Scenario: A message that a user sent names the user
      Given a WhatsApp message arrives from +33 6 12 34 56 01
      When Ben replies "Good morning"
      Then the call-out of the last message names the sender Ben

    @must-not
    Scenario: A message that no user sent names no user, not even the one who has the contact
      Given a WhatsApp message arrives from +33 6 12 34 56 01
      And Anna picks it
      When an automation replies "We are closed today"
      Then the call-out of the last message names no sender

    @must-not
    Scenario: A later report does not change when a status was reached
      Given a WhatsApp message arrives from +33 6 12 34 56 01
      When Anna replies "Good morning"
      And it is 09:10
      And the channel reports the last message delivered at 09:02
      Then "the channel reports the last message delivered at 09:05" is refused because this is known of the message
      And the call-out of the last message has the statuses "Delivered"
      And the call-out of the last message says "Delivered" at 09:02

    @must-not
    Scenario: A status that the channel has not reported has no time
      Given a WhatsApp message arrives from +33 6 12 34 56 01
      When Anna replies "Good morning"
      Then the call-out of the last message has no status

  @RIO-7
  Rule: A message is sent, delivered, read or failed, with the error

    @must
    Scenario Outline: A message that the channel reports <reported> is <shown>
      Given a WhatsApp message arrives from +33 6 12 34 56 01
      When Anna replies "Good morning"
      And the channel reports the last message <reported>
      Then the last message is <reported>
      And the call-out of the last message has the statuses "<shown>"
      And the call-out of the last message says "<shown>" at 09:00

      Examples:
        | reported  | shown     |
        | sent      | Sent      |
        | delivered | Delivered |
        | read      | Read      |
        | failed    | Failed    |

    @must
    Scenario: A failed message carries the error of the channel
      Given a WhatsApp message arrives from +33 6 12 34 56 01
      When Anna replies "Good morning"
      And the channel reports the last message failed because "Recipient is not on WhatsApp"
      Then the last message failed because "Recipient is not on WhatsApp"
      And the call-out of the last message has the statuses "Failed"
      And the call-out of the last message says "Failed" at 09:00
      And the call-out of the last message says the error "Recipient is not on WhatsApp"

    @must
    Scenario: Each message has its own status
      Given a WhatsApp message arrives from +33 6 12 34 56 01
      When Anna replies "One"
      And Anna replies "Two"
      And the channel reports the message "One" read
      And the channel reports the message "Two" failed because "Too many messages"
      Then the message "One" is read
      And the message "Two" is failed

    @must-not
    Scenario: A late report never takes a message back to an earlier status
      Given a WhatsApp message arrives from +33 6 12 34 56 01
      When Anna replies "Good morning"
      And it is 09:10
      And the channel reports the last message read at 09:07
      And the channel reports the last message delivered at 09:03
      And the channel reports the last message sent at 09:01
      Then the last message is read

    @must-not
    Scenario: A message that was delivered does not count as failed afterwards
      Given a WhatsApp message arrives from +33 6 12 34 56 01
      When Anna replies "Good morning"
      And the channel reports the last message delivered
      And the channel reports the last message failed because "Timed out"
      Then the last message is delivered

    @must-not
    Scenario: A message from the contact has no delivery status
      Given a WhatsApp message arrives from +33 6 12 34 56 01: "Hello"
      Then 'the channel reports the message "Hello" read' is refused because there is no outgoing message

  @RIO-8
  Rule: Statuses apply within the messaging window, and only those the channel covers

    @must
    Scenario: A message that was sent in the last moment of the window has a status, also when it is read later
      Given a WhatsApp message arrives from +33 6 12 34 56 01
      When after 24 hours
      And Anna replies "Good morning"
      And after 2 hours
      And the channel reports the last message read
      Then the call-out of the last message has the statuses "Read"
      And the call-out of the last message says "Read" at 2026-03-03 11:00

    @must
    Scenario: On a channel without a messaging window every message has a status
      Given an SMS message arrives from +33 6 12 34 56 01
      When after 20 days
      And Anna replies "Good morning"
      And the channel reports the last message delivered
      Then the call-out of the last message has the statuses "Delivered"
      And the call-out of the last message says "Delivered" at 2026-03-22 09:00

    @must
    Scenario Outline: <channel> covers <status>
      Given <article> <channel> message arrives from <contact>
      When Anna replies "Good morning"
      And the channel reports the last message <status>
      Then the last message is <status>

      Examples:
        | article | channel   | contact           | status    |
        | a       | WhatsApp  | +33 6 12 34 56 01 | sent      |
        | a       | WhatsApp  | +33 6 12 34 56 01 | delivered |
        | a       | WhatsApp  | +33 6 12 34 56 01 | read      |
        | a       | WhatsApp  | +33 6 12 34 56 01 | failed    |
        | a       | Messenger | @zoe              | read      |
        | a       | chat      | @zoe              | read      |
        | an      | SMS       | +33 6 12 34 56 01 | sent      |
        | an      | SMS       | +33 6 12 34 56 01 | delivered |
        | an      | SMS       | +33 6 12 34 56 01 | failed    |
        | a       | Telegram  | @zoe              | sent      |
        | a       | Telegram  | @zoe              | failed    |
        | an      | e-mail    | zoe@example.com   | sent      |
        | an      | e-mail    | zoe@example.com   | failed    |

    @must-not
    Scenario: A message that was sent after the window closed shows no status, whatever the channel reports
      Given a WhatsApp message arrives from +33 6 12 34 56 01
      When after 24 hours and 1 millisecond
      And Anna replies "Your parcel is here" from the template "parcel"
      And the channel reports the last message read
      Then the call-out of the last message has no status

    @must-not
    Scenario: A template to someone who has never written shows no status
      When Anna starts a WhatsApp conversation with +33 6 12 34 56 01 from the template "welcome": "Welcome"
      And the channel reports the last message delivered
      Then the call-out of the last message has no status

    @must-not
    Scenario: That the contact writes later does not give a status to what was sent outside the window
      Given a WhatsApp message arrives from +33 6 12 34 56 01
      When after 2 days
      And Anna replies "Your parcel is here" from the template "parcel"
      And the customer writes "Thank you"
      And the channel reports the message "Your parcel is here" read
      Then the call-out of the message "Your parcel is here" has no status

    @must-not
    Scenario Outline: <channel> does not cover <status>
      Given <article> <channel> message arrives from <contact>
      When Anna replies "Good morning"
      Then "the channel reports the last message <status>" is refused because <channel> cannot do this: report <status>
      And nothing is reported of the last message

      Examples:
        | article | channel  | contact           | status    |
        | an      | SMS      | +33 6 12 34 56 01 | read      |
        | a       | Telegram | @zoe              | delivered |
        | a       | Telegram | @zoe              | read      |
        | an      | e-mail   | zoe@example.com   | delivered |
        | an      | e-mail   | zoe@example.com   | read      |
