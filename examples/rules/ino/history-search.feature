Feature: INO history: search and filters
  The search bar looks at the contact; the advanced filter at everything the list knows.

  Background:
    Given the ino inbox
    And it is 2026-03-02 09:00
    And agents Anna and Max in queues Sales and Support
    And Anna is an administrator

  @INO-H5
  Rule: The search bar filters by phone number or e-mail address in the Contact column

    Background:
      Given an SMS message arrives from +33 6 12 34 56 78 in queue Sales: "Call me on 0700000009"
      And it is called phone
      And Anna picks it
      And Anna closes it
      And an e-mail message arrives from lea.morel@example.org in queue Support: "An offer for bob@example.com"
      And it is called mail
      And Anna picks it
      And Anna closes it

    @must
    Scenario Outline: "<text>" finds the contact's <what>
      When Anna searches "History of interactions" for "<text>"
      Then "History of interactions" for Anna shows only interaction <which>
      And "History of interactions" for Anna counts 1

      Examples:
        | text                  | what                            | which |
        | +33612345678          | number                          | phone |
        | +33 6 12 34 56 78     | number, however it is written   | phone |
        | 06 12 34 56 78        | number as it is dialled at home | phone |
        | 0033 6 12             | number, as far as it is typed   | phone |
        | 345678                | number, by its last digits      | phone |
        | lea.morel@example.org | address                         | mail  |
        | LEA.MOREL             | address, whatever the case      | mail  |
        | example.org           | address, by its domain          | mail  |

    @must-not
    Scenario Outline: "<text>" finds nothing: it is <what>
      When Anna searches "History of interactions" for "<text>"
      Then "History of interactions" for Anna is empty

      Examples:
        | text            | what                               |
        | Sales           | a queue, not a contact             |
        | Anna            | an advisor, not a contact          |
        | Call me         | what a message says                |
        | 0700000009      | a number that a message mentions   |
        | bob@example.com | an address that a message mentions |
        | 06 12 34 56 79  | nobody's number                    |

    @must-not
    Scenario: Nobody finds the interactions that they may not see
      When Max searches "History of interactions" for "06 12 34 56 78"
      Then "History of interactions" for Max is empty
      And "History of interactions" for Max counts 0

  @INO-H6
  Rule: The advanced filter has every column, the template used and interaction ids; filters combine

    Background:
      Given the campaign Spring on voice
      And an SMS message arrives from +33 6 12 34 56 78 in queue Sales
      And it is called sms
      And Anna picks it
      And Anna replies "Your order is ready." from the template "order ready"
      And it is 2026-03-02 09:10
      And Anna closes it
      And it is 2026-03-02 09:20
      And Max starts an e-mail conversation with lea@example.org
      And it is called mail
      And Max replies "Your invoice." from the template "invoice"
      And it is 2026-03-02 09:30
      And Max closes it with the warning "mailbox full"
      And it is 2026-03-02 09:40
      And a call arrives from +33 6 98 76 54 32 in queue Support and in campaign Spring
      And it is called call
      And it is 2026-03-02 09:50
      And the customer gives up waiting

    @must
    Scenario: Without a filter everything is there
      Then "History of interactions" for Anna shows only interactions call, mail and sms

    @must
    Scenario Outline: By the column "<column>": <value>
      When Anna filters "History of interactions" by the column "<column>" "<value>"
      Then "History of interactions" for Anna shows only <which>

      Examples:
        | column           | value           | which                     |
        | Flow             | Voice           | interaction call          |
        | Flow             | Email messaging | interaction mail          |
        | Status           | Processed       | interaction sms           |
        | Status           | Warning         | interaction mail          |
        | Status           | Aborted         | interaction call          |
        | Direction        | Incoming        | interactions call and sms |
        | Direction        | Outgoing        | interaction mail          |
        | Original routing | Smart           | interactions call and sms |
        | Current routing  | Direct          | interaction mail          |
        | Advisor          | Max             | interaction mail          |
        | Queue            | Sales           | interaction sms           |
        | Contact          | +33698765432    | interaction call          |
        | Voice campaign   | Spring          | interaction call          |

    @must-not
    Scenario Outline: By the column "<column>": nothing is <value>
      When Anna filters "History of interactions" by the column "<column>" "<value>"
      Then "History of interactions" for Anna is empty

      Examples:
        | column         | value              |
        | Flow           | WhatsApp messaging |
        | Status         | Dissuaded          |
        | Advisor        | Zoe                |
        | Queue          | Billing            |
        | Contact        | +33600000000       |
        | Voice campaign | Summer             |

    @must
    Scenario: By start date
      When Anna filters "History of interactions" to what began between 2026-03-02 09:15 and 2026-03-02 09:40
      Then "History of interactions" for Anna shows only interaction mail

    @must
    Scenario: By end date
      When Anna filters "History of interactions" to what ended between 2026-03-02 09:10 and 2026-03-02 09:31
      Then "History of interactions" for Anna shows only interactions mail and sms

    @must
    Scenario Outline: By the template used: <template>
      When Anna filters "History of interactions" by the template "<template>"
      Then "History of interactions" for Anna shows only interaction <which>

      Examples:
        | template    | which |
        | order ready | sms   |
        | invoice     | mail  |

    @must-not
    Scenario: By a template that nobody used
      When Anna filters "History of interactions" by the template "christmas"
      Then "History of interactions" for Anna is empty

    @must
    Scenario: By interaction ids
      When Anna filters "History of interactions" by the id of interactions sms and call
      Then "History of interactions" for Anna shows only interactions call and sms

    @must
    Scenario: Filters combine: all of them hold
      When Anna filters "History of interactions" by the column "Direction" "Incoming"
      And Anna filters "History of interactions" by the column "Status" "Processed"
      Then "History of interactions" for Anna shows only interaction sms

    @must
    Scenario: Filters and the search bar combine
      When Anna filters "History of interactions" by the column "Direction" "Incoming"
      And Anna searches "History of interactions" for "06 98"
      Then "History of interactions" for Anna shows only interaction call

    @must-not
    Scenario: What fits one filter only is not shown
      When Anna filters "History of interactions" by the column "Direction" "Incoming"
      And Anna filters "History of interactions" by the template "invoice"
      Then "History of interactions" for Anna is empty

    @must-not
    Scenario: An id does not open what one may not see
      When Max filters "History of interactions" by the id of interactions sms and mail
      Then "History of interactions" for Max shows only interaction mail
