Feature: respond.io: assigning and marking done
  Assigning a contact and marking it done work in tandem: what is open is unassigned or somebody's, and what is done is
  out of everybody's way until the contact writes again.

  Background:
    Given the respondio inbox
    And agents Anna and Ben in team Shop
    And agent Cleo in team Garage
    And a WhatsApp message arrives from +33 6 12 34 56 01 for team Shop: "My parcel is late"

  @RIO-11
  Rule: Assigning and marking done keep the inbox tidy together

    @must
    Scenario: An open contact can be assigned and marked done
      Then the status is "open"
      And the action "Assign" is offered to Anna
      And the action "Mark Done" is offered to Anna

    @must
    Scenario: An assigned contact moves from Unassigned to Mine of the agent
      When Anna assigns it to Ben
      Then Ben holds it
      And "Mine" for Ben shows only it
      And "Unassigned" for Ben is empty

    @must
    Scenario: A contact that is marked done leaves Mine and Unassigned and stays under All
      Given Anna assigns it to Ben
      When Ben takes the action "Mark Done"
      Then the status is "closed"
      And "Mine" for Ben is empty
      And "Unassigned" for Ben is empty
      And "All" for Ben shows only it

    @must
    Scenario: A contact that is done comes back as unassigned when the contact writes again
      Given Anna assigns it to Ben
      And Ben closes it
      When the customer writes "It is still late"
      Then the status is "open"
      And nobody holds it
      And "Unassigned" for Anna shows only it
      And "Mine" for Ben is empty

    @must
    Scenario: A contact that is done can be taken up again by hand
      Given Anna closes it
      When Anna sets the status of it to "open"
      And Anna assigns it to Ben
      Then the status is "open"
      And "Mine" for Ben shows only it

    @must
    Scenario: Assigning to another agent takes the contact from the first
      Given Anna assigns it to Anna
      When Anna assigns it to Ben
      Then Ben holds it
      And "Mine" for Anna is empty

    @must-not
    Scenario: A contact that is done offers neither action
      When Anna closes it
      Then the action "Assign" is not offered to Anna
      And the action "Mark Done" is not offered to Anna
      And 'Anna takes the action "Mark Done"' is refused because the action "Mark Done" is not offered to Anna

    @must-not
    Scenario: A contact that is done cannot be assigned or marked done again
      When Anna closes it
      Then "Anna assigns it to Ben" is refused because it is closed
      And closing it is refused to Ben because it is closed
      And nobody holds it

    @must-not
    Scenario: A contact cannot be assigned to the agent who has it, nor to somebody who does not exist
      When Anna assigns it to Ben
      Then "Ben assigns it to Ben" is refused because this agent has it
      And "Ben assigns it to Nobody" is refused because there is no agent Nobody
      And Ben holds it

    @must-not
    Scenario: Who has no right to assign cannot assign
      Given Anna has no right to "assign"
      Then the action "Assign" is not offered to Anna
      And "Anna assigns it to Ben" is refused because Anna has no right to "assign"
      And nobody holds it

    @must-not
    Scenario: A contact of a team is not another team's to assign or to mark done
      Then closing it is refused to Cleo because Cleo cannot see it
      And "Cleo assigns it to Cleo" is refused because Cleo cannot see it
      And the status is "open"
      And nobody holds it
