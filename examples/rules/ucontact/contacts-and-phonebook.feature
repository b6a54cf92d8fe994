Feature: uContact: contacts, campaign chat and phonebook
  Agents write to other users and to campaigns, and keep a phonebook of the people they deal with.

  Background:
    Given the ucontact inbox
    And agents Anna, Ben and Cleo
    And the campaign Sales on WhatsApp with the strategy "ringall"
    And the campaign Support on e-mail with the strategy "nocall"
    And Anna and Ben are members of campaign Sales
    And Cleo is a member of campaign Support

  @UC-7
  Rule: Agents message other users and campaigns

    @must
    Scenario: An agent can chat with every other user, and with each campaign the agent is a member of
      Then Anna has 3 chats
      And Cleo has 3 chats

    @must
    Scenario: A message to a user is read by both
      When Anna writes "Lunch at one?" to the user Ben
      And Ben writes "Gladly" to the user Anna
      Then Ben reads "Lunch at one?" from the user Anna
      And Anna reads "Lunch at one?" from the user Ben
      And Anna reads "Gladly" from the user Ben

    @must
    Scenario: A message to a campaign is read by all its members
      When Anna writes "The red one is sold out" to the campaign Sales
      Then Ben reads "The red one is sold out" in the campaign Sales
      And Anna reads "The red one is sold out" in the campaign Sales

    @must
    Scenario: Who joins a campaign reads what was written to it before
      When Anna writes "The red one is sold out" to the campaign Sales
      And Cleo is a member of campaign Sales
      Then Cleo reads "The red one is sold out" in the campaign Sales

    @must-not
    Scenario: Nobody else reads what one user writes to another
      When Anna writes "Lunch at one?" to the user Ben
      Then Cleo does not read "Lunch at one?" from the user Anna
      And Cleo does not read "Lunch at one?" from the user Ben
      And Ben does not read "Lunch at one?" in the campaign Sales

    @must-not
    Scenario: Not even an administrator reads the messages of others
      Given Cleo is an administrator
      When Anna writes "Lunch at one?" to the user Ben
      And Anna writes "The red one is sold out" to the campaign Sales
      Then Cleo does not read "Lunch at one?" from the user Anna
      And Cleo does not read "The red one is sold out" in the campaign Sales

    @must-not
    Scenario: Who is no member of a campaign can neither write to it nor read in it
      When Anna writes "The red one is sold out" to the campaign Sales
      Then Cleo does not read "The red one is sold out" in the campaign Sales
      And 'Cleo writes "Hello" to the campaign Sales' is refused because Cleo is no member of campaign Sales
      And Anna does not read "Hello" in the campaign Sales

    @must-not
    Scenario: One cannot write to oneself, to somebody who does not exist, or nothing
      Then 'Anna writes "Hello" to the user Anna' is refused because one cannot write to oneself
      And 'Anna writes "Hello" to the user Nobody' is refused because there is no agent Nobody
      And 'Anna writes " " to the user Ben' is refused because it says nothing

    @must-not
    Scenario: What agents write among themselves reaches no customer
      Given a WhatsApp message arrives from +598 99 123 401 in campaign Sales: "Is the red one there?"
      And Anna picks it
      When Anna writes "The red one is sold out" to the campaign Sales
      Then the customer sees "Is the red one there?"
      And the customer does not see "The red one is sold out"
      And Anna does not read "The red one is sold out" in it

  @UC-8
  Rule: Contacts are added to the phonebook

    @must
    Scenario: An agent adds a contact
      When Anna adds the contact Zoe with WhatsApp +598 99 123 401
      Then the phonebook has Zoe with WhatsApp +598 99 123 401

    @must
    Scenario: A customer who is in the phonebook is shown by name
      Given Anna adds the contact Zoe with WhatsApp +598 99 123 401
      When a WhatsApp message arrives from +598 99 123 401 in campaign Sales
      Then the column "clientName" shows "Zoe"

    @must
    Scenario: A number is the same however it is written
      When Anna adds the contact Zoe with WhatsApp +598 99 123 401
      Then the phonebook has Zoe with WhatsApp +59899-123-401

    @must
    Scenario: All agents use one phonebook
      Given Anna adds the contact Zoe with WhatsApp +598 99 123 401
      When Ben changes the contact Zoe to WhatsApp +598 99 123 477
      Then the phonebook has Zoe with WhatsApp +598 99 123 477
      And the phonebook has nobody with WhatsApp +598 99 123 401

    @must-not
    Scenario: Two contacts cannot have one number
      Given Anna adds the contact Zoe with WhatsApp +598 99 123 401
      Then "Ben adds the contact Yan with WhatsApp +598 99 123 401" is refused because the address belongs to Zoe
      And the phonebook has Zoe with WhatsApp +598 99 123 401

    @must-not
    Scenario: A contact is not added twice
      Given Anna adds the contact Zoe with WhatsApp +598 99 123 401
      Then "Ben adds the contact Zoe with SMS +598 99 123 402" is refused because there is already a contact "Zoe"
      And the phonebook has nobody with SMS +598 99 123 402

    @must-not
    Scenario: Who has no right to contacts cannot add one
      Given Ben has no right to "contacts"
      Then "Ben adds the contact Zoe with WhatsApp +598 99 123 401" is refused because Ben has no right to "contacts"
      And the phonebook has nobody with WhatsApp +598 99 123 401

    @must-not
    Scenario: A number on one channel says nothing of another channel
      When Anna adds the contact Zoe with WhatsApp +598 99 123 401
      Then the phonebook has nobody with SMS +598 99 123 401
