# A rule is best said by an example. `inboxlab rules --steps` lists the sentences an example can be written in.

Feature: Picking

  Background:
    Given the ino inbox
    And agents Anna and Bruno in queue Support

  Rule: An interaction is picked by one agent at a time

    Example: Whoever picks it has it
      When a WhatsApp message arrives from +33 6 12 34 56 78 in queue Support
      And Anna picks it
      Then Anna holds it

    Example: While an agent has it, nobody else picks it
      When a WhatsApp message arrives from +33 6 12 34 56 78 in queue Support
      And Anna picks it
      Then picking it is refused to Bruno because Anna holds it
      And "Messages pending" for Bruno is empty
