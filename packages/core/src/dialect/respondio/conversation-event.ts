import type { Event } from '../../interaction/event.ts'
import type { Actor } from '../../interaction/facts.ts'

/** A conversation event as the history shows it. */
export interface RespondioEvent {
  readonly category: string
  readonly words: string
}

type ByCause = { readonly [Cause in Actor['_tag']]?: string }

const userAssigned: ByCause = {
  Agent: 'User Assigned',
  Automation: 'User Assigned by Automation',
  Bot: 'User Assigned by Bot',
}
const markedDone: ByCause = { Agent: 'Marked Done (Manual)', Automation: 'Marked Done by Automation' }
const markedPending: ByCause = {
  Agent: 'Marked Pending (Manual)',
  Automation: 'Marked Pending by Automation',
  Bot: 'Marked Pending by Bot',
}
const surveyStarted: ByCause = {
  Agent: 'Survey Started',
  Automation: 'Survey Started by Automation',
  Broadcast: 'Survey Started by Broadcast',
}
const surveyCanceled: ByCause = {
  Agent: 'Survey Canceled',
  Automation: 'Survey Canceled by Automation',
  Broadcast: 'Survey Canceled by Broadcast',
  Api: 'Survey Canceled by API',
}
const botOff: ByCause = {
  Agent: 'Bot Status Off',
  Automation: 'Bot Status Off by Automation',
  Bot: 'Bot Status Off by Bot',
}
const botOn: ByCause = {
  Agent: 'Bot Status On',
  Automation: 'Bot Status On by Automation',
  Bot: 'Bot Status On by Bot',
}

/**
 * The category and words of a conversation event, exactly as documented, with who caused it (RIO-10). Null for what
 * the system documents no words for: other events, and causes it does not list for an event, such as an assignment
 * by the API, because any other words would name a wrong cause.
 *
 * @example
 * ```ts
 * import { respondioEvent } from '@inboxlab/core'
 * respondioEvent({ _tag: 'Assigned', at: 0, by: { _tag: 'Bot' }, agent: 'anna' })
 * // => { category: 'Assignment', words: 'User Assigned by Bot' }
 * ```
 */
export const respondioEvent = (event: Event): RespondioEvent | null => {
  switch (event._tag) {
    case 'Picked':
      return { category: 'Assignment', words: 'User Assigned' }
    case 'Assigned':
      return byCause('Assignment', userAssigned, event.by)
    case 'AssignmentFailed':
      return { category: 'Assignment', words: 'Failed to Assign' }
    case 'Closed':
      return byCause('Marked Done', markedDone, event.by)
    case 'Reopened':
      return byCause('Marked Done', markedPending, event.by)
    case 'Snoozed':
      return { category: 'Snooze', words: 'Contact Snoozed' }
    case 'Woken':
      return { category: 'Snooze', words: 'Contact Unsnooze' }
    case 'BroadcastSent':
      return { category: 'Broadcasts', words: 'Broadcast Sent' }
    case 'SurveyStarted':
      return byCause('Survey', surveyStarted, event.by)
    case 'SurveyCancelled':
      return byCause('Survey', surveyCanceled, event.by)
    case 'SurveyCompleted':
      return { category: 'Survey', words: 'Survey Completed' }
    case 'SurveyFailed':
      return { category: 'Survey', words: 'Survey Failed' }
    case 'BotSwitched':
      return byCause('Bot Status Update', event.on ? botOn : botOff, event.by)
    case 'ChannelEventRecorded':
      return { category: 'Channel', words: `Channel: ${event.what}` }
    case 'PageVisited':
      return { category: 'Page Change', words: `Page Change: ${event.page}` }
    default:
      return null
  }
}

const byCause = (category: string, words: ByCause, by: Actor): RespondioEvent | null => {
  const found = words[by._tag]
  return found === undefined ? null : { category, words: found }
}
