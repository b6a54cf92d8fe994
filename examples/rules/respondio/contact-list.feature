Feature: respond.io: the contact list and its search
  The contact list is worked out anew whenever it is looked at. The contact with the most recent message stands first.

  Background:
    Given the respondio inbox
    And agents Anna and Ben in team Shop
    And the contact Zoe with WhatsApp +33 6 12 34 56 01
    And the contact Yan with SMS +33 6 12 34 56 02
    And the contact Élodie with e-mail elodie@example.com
    And it is 09:30
    And a WhatsApp message arrives from Zoe for team Shop: "My parcel is late"
    And it is called zoe
    And it is 09:40
    And an SMS message arrives from Yan for team Shop: "Where is your shop?"
    And it is called yan
    And it is 09:50
    And an e-mail message arrives from Élodie for team Shop: "Invoice 4711 is wrong"
    And it is called elodie

  @RIO-4
  Rule: The contact list is fresh at every look, the most recent message first

    @must
    Scenario: The contact with the most recent message stands first
      Then "All" for Anna shows only interactions elodie, yan and zoe

    @must
    Scenario: A message that a contact sends moves the contact to the top at once
      When it is 10:00
      And the customer of interaction zoe writes "Any news?"
      Then "All" for Anna shows only interactions zoe, elodie and yan
      And the column "Last message" of interaction zoe shows "Any news?"
      And the column "Last message time" of interaction zoe shows the time 10:00

    @must
    Scenario: A message that we send moves the contact to the top too
      When it is 10:00
      And Anna replies to interaction yan: "12 Main Street"
      Then "All" for Anna shows only interactions yan, elodie and zoe

    @must
    Scenario: A view that is selected again shows what has changed meanwhile
      Given "Unassigned" for Anna shows only interactions elodie, yan and zoe
      When Ben assigns interaction yan to Ben
      Then "Unassigned" for Anna shows only interactions elodie and zoe

    @must
    Scenario: A contact who writes on two channels is listed once, at the place of the last message
      Given the contact Zoe with SMS +33 6 12 34 56 01
      Then the contacts of "All" for Anna are Élodie, Yan and Zoe
      When it is 10:00
      And an SMS message arrives from Zoe for team Shop: "I write from my old phone"
      Then the contacts of "All" for Anna are Zoe, Élodie and Yan

    @must
    Scenario: Going on to the next page keeps the order
      Then the first page of "All" for Anna with 2 rows shows interactions elodie and yan
      And the next page shows interaction zoe
      And there is no next page

    @must-not
    Scenario Outline: <what happens> does not move a contact, since it is no message
      When it is 10:00
      And <sentence>
      Then "All" for Anna shows only interactions elodie, yan and zoe
      And the column "Last message time" of interaction zoe shows the time 09:30

      Examples:
        | what happens   | sentence                                              |
        | A private note | Anna writes the private note "VIP" on interaction zoe |
        | A tag          | Anna adds the tag "vip" to interaction zoe            |
        | Reading        | Anna reads interaction zoe                            |
        | Assigning      | Anna assigns interaction zoe to Anna                  |
        | A snooze       | Anna snoozes interaction zoe for 1 hour               |
        | Marking done   | Anna closes interaction zoe                           |

  @RIO-5
  Rule: Search finds a contact or conversation

    @must
    Scenario Outline: Searching for <what> finds the contact
      When Anna searches "All" for "<text>"
      Then "All" for Anna shows only interaction <found>

      Examples:
        | what                              | text              | found  |
        | a name                            | Zoe               | zoe    |
        | a part of a name in small letters | zo                | zoe    |
        | a name without its accents        | elodie            | elodie |
        | an e-mail address                 | elodie@example    | elodie |
        | a phone number                    | +33 6 12 34 56 02 | yan    |
        | a phone number as it is dialled   | 06 12 34 56 02    | yan    |
        | a word of a message               | parcel            | zoe    |
        | a number in a message             | 4711              | elodie |

    @must
    Scenario: Search finds what we wrote as well
      When Anna replies to interaction yan: "12 Main Street"
      And Anna searches "All" for "main street"
      Then "All" for Anna shows only interaction yan

    @must
    Scenario: Without a search everything is there again
      Given Anna searches "All" for "parcel"
      When Anna clears the filters of "All"
      Then "All" for Anna shows only interactions elodie, yan and zoe

    @must-not
    Scenario: Search does not find what nobody is called and nobody wrote
      When Anna searches "All" for "refund"
      Then "All" for Anna is empty

    @must-not
    Scenario: Search does not find what the user may not see
      Given agent Cleo in team Garage
      When Cleo searches "All" for "Zoe"
      Then "All" for Cleo is empty
      When Ben searches "All" for "Zoe"
      Then "All" for Ben shows only interaction zoe

    @must-not
    Scenario: Search in a view does not find contacts of other views
      When Anna assigns interaction zoe to Anna
      And Anna searches "Mine" for "12 34 56"
      Then "Mine" for Anna shows only interaction zoe

    @must-not
    Scenario: Search does not look into private notes
      When Anna writes the private note "asks for a refund" on interaction zoe
      And Anna searches "All" for "refund"
      Then "All" for Anna is empty
