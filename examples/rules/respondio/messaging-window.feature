Feature: respond.io: the messaging window
  Some channels let us write freely only for a while after the contact's last message. After that an ordinary message
  is refused; an approved template still passes.

  Background:
    Given the respondio inbox
    And agent Anna
    And it is 2026-03-02 09:00

  @RIO-9
  Rule: Outside the messaging window a channel refuses an ordinary message

    @must
    Scenario Outline: On <channel> an ordinary message passes up to the last moment of the 24 hours
      Given a <channel> message arrives from <contact>
      When after 24 hours
      And an automation replies "Good morning"
      Then the customer sees "Good morning"
      When after 1 millisecond
      Then 'an automation replies "Still there?"' is refused because the <channel> window is closed

      Examples:
        | channel   | contact           |
        | WhatsApp  | +33 6 12 34 56 01 |
        | Messenger | @zoe              |

    @must
    Scenario: On WhatsApp a template passes when the window is closed
      Given a WhatsApp message arrives from +33 6 12 34 56 01
      When after 30 days
      And Anna replies "Your parcel is here" from the template "parcel"
      Then the customer sees "Your parcel is here"

    @must
    Scenario: Each message of the contact opens the window anew for 24 hours
      Given a WhatsApp message arrives from +33 6 12 34 56 01
      When after 23 hours
      And the customer writes "Any news?"
      And after 24 hours
      And Anna replies "Good morning"
      Then the customer sees "Good morning"

    @must
    Scenario: A message of the contact opens a window that had closed
      Given a WhatsApp message arrives from +33 6 12 34 56 01
      When after 3 days
      And the customer writes "Any news?"
      And Anna replies "Good morning"
      Then the customer sees "Good morning"

    @must
    Scenario: Who comes through an advertisement can be answered for 72 hours
      Given a WhatsApp message arrives from +33 6 12 34 56 01
      And the customer comes through an advertisement that keeps the window open for 72 hours
      When after 72 hours
      And Anna replies "Good morning"
      Then the customer sees "Good morning"
      When after 1 millisecond
      Then 'Anna replies "Still there?"' is refused because the WhatsApp window is closed

    @must
    Scenario: On Messenger an agent may answer for 7 days, which the message is tagged with by itself
      Given a Messenger message arrives from @zoe
      When after 7 days
      And Anna replies "Good morning"
      Then the customer sees "Good morning"
      When after 1 millisecond
      Then 'Anna replies "Still there?"' is refused because the Messenger window is closed

    @must
    Scenario Outline: On Messenger a message under the tag <tag> passes when the window is closed
      Given a Messenger message arrives from @zoe
      When after 30 days
      And an automation replies "Something has changed" under the tag "<tag>"
      Then the customer sees "Something has changed"

      Examples:
        | tag             |
        | confirmed event |
        | post-purchase   |
        | account update  |

    @must
    Scenario Outline: <channel> has no messaging window
      Given <article> <channel> message arrives from <contact>
      When after 30 days
      And Anna replies "Good morning"
      Then the customer sees "Good morning"

      Examples:
        | article | channel  | contact           |
        | an      | SMS      | +33 6 12 34 56 01 |
        | an      | e-mail   | zoe@example.com   |
        | a       | Telegram | @zoe              |
        | a       | chat     | @zoe              |

    @must
    Scenario: Someone who has never written can be written to with a template
      When Anna starts a WhatsApp conversation with +33 6 12 34 56 01 from the template "welcome": "Welcome"
      Then the customer sees "Welcome"

    @must-not
    Scenario: On WhatsApp an ordinary message is refused from the first moment after the 24 hours
      Given a WhatsApp message arrives from +33 6 12 34 56 01
      When after 24 hours and 1 millisecond
      Then 'Anna replies "Good morning"' is refused because the WhatsApp window is closed
      And the customer does not see "Good morning"

    @must-not
    Scenario: On Messenger nobody but an agent may write an ordinary message after the 24 hours
      Given a Messenger message arrives from @zoe
      When after 24 hours and 1 millisecond
      Then 'an automation replies "Good morning"' is refused because the Messenger window is closed
      And 'the API replies "Good morning"' is refused because the Messenger window is closed

    @must-not
    Scenario: Our own messages do not keep the window open
      Given a WhatsApp message arrives from +33 6 12 34 56 01
      When after 23 hours
      And Anna replies "We are looking into it"
      And after 2 hours
      Then 'Anna replies "Good morning"' is refused because the WhatsApp window is closed

    @must-not
    Scenario: A template does not open the window
      Given a WhatsApp message arrives from +33 6 12 34 56 01
      When after 2 days
      And Anna replies "Your parcel is here" from the template "parcel"
      Then 'Anna replies "Anything else?"' is refused because the WhatsApp window is closed

    @must-not
    Scenario: Someone who has never written cannot be written to without a template
      Then 'Anna starts a WhatsApp conversation with +33 6 12 34 56 01: "Welcome"' is refused because the WhatsApp window was never open

    @must-not
    Scenario: A tag of Messenger is none on WhatsApp
      Given a WhatsApp message arrives from +33 6 12 34 56 01
      When after 25 hours
      Then 'Anna replies "Good morning" under the tag "human agent"' is refused because the WhatsApp window is closed

    @must-not
    Scenario Outline: On <channel> we cannot write first
      Then 'Anna starts a <channel> conversation with @zoe: "Welcome"' is refused because <channel> cannot do this: a first message from us

      Examples:
        | channel   |
        | Messenger |
        | Telegram  |

    @must-not
    Scenario: A message that was refused leaves no trace
      Given a WhatsApp message arrives from +33 6 12 34 56 01: "Hello"
      When after 25 hours
      And 'Anna replies "Good morning"' is refused because the WhatsApp window is closed
      Then the timeline for Anna reads:
        | Hello |
      And it waits for an agent
