Feature: TextPeak: platforms
  Conversations come over SMS, WhatsApp and Telegram.

  Background:
    Given the textpeak inbox
    And agent Anna in team North

  @CP-3
  Rule: Each conversation shows its platform

    @must
    Scenario Outline: A conversation over <platform> is marked <platform>
      When <article> <platform> message arrives from <contact> for team North
      Then the column "Platform" shows "<platform>"
      And "All" for Anna shows only it

      Examples:
        | article | platform | contact           |
        | an      | SMS      | +33 6 12 34 56 78 |
        | a       | WhatsApp | +33 6 12 34 56 78 |
        | a       | Telegram | @lea              |

    @must
    Scenario: One contact has a conversation of its own on each platform
      Given the contact Léa with SMS +33 6 12 34 56 78
      And the contact Léa with WhatsApp +33 6 12 34 56 78
      When an SMS message arrives from Léa for team North
      And it is called sms
      And a WhatsApp message arrives from Léa for team North
      And it is called whatsapp
      Then "All" for Anna shows 2 interactions
      And the column "Platform" of interaction sms shows "SMS"
      And the column "Platform" of interaction whatsapp shows "WhatsApp"

    @must-not
    Scenario Outline: There is no platform <channel>
      Then '<what>' is refused because this inbox has no <channel> channel

      Examples:
        | channel   | what                                                          |
        | Messenger | a Messenger message arrives from @lea for team North          |
        | chat      | a chat message arrives from @lea for team North               |
        | e-mail    | an e-mail message arrives from lea@example.org for team North |
        | voice     | a call arrives from +33 6 12 34 56 78 for team North          |

  @CP-7
  Rule: A file can be attached on WhatsApp and Telegram only

    @must
    Scenario Outline: A file goes over <platform>
      Given a <platform> message arrives from <contact> for team North
      When Anna replies "Here it is" with the file "invoice.pdf"
      Then the customer sees "Here it is"
      And the customer sees "invoice.pdf"

      Examples:
        | platform | contact           |
        | WhatsApp | +33 6 12 34 56 78 |
        | Telegram | @lea              |

    @must-not
    Scenario: No file goes over SMS
      Given an SMS message arrives from +33 6 12 34 56 78 for team North
      Then 'Anna replies with the file "invoice.pdf"' is refused because SMS cannot carry attachments
      And 'Anna replies "Here it is" with the file "invoice.pdf"' is refused because SMS cannot carry attachments
      And the customer does not see "Here it is"
