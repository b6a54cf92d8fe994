import type { Command } from '../interaction/command.ts'
import { NOWHERE, type Place } from '../interaction/facts.ts'
import type { AgentId } from '../interaction/names.ts'

/** The user of ours who gives a command, or null when a contact, an automation or a channel does. */
export const actingAgent = (command: Command): AgentId | null => {
  switch (command._tag) {
    case 'Pick':
    case 'AcceptOffer':
    case 'DeclineOffer':
    case 'Release':
      return command.agent
    default:
      return 'by' in command && command.by._tag === 'Agent' ? command.by.agent : null
  }
}

/** The users of ours whom a command names as the ones to get the interaction. */
export const namedAgent = (command: Command): AgentId | null => {
  switch (command._tag) {
    case 'Start':
    case 'Assign':
    case 'Offer':
      return command.agent
    case 'Transfer':
      return command.to._tag === 'User' ? command.to.agent : null
    default:
      return null
  }
}

/** The queue, team and campaign that a command names, each null where it names none. */
export const placeNamed = (command: Command): Place => {
  switch (command._tag) {
    case 'Receive':
    case 'Start':
      return command.place
    case 'AssignTeam':
      return { ...NOWHERE, team: command.team }
    case 'Transfer':
      return command.to._tag === 'Queue' ? { ...NOWHERE, queue: command.to.queue } : NOWHERE
    default:
      return NOWHERE
  }
}
