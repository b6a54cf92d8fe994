Feature: The messaging pool brings everything together and is worked from
  All messages that come in stand in one pool, whatever the channel. Agents do their work there, without going
  anywhere else.

  Background:
    Given the ino inbox
    And the contact Ada with SMS +33 6 12 34 56 11
    And the contact Ben with SMS +33 6 12 34 56 22
    And the contact Cleo with SMS +33 6 12 34 56 33
    And the contact Dan with SMS +33 6 12 34 56 44
    And the contact Eve with SMS +33 6 12 34 56 55
    And the contact Claire with SMS +33 6 12 34 56 66
    And agents Anna and Bruno in queue Support

  Rule: Interactions from SMS, WhatsApp, Telegram, Messenger and Chat come together in the pool

    @INO-P1 @must
    Scenario Outline: A message on <channel> comes into the pool, with its channel as the source
      When a <channel> message arrives from Claire in queue Support
      Then "Messages pending" for Anna shows only it
      And "Messages pending" for Bruno shows only it
      And the column "Source" shows "<source>"

      Examples:
        | channel   | source    |
        | SMS       | SMS       |
        | WhatsApp  | WhatsApp  |
        | Telegram  | Telegram  |
        | Messenger | Messenger |
        | chat      | Chat      |

    @INO-P1 @must
    Scenario: Messages of all five channels stand in one list, and the count agrees with it
      When an SMS message arrives from Ada in queue Support
      And it is called text
      And a WhatsApp message arrives from Ben in queue Support
      And it is called whatsapp
      And a Telegram message arrives from Cleo in queue Support
      And it is called telegram
      And a Messenger message arrives from Dan in queue Support
      And it is called messenger
      And a chat message arrives from Eve in queue Support
      And it is called chat
      Then "Messages pending" for Anna shows only interactions text, whatsapp, telegram, messenger and chat
      And "Messages pending" for Anna counts 5

    @INO-P1 @must-not
    Scenario: An e-mail is no message of the pool
      When an e-mail message arrives from Claire in queue Support
      Then Anna can see it
      But "Messages pending" for Anna is empty
      And "Messages pending" for Anna counts 0

    @INO-P1 @must-not
    Scenario: A call is no message of the pool
      When a call arrives from Claire in queue Support
      Then Anna can see it
      But "Messages pending" for Anna is empty

    @INO-P1 @must-not
    Scenario Outline: A message on <channel> shows for nobody whose profile lacks the right to the pool
      Given agent Chloe in queue Support
      And Chloe has no right to "pool"
      When a <channel> message arrives from Claire in queue Support
      Then "Messages pending" for Chloe is empty
      And picking it is refused to Chloe because Chloe cannot see it
      But "Messages pending" for Anna shows only it

      Examples:
        | channel   |
        | SMS       |
        | WhatsApp  |
        | Telegram  |
        | Messenger |
        | chat      |

    @INO-P1 @must-not
    Scenario: Nor does a message without a queue show for who lacks the right to the pool or the channel
      Given agents Chloe and Dora
      And Chloe has no right to "pool"
      And Dora may see the flow WhatsApp only
      When an SMS message arrives from Claire
      Then "Messages pending" for Chloe is empty
      And "Messages pending" for Dora is empty
      But "Messages pending" for Anna shows only it

    @INO-P1 @must-not
    Scenario: A message on a channel that the profile leaves out does not show
      Given agent Chloe in queue Support
      And Chloe may see the flow WhatsApp only
      When an SMS message arrives from Ada in queue Support
      And it is called text
      And a WhatsApp message arrives from Ben in queue Support
      And it is called whatsapp
      Then "Messages pending" for Chloe shows only interaction whatsapp
      But "Messages pending" for Anna shows only interactions text and whatsapp

    @INO-P1 @must-not
    Scenario: A message in a queue does not show to agents who do not serve it
      Given agent Chloe in queue Sales
      When an SMS message arrives from Claire in queue Support
      Then "Messages pending" for Chloe is empty

    @INO-P1 @must-not
    Scenario: What we began ourselves has not come in until the customer answers
      When Anna starts an SMS conversation with Claire in queue Support: "Your parcel is here"
      Then "Messages pending" for Anna is empty
      And "Messages pending customers" for Anna is empty
      When the customer answers "Thank you"
      Then "Messages pending" for Anna shows only it

  Rule: Agents pick up, reply, transfer, archive, assign to cards and cases straight from the pool

    @INO-P2 @must
    Scenario: An agent filters the pool down to one queue and then to one channel
      Given Anna serves queue Sales
      When an SMS message arrives from Ada in queue Support
      And it is called text
      And a WhatsApp message arrives from Ben in queue Support
      And it is called whatsapp
      And an SMS message arrives from Cleo in queue Sales
      And it is called order
      And Anna filters "Messages pending" by queue Support
      Then "Messages pending" for Anna shows only interactions text and whatsapp
      When Anna filters "Messages pending" by the channel SMS
      Then "Messages pending" for Anna shows only interaction text
      When Anna clears the filters of "Messages pending"
      Then "Messages pending" for Anna shows only interactions text, whatsapp and order

    @INO-P2 @must
    Scenario: From the pool an agent picks up, replies, links a card and a case, and transfers
      When a WhatsApp message arrives from Claire in queue Support: "Where is my parcel?"
      Then "Messages pending" for Anna shows only it
      When Anna picks it
      And Anna replies "I am looking it up"
      And Anna assigns it to the card "Claire Martin"
      And Anna assigns it to the case "Parcel 4711"
      And Anna transfers it to Bruno
      Then Bruno holds it
      And the customer sees "I am looking it up"
      And it is linked to the card "Claire Martin"
      And it is linked to the case "Parcel 4711"
      And the history shows the events "Received", "Picked up by Anna", "CRM card assigned: Claire Martin", "Case assigned: Parcel 4711" and "Transferred: User Bruno"

    @INO-P2 @must
    Scenario: From the pool an agent picks up and archives
      When a WhatsApp message arrives from Claire in queue Support
      And Anna picks it
      Then the action "Archive" is offered to Anna
      When Anna takes the action "Archive"
      Then it is archived
      And "Messages pending" for Anna is empty

    @INO-P2 @must-not
    Scenario Outline: Who does not see an interaction in the pool does nothing with it: <what>
      Given agent Chloe in queue Sales
      When a WhatsApp message arrives from Claire in queue Support
      Then "Messages pending" for Chloe is empty
      And '<attempt>' is refused because Chloe cannot see it
      And nobody holds it

      Examples:
        | what           | attempt                                 |
        | pick up        | Chloe picks it                          |
        | reply          | Chloe replies "Hello"                   |
        | transfer       | Chloe transfers it to Anna              |
        | archive        | Chloe archives it                       |
        | assign a card  | Chloe assigns it to the card "Claire M" |
        | assign a case  | Chloe assigns it to the case "4711"     |

    @INO-P2 @must-not
    Scenario: What one agent filters away stays in the pool of the others
      When an SMS message arrives from Ada in queue Support
      And Anna filters "Messages pending" by the channel WhatsApp
      Then "Messages pending" for Anna is empty
      But "Messages pending" for Bruno shows only it

    @INO-P2 @must-not
    Scenario Outline: An interaction of the pool cannot be <done>: this inbox has no such thing
      When a WhatsApp message arrives from Claire in queue Support
      Then '<attempt>' is refused because this inbox cannot do it

      Examples:
        | done     | attempt                    |
        | snoozed  | Anna snoozes it for 1 hour |
        | tagged   | Anna adds the tag "urgent" |
