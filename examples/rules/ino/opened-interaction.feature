Feature: An opened interaction: its details, its tabs, the account's own buttons

  Background:
    Given the ino inbox
    And the contact Claire with WhatsApp +33 6 12 34 56 66
    And the contact David with SMS +33 6 12 34 56 77
    And agents Anna and Bruno in queue Support
    And a WhatsApp message arrives from Claire in queue Support
    And it is called parcel

  Rule: An info panel gives the details of an interaction

    @INO-P9 @must
    Scenario: The panel gives the key facts as soon as it comes in
      Then the panel shows "Interaction ID" as "i1"
      And the panel shows "Flow" as "WhatsApp messaging"
      And the panel shows "Direction" as "Incoming"
      And the panel shows "Queue" as "Support"
      And the panel shows "Original routing" as "Smart"
      And the panel shows "Current routing" as "Smart"
      And the panel shows "Status" as nothing

    @INO-P9 @must
    Scenario: The panel keeps up with what happens
      When Anna picks it
      And Anna assigns it to the card "Claire Martin"
      And Anna assigns it to the case "Parcel 4711"
      And Anna transfers it to Bruno
      Then the panel shows "Participants" as "Anna, Bruno"
      And the panel shows "CRM card" as "Claire Martin"
      And the panel shows "Case" as "Parcel 4711"
      And the panel shows "Original routing" as "Smart"
      And the panel shows "Current routing" as "Direct"
      When Bruno closes it
      Then the panel shows "Status" as "Processed"

    @INO-P9 @must
    Scenario Outline: The panel names the flow of a <channel> message
      When a <channel> message arrives from David in queue Support
      Then the panel shows "Flow" as "<flow>"

      Examples:
        | channel   | flow                |
        | SMS       | SMS messaging       |
        | Telegram  | Telegram messaging  |
        | Messenger | Messenger messaging |
        | chat      | Chat messaging      |

    @INO-P9 @must-not
    Scenario: The panel says nothing of cards, cases and participants that are not there
      Then the panel shows "CRM card" as nothing
      And the panel shows "Case" as nothing
      And the panel shows "Participants" as ""

    @INO-P9 @must-not
    Scenario: The panel of one interaction does not show the details of another
      When Anna picks it
      And Anna assigns it to the card "Claire Martin"
      And an SMS message arrives from David in queue Support
      Then the panel shows "Interaction ID" as "i2"
      And the panel shows "CRM card" as nothing
      And the panel shows "Participants" as ""

    @INO-P9 @must-not
    Scenario: Who was only offered it or saw it is no participant
      When it is offered to Bruno
      And Bruno declines it
      And Anna picks it
      Then the panel shows "Participants" as "Anna"

    @INO-P9 @must-not
    Scenario: Who leaves and comes back is not named twice
      When Anna picks it
      And "Marie" joins the conversation
      And "Marie" leaves the conversation
      And "Marie" joins the conversation
      Then the panel shows "Participants" as "Anna, Marie"

    @INO-P9 @must-not
    Scenario: A status is not shown before it has ended, nor after it is back
      When Anna picks it
      Then the panel shows "Status" as nothing
      When Anna closes it
      And the customer writes "It is broken again"
      Then the panel shows "Status" as nothing

  Rule: Card and Case are tabs of an interaction only when it is assigned to one

    @INO-P10 @must
    Scenario Outline: The tab <tab> is always there
      Then the tab "Messaging pool > <tab>" of it is there for Anna

      Examples:
        | tab            |
        | Interaction    |
        | Survey answers |
        | Script answers |
        | Payment        |
        | Script         |

    @INO-P10 @must
    Scenario Outline: With <link> the tab <tab> is there
      When Anna picks it
      And Anna <does>
      Then the tab "Messaging pool > <tab>" of it is there for Anna
      And the tab "Messaging pool > <other>" of it is not there for Anna

      Examples:
        | link             | does                                  | tab  | other |
        | an assigned card | assigns it to the card "Claire M"     | Card | Case  |
        | a created card   | creates the card "Claire M"           | Card | Case  |
        | an assigned case | assigns it to the case "Parcel 4711"  | Case | Card  |
        | a created case   | creates the case "Parcel 4711"        | Case | Card  |

    @INO-P10 @must
    Scenario: The answers of a survey are kept with the interaction
      When Anna picks it
      And Anna starts the survey "Satisfaction"
      And the customer answers "Yes" to the question "Were we of help?"
      And the customer answers "9" to the question "Would you recommend us?"
      Then it has the survey answers:
        | Were we of help?        | Yes |
        | Would you recommend us? | 9   |

    @INO-P10 @must
    Scenario: The answers to a script are kept with the interaction, the last one to each question
      When Anna picks it
      And Anna notes the answer "4712" to "Order number?" of the script "Returns"
      And Anna notes the answer "4711" to "Order number?" of the script "Returns"
      And Anna notes the answer "Too small" to "Why?" of the script "Returns"
      Then it has the script answers:
        | Returns | Order number? | 4711      |
        | Returns | Why?          | Too small |

    @INO-P10 @must-not
    Scenario: Without a card and a case their tabs are not there
      Then the tab "Messaging pool > Card" of it is not there for Anna
      And the tab "Messaging pool > Case" of it is not there for Anna

    @INO-P10 @must-not
    Scenario: The tab goes with the link
      When Anna picks it
      And Anna assigns it to the card "Claire Martin"
      And Anna assigns it to the case "Parcel 4711"
      And Anna unassigns the card
      Then the tab "Messaging pool > Card" of it is not there for Anna
      And the tab "Messaging pool > Case" of it is there for Anna
      When Anna unassigns the case
      Then the tab "Messaging pool > Case" of it is not there for Anna

    @INO-P10 @must-not
    Scenario: The card of one interaction gives another of the same customer no tab
      When Anna picks it
      And Anna assigns it to the card "Claire Martin"
      And a Telegram message arrives from Claire in queue Support
      Then the tab "Messaging pool > Card" of it is not there for Anna
      And the tab "Messaging pool > Card" of interaction parcel is there for Anna

  Rule: Buttons that the account has made appear on the interaction

    @INO-P12 @must
    Scenario: A button of the account can be pressed, and the history keeps by its name that it was
      Given the account has the buttons "Refund" and "Call me back"
      When Anna picks it
      And Anna presses the button "Refund"
      Then the history shows the events "Received", "Picked up by Anna" and "Button: Refund"

    @INO-P12 @must
    Scenario: A button can be pressed more than once
      Given the account has the button "Refund"
      When Anna picks it
      And Anna presses the button "Refund"
      And Anna presses the button "Refund"
      Then the history shows the events "Received", "Picked up by Anna", "Button: Refund" and "Button: Refund"

    @INO-P12 @must-not
    Scenario: A button that the account has not made cannot be pressed
      Given the account has the button "Refund"
      When Anna picks it
      Then 'Anna presses the button "Gift"' is refused because there is no button "Gift"
      And the history does not show the event "Button: Gift"

    @INO-P12 @must-not
    Scenario: An account without buttons of its own has none
      When Anna picks it
      Then 'Anna presses the button "Refund"' is refused because there is no button "Refund"

    @INO-P12 @must-not
    Scenario: Who does not see the interaction does not press its buttons
      Given the account has the button "Refund"
      And agent Chloe in queue Sales
      Then 'Chloe presses the button "Refund"' is refused because Chloe cannot see it
      And the history does not show the event "Button: Refund"

    @INO-P12 @must-not
    Scenario: Who does not handle the interaction does not press its buttons either
      Given the account has the button "Refund"
      Then 'Anna presses the button "Refund"' is refused because nobody holds it
      When Anna picks it
      Then 'Bruno presses the button "Refund"' is refused because Anna holds it
      And the history does not show the event "Button: Refund"

    @INO-P12 @must-not
    Scenario: Pressing a button of the account is not answering the customer
      Given the account has the button "Refund"
      When Anna picks it
      And Anna presses the button "Refund"
      Then the customer does not see "Refund"
      And "Messages pending" for Anna shows only it
      And Anna holds it
