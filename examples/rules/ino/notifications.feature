@INO-P17
Feature: Notifications and sounds
  Each user sets what they are told of, and with which sound.

  Background:
    Given the ino inbox
    And the contact Claire with WhatsApp +33 6 12 34 56 66
    And agents Anna and Bruno in queue Support
    And agent Chloe in queue Sales

  Rule: Notifications and sounds are set per user, on five triggers

    @must
    Scenario Outline: When a message arrives on <channel>, who wants to be told is told once
      Given Anna wants to be told of "message arrives"
      When a <channel> message arrives from Claire in queue Support
      Then Anna is told of "message arrives"
      When the customer writes "Are you there?"
      Then Anna is told of "message arrives" 2 times

      Examples:
        | channel   |
        | SMS       |
        | WhatsApp  |
        | Telegram  |
        | Messenger |
        | chat      |

    @must
    Scenario: When a message arrives in a queue, who serves it is told, each one once
      Given Anna and Bruno want to be told of "message arrives in a queue"
      When a WhatsApp message arrives from Claire in queue Support
      Then Anna is told of "message arrives in a queue"
      And Bruno is told of "message arrives in a queue"

    @must
    Scenario: When messaging has just ended
      Given Anna and Bruno want to be told of "messaging has ended"
      When a WhatsApp message arrives from Claire in queue Support
      And Anna picks it
      Then Anna is told of nothing
      When Anna closes it
      Then Anna is told of "messaging has ended"
      And Bruno is told of "messaging has ended"

    @must
    Scenario: When a participant leaves the messaging
      Given Anna wants to be told of "participant leaves"
      When a WhatsApp message arrives from Claire in queue Support
      And Anna picks it
      And "Marie" joins the conversation
      Then Anna is told of nothing
      When "Marie" leaves the conversation
      Then Anna is told of "participant leaves"

    @must
    Scenario Outline: When a message exits a queue because <what>
      Given Bruno wants to be told of "message exits a queue"
      When a WhatsApp message arrives from Claire in queue Support
      Then Bruno is told of nothing
      When <what>
      Then Bruno is told of "message exits a queue"

      Examples:
        | what                                        |
        | Anna picks it                               |
        | an automation transfers it to Chloe         |
        | an automation transfers it to queue Sales   |
        | an automation transfers it to smart routing |
        | the customer gives up waiting               |

    @must
    Scenario: From one queue to another it exits the one and arrives in the other
      Given Anna and Chloe want to be told of "message exits a queue"
      And Anna and Chloe want to be told of "message arrives in a queue"
      When a WhatsApp message arrives from Claire in queue Support
      And the notifications are cleared
      And an automation transfers it to queue Sales
      Then Anna is told of "message exits a queue"
      And Anna is not told of "message arrives in a queue"
      And Chloe is told of "message arrives in a queue"
      And Chloe is not told of "message exits a queue"

    @must
    Scenario: Each user has their own sound
      Given Anna wants to be told of "message arrives" with the sound "bell"
      And Bruno wants to be told of "message arrives" with the sound "drum"
      When a WhatsApp message arrives from Claire in queue Support
      Then Anna is told of "message arrives" with the sound "bell"
      And Bruno is told of "message arrives" with the sound "drum"

    @must
    Scenario Outline: Each trigger has its own sound: <trigger>
      Given Anna wants to be told of "<trigger>" with the sound "<sound>"
      When a WhatsApp message arrives from Claire in queue Support
      And Anna picks it
      And "Marie" joins the conversation
      And "Marie" leaves the conversation
      And Anna closes it
      Then Anna is told of "<trigger>" with the sound "<sound>"

      Examples:
        | trigger                    | sound |
        | message arrives            | bell  |
        | message arrives in a queue | drum  |
        | messaging has ended        | gong  |
        | participant leaves         | door  |
        | message exits a queue      | swish |

    @must-not
    Scenario Outline: Who has not asked for it is not told: <trigger>
      Given Bruno wants to be told of "<trigger>"
      When a WhatsApp message arrives from Claire in queue Support
      And Anna picks it
      And "Marie" joins the conversation
      And "Marie" leaves the conversation
      And Anna closes it
      Then Bruno is told of "<trigger>"
      But Anna is told of nothing

      Examples:
        | trigger                    |
        | message arrives            |
        | message arrives in a queue |
        | messaging has ended        |
        | participant leaves         |
        | message exits a queue      |

    @must-not
    Scenario Outline: Who asked for one trigger is not told of the others: <trigger>
      Given Anna wants to be told of "<trigger>"
      When a WhatsApp message arrives from Claire in queue Support
      And Anna picks it
      And "Marie" joins the conversation
      And "Marie" leaves the conversation
      And Anna closes it
      Then Anna is told of "<trigger>"
      And Anna is not told of "<other>"
      And Anna is not told of "<third>"

      Examples:
        | trigger                    | other                      | third                 |
        | message arrives            | message arrives in a queue | messaging has ended   |
        | message arrives in a queue | message arrives            | message exits a queue |
        | messaging has ended        | participant leaves         | message exits a queue |
        | participant leaves         | messaging has ended        | message arrives       |
        | message exits a queue      | message arrives in a queue | messaging has ended   |

    @must-not
    Scenario Outline: Nobody is told of a queue that they do not serve: <trigger>
      Given Anna and Chloe want to be told of "<trigger>"
      When a WhatsApp message arrives from Claire in queue Support
      And Anna picks it
      Then Anna is told of "<trigger>"
      But Chloe is told of nothing

      Examples:
        | trigger                    |
        | message arrives            |
        | message arrives in a queue |
        | message exits a queue      |

    @must-not
    Scenario: An administrator who serves no queue sees everything, but is told of no queue
      Given Olga is an administrator
      And Olga wants to be told of "message arrives"
      And Olga wants to be told of "message arrives in a queue"
      And Olga wants to be told of "message exits a queue"
      When a WhatsApp message arrives from Claire in queue Support
      And Anna picks it
      Then Olga is told of "message arrives"
      And Olga is not told of "message arrives in a queue"
      And Olga is not told of "message exits a queue"

    @must-not
    Scenario: Who no longer serves the queue is no longer told
      Given Anna and Bruno want to be told of "message arrives in a queue"
      And Bruno no longer serves queue Support
      When a WhatsApp message arrives from Claire in queue Support
      Then Anna is told of "message arrives in a queue"
      But Bruno is told of nothing

    @must-not
    Scenario: Who no longer wants to be told is no longer told, from then on
      Given Anna wants to be told of "message arrives"
      When a WhatsApp message arrives from Claire in queue Support
      Then Anna is told of "message arrives"
      When the notifications are cleared
      And Anna no longer wants to be told of "message arrives"
      And the customer writes "Are you there?"
      Then Anna is told of nothing

    @must-not
    Scenario: A notification without a sound makes none
      Given Anna wants to be told of "message arrives"
      When a WhatsApp message arrives from Claire in queue Support
      Then Anna is told of "message arrives" without a sound

    @must-not
    Scenario: What agents write is no message that arrives
      Given Anna and Bruno want to be told of "message arrives"
      When a WhatsApp message arrives from Claire in queue Support
      And Anna picks it
      And the notifications are cleared
      And Anna replies "What is your order number?"
      And Anna writes the private note "She has called twice"
      Then Anna is told of nothing
      And Bruno is told of nothing

    @must-not
    Scenario: A message to an agent who handles it does not arrive in a queue
      Given Anna and Bruno want to be told of "message arrives in a queue"
      When a WhatsApp message arrives from Claire in queue Support
      And Anna picks it
      And the notifications are cleared
      And the customer writes "Are you there?"
      Then Anna is told of nothing
      And Bruno is told of nothing

    @must-not
    Scenario: Close interaction does not end the messaging
      Given Anna and Bruno want to be told of "messaging has ended"
      When a WhatsApp message arrives from Claire in queue Support
      And Anna picks it
      And Anna takes the action "Close interaction"
      Then Anna is told of nothing
      And Bruno is told of nothing

    @must-not
    Scenario: Passing it on among agents takes it out of no queue
      Given Anna and Bruno want to be told of "message exits a queue"
      When a WhatsApp message arrives from Claire in queue Support
      And Anna picks it
      And the notifications are cleared
      And Anna transfers it to Bruno
      And Bruno closes it
      Then Anna is told of nothing
      And Bruno is told of nothing

    @must-not
    Scenario: Of what is archived nobody is told anything
      Given Anna and Bruno want to be told of "messaging has ended"
      And Anna and Bruno want to be told of "message exits a queue"
      When a WhatsApp message arrives from Claire in queue Support
      And an automation archives it
      Then Anna is told of nothing
      And Bruno is told of nothing
      When a WhatsApp message arrives from Claire in queue Support
      And Anna picks it
      And the notifications are cleared
      And Anna archives it
      Then Anna is told of nothing
      And Bruno is told of nothing

    @must-not
    Scenario Outline: A call is no message: <trigger>
      Given Anna wants to be told of "<trigger>"
      When a call arrives from Claire in queue Support
      And Anna picks it
      And Anna closes it
      Then Anna is told of nothing

      Examples:
        | trigger                    |
        | message arrives            |
        | message arrives in a queue |
        | messaging has ended        |
        | message exits a queue      |
