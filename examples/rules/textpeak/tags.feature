Feature: TextPeak: tags
  Tags say what conversations are about.

  Background:
    Given the textpeak inbox
    And agents Anna and Max in team North
    And an SMS message arrives from +33 6 12 34 56 78 for team North
    And it is called order

  @CP-11
  Rule: Tags can be created, edited and added

    @must
    Scenario: Tags are added and everybody in the team has them
      When Anna adds the tag "order"
      And Max adds the tag "urgent"
      Then it has the tags "order" and "urgent"
      And the history shows the events "Status: Active", "Tag added: order" and "Tag added: urgent"

    @must
    Scenario: The tags of a conversation are edited: one comes off, another comes on
      When Anna adds the tag "order"
      And Anna removes the tag "order"
      And Anna adds the tag "complaint"
      Then it has the tag "complaint"
      And the history shows the event "Tag removed: order"

    @must
    Scenario: A tag once created is used in several conversations, and they are found by it
      When Anna adds the tag "vip"
      And an SMS message arrives from +33 6 98 76 54 32 for team North
      And it is called second
      And an SMS message arrives from +33 6 98 76 54 33 for team North
      And Max adds the tag "vip" to interaction second
      And Anna filters "All" by the tag "vip"
      Then "All" for Anna shows 2 interactions
      And "All" for Anna shows interactions order and second

    @must
    Scenario: A closed conversation can be tagged
      When Anna sets the status of it to "Closed"
      And Anna adds the tag "solved"
      Then it has the tag "solved"

    @must-not
    Scenario: A conversation has a tag only once
      When Anna adds the tag "order"
      Then 'Max adds the tag "order"' is refused because there is already a tag "order"
      And it has the tag "order"

    @must-not
    Scenario: A tag that is not there cannot be taken off
      Then 'Anna removes the tag "order"' is refused because there is no tag "order"
      And it has no tags

    @must-not
    Scenario: A tag does not go over to other conversations
      When Anna adds the tag "vip"
      And an SMS message arrives from +33 6 98 76 54 32 for team North
      Then it has no tags

    @must-not
    Scenario: Only those whose role permits change tags
      Given Anna adds the tag "order"
      And Max has no right to "tags"
      Then 'Max adds the tag "vip"' is refused because Max has no right to "tags"
      And 'Max removes the tag "order"' is refused because Max has no right to "tags"
      And it has the tag "order"

    @must-not
    Scenario: The customer never sees a tag
      When Anna adds the tag "difficult"
      Then the customer does not see "difficult"
