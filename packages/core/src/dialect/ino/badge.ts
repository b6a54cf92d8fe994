import type { Event } from '../../interaction/event.ts'
import type { Destination } from '../../interaction/facts.ts'
import { DESTINATIONS } from './words.ts'

/**
 * The line of an event among an opened interaction's events (INO-H11), in the words of the product's buttons:
 * which wording the product uses there is not public. Messages and private messages stand in the conversation
 * itself, answers and payments under their own tabs.
 */
export const badge = (event: Event): string | null => {
  switch (event._tag) {
    case 'Received':
      return 'Received'
    case 'Started':
      return 'Started'
    case 'Picked':
    case 'OfferAccepted':
      return `Picked up by ${event.agent}`
    case 'Assigned':
      return `Assigned to ${event.agent}`
    case 'Transferred':
      return `Transferred: ${destination(event.to)}`
    case 'Released':
      return `Returned to the pool by ${event.agent}`
    case 'Closed':
      return event.outcome._tag
    case 'Abandoned':
      return 'Aborted'
    case 'Dissuaded':
      return `Dissuaded: ${event.reason}`
    case 'Archived':
      return 'Archived'
    case 'Qualified':
      return `Qualification: ${event.qualification}`
    case 'CardAssigned':
      return `${event.created ? 'CRM card created' : 'CRM card assigned'}: ${event.card}`
    case 'CardUnassigned':
      return `CRM card unassigned: ${event.card}`
    case 'CaseAssigned':
      return `${event.created ? 'Case created' : 'Case assigned'}: ${event.case}`
    case 'CaseUnassigned':
      return `Case unassigned: ${event.case}`
    case 'VideoCallStarted':
      return 'Video call started'
    case 'VideoCallEnded':
      return 'Video call ended'
    case 'ParticipantJoined':
      return `${event.participant} joined`
    case 'ParticipantLeft':
      return `${event.participant} left`
    case 'ButtonPressed':
      return `Button: ${event.button}`
    default:
      return null
  }
}

const destination = (to: Destination): string => {
  switch (to._tag) {
    case 'User':
      return `${DESTINATIONS.User} ${to.agent}`
    case 'Queue':
      return `${DESTINATIONS.Queue} ${to.queue}`
    case 'SmartRouting':
      return DESTINATIONS.SmartRouting
  }
}
