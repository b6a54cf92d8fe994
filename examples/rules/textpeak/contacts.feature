Feature: TextPeak: contacts
  The sidebar of a conversation has the data of its contact.

  Background:
    Given the textpeak inbox
    And agent Anna in team North

  @CP-9
  Rule: Inbox contacts can be created and edited

    @must
    Scenario: The number of a conversation is saved as a contact, and the list shows the name
      Given an SMS message arrives from +33 6 12 34 56 78 for team North
      And the column "Contact" shows "+33612345678"
      When Anna adds the contact "Léa Morel" with SMS +33 6 12 34 56 78
      Then the phonebook has "Léa Morel" with SMS +33 6 12 34 56 78
      And the column "Contact" shows "Léa Morel"

    @must
    Scenario: A contact is created before there is a conversation
      When Anna adds the contact "Léa Morel" with SMS +33 6 12 34 56 78
      And an SMS message arrives from +33 6 12 34 56 78 for team North
      Then the column "Contact" shows "Léa Morel"

    @must
    Scenario: A contact gets another number
      Given Anna adds the contact "Léa Morel" with SMS +33 6 12 34 56 78
      When Anna changes the contact "Léa Morel" to SMS +33 7 00 00 00 01
      Then the phonebook has "Léa Morel" with SMS +33 7 00 00 00 01

    @must-not
    Scenario: The number that a contact had before is nobody's
      Given Anna adds the contact "Léa Morel" with SMS +33 6 12 34 56 78
      When Anna changes the contact "Léa Morel" to SMS +33 7 00 00 00 01
      Then the phonebook has nobody with SMS +33 6 12 34 56 78

    @must-not
    Scenario: Two contacts cannot have the same number, however it is written
      Given Anna adds the contact "Léa Morel" with SMS +33 6 12 34 56 78
      Then 'Anna adds the contact "Noé Blanc" with SMS +33612345678' is refused because the address belongs to Léa Morel
      And the phonebook has "Léa Morel" with SMS +33 6 12 34 56 78

    @must-not
    Scenario: A contact cannot take over the number of another
      Given Anna adds the contact "Léa Morel" with SMS +33 6 12 34 56 78
      And Anna adds the contact "Noé Blanc" with SMS +33 7 00 00 00 01
      Then 'Anna changes the contact "Noé Blanc" to SMS +33 6 12 34 56 78' is refused because the address belongs to Léa Morel
      And the phonebook has "Noé Blanc" with SMS +33 7 00 00 00 01

    @must-not
    Scenario: There is nothing to edit of a contact that was never created
      Then 'Anna changes the contact "Noé Blanc" to SMS +33 6 12 34 56 78' is refused because there is no contact "Noé Blanc"

    @must-not
    Scenario: Contacts are for those whose role permits
      Given Anna has no right to "contacts"
      Then 'Anna adds the contact "Léa Morel" with SMS +33 6 12 34 56 78' is refused because Anna has no right to "contacts"
      And the phonebook has nobody with SMS +33 6 12 34 56 78
