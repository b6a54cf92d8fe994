import type { Event } from '../../interaction/event.ts'
import type { Actor } from '../../interaction/facts.ts'
import { chatwootPriority } from './priority.ts'

/**
 * @internal Every change of status, priority, label, assignee and team leaves a line in the thread with the name of
 * who made it (apis 2.2). Which changes and whose name is documented; the sentences here are our own.
 */
export const activity = (event: Event): string | null => {
  switch (event._tag) {
    case 'Closed':
      return `Resolved by ${nameOf(event.by)}`
    case 'Reopened':
      return `Reopened by ${nameOf(event.by)}`
    case 'Snoozed':
      return `Snoozed by ${nameOf(event.by)}`
    case 'Woken':
      return `Snooze ended by ${nameOf(event.by)}`
    case 'BotSwitched':
      return event.on ? `Marked pending by ${nameOf(event.by)}` : `Opened by ${nameOf(event.by)}`
    case 'PrioritySet':
      return priorityLine(event.priority, nameOf(event.by))
    case 'TagAdded':
      return `Label ${event.tag} added by ${nameOf(event.by)}`
    case 'TagRemoved':
      return `Label ${event.tag} removed by ${nameOf(event.by)}`
    case 'Picked':
      return `Assigned to ${event.agent} by ${event.agent}`
    case 'Assigned':
      return `Assigned to ${event.agent} by ${nameOf(event.by)}`
    case 'Unassigned':
      return `Unassigned by ${nameOf(event.by)}`
    case 'TeamAssigned':
      return event.team === null
        ? `Taken from its team by ${nameOf(event.by)}`
        : `Assigned to team ${event.team} by ${nameOf(event.by)}`
    default:
      return null
  }
}

const priorityLine = (priority: number, who: string): string => {
  const word = chatwootPriority(priority)
  return word === null ? `Priority removed by ${who}` : `Priority set to ${word} by ${who}`
}

const NAMES: { readonly [Cause in Exclude<Actor['_tag'], 'Agent'>]: string } = {
  Contact: 'the contact',
  Automation: 'automation',
  Bot: 'the bot',
  Api: 'the API',
  Broadcast: 'a broadcast',
}

const nameOf = (by: Actor): string => (by._tag === 'Agent' ? by.agent : NAMES[by._tag])
