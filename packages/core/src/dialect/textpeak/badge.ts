import type { Event } from '../../interaction/event.ts'

/**
 * The badge of a past event in the timeline (CP-2), such as a new status or a tag; the product's exact wording is
 * not public. Messages and internal notes are in the timeline themselves.
 */
export const badge = (event: Event): string | null => {
  switch (event._tag) {
    case 'Started':
      return 'Status: Unanswered'
    case 'Received':
    case 'Reopened':
      return 'Status: Active'
    case 'Closed':
      return 'Status: Closed'
    case 'Assigned':
      return `Assigned to ${event.agent}`
    case 'Unassigned':
      return `No longer assigned to ${event.agent}`
    case 'TeamAssigned':
      return event.team === null ? 'No longer assigned to a team' : `Assigned to team ${event.team}`
    case 'TagAdded':
      return `Tag added: ${event.tag}`
    case 'TagRemoved':
      return `Tag removed: ${event.tag}`
    case 'MessageUndone':
      return 'Sending undone'
    default:
      return null
  }
}
