@INO-P3
Feature: The pool has two tabs: what waits for an agent, what waits for a customer
  Messages pending has everything that an agent can process. Messages pending customers has what waits for the
  customer to write; with the answer it comes back by itself.

  Background:
    Given the ino inbox
    And the contact Claire with SMS +33 6 12 34 56 66
    And the contact David with SMS +33 6 12 34 56 77
    And agents Anna and Bruno in queue Support

  Rule: What waits for a customer stands in its own tab and comes back by itself with the answer

    @must
    Scenario: There are these two tabs, in this order
      Then the tabs of "Messaging pool" are "Messages pending" and "Messages pending customers"

    @must
    Scenario: A new message is pending, for every agent who can process it
      When a WhatsApp message arrives from Claire in queue Support
      Then "Messages pending" for Anna shows only it
      And "Messages pending" for Bruno shows only it
      And "Messages pending customers" for Anna is empty
      And "Messages pending customers" for Bruno is empty

    @must
    Scenario: With the reply it moves to the tab of what waits for a customer
      When a WhatsApp message arrives from Claire in queue Support
      And Anna picks it
      Then "Messages pending" for Anna shows only it
      When Anna replies "What is your order number?"
      Then "Messages pending" for Anna is empty
      And "Messages pending customers" for Anna shows only it
      And "Messages pending customers" for Anna counts 1

    @must
    Scenario Outline: When the customer answers on <channel> it returns by itself, whatever agents do
      When a <channel> message arrives from Claire in queue Support
      And it is called question
      And Anna picks it
      And Anna replies "What is your order number?"
      And after 3 hours
      Then "Messages pending customers" for Anna shows only interaction question
      When a <channel> message arrives from Claire
      Then "Messages pending" for Anna shows only interaction question
      And "Messages pending customers" for Anna is empty

      Examples:
        | channel   |
        | SMS       |
        | WhatsApp  |
        | Telegram  |
        | Messenger |
        | chat      |

    @must
    Scenario: Every reply and every answer move it once more
      When a WhatsApp message arrives from Claire in queue Support
      And Anna picks it
      And Anna replies "What is your order number?"
      And the customer answers "4711"
      And Anna replies "Thank you. And your name?"
      Then "Messages pending customers" for Anna shows only it
      And "Messages pending" for Anna is empty
      When the customer answers "Claire Martin"
      Then "Messages pending" for Anna shows only it
      And "Messages pending customers" for Anna is empty

    @must-not
    Scenario: It does not return before the customer writes, however long that takes
      When a WhatsApp message arrives from Claire in queue Support
      And Anna picks it
      And Anna replies "What is your order number?"
      And after 30 days
      Then "Messages pending" for Anna is empty
      And "Messages pending customers" for Anna shows only it

    @must-not
    Scenario: A report that the message was read is no answer
      When a WhatsApp message arrives from Claire in queue Support
      And Anna picks it
      And Anna replies "What is your order number?"
      And the channel reports the message "What is your order number?" read
      Then "Messages pending" for Anna is empty
      And "Messages pending customers" for Anna shows only it

    @must-not
    Scenario: A private message does not count as a reply
      When a WhatsApp message arrives from Claire in queue Support
      And Anna picks it
      And Anna writes the private note "She has called twice"
      Then "Messages pending" for Anna shows only it
      And "Messages pending customers" for Anna is empty

    @must-not
    Scenario: The answer of another customer brings nothing back
      When a WhatsApp message arrives from Claire in queue Support
      And it is called parcel
      And Anna picks it
      And Anna replies "What is your order number?"
      And a WhatsApp message arrives from David in queue Support
      And it is called other
      Then "Messages pending" for Anna shows only interaction other
      And "Messages pending customers" for Anna shows only interaction parcel

    @must-not
    Scenario: What another agent handles is in neither tab of the others
      When a WhatsApp message arrives from Claire in queue Support
      And Anna picks it
      Then "Messages pending" for Bruno is empty
      When Anna replies "What is your order number?"
      Then "Messages pending customers" for Bruno is empty
      When the customer answers "4711"
      Then "Messages pending" for Bruno is empty

    @must-not
    Scenario: What has ended is in neither tab
      When a WhatsApp message arrives from Claire in queue Support
      And Anna picks it
      And Anna replies "Solved"
      And Anna closes it
      Then it is closed
      And "Messages pending" for Anna is empty
      And "Messages pending customers" for Anna is empty
