import { it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { respondioEvent } from '../../../src/dialect/respondio/conversation-event.ts'
import { respondio } from '../../../src/dialect/respondio/respondio.ts'
import type { Event } from '../../../src/interaction/event.ts'
import type { Actor } from '../../../src/interaction/facts.ts'
import { eventFrom } from '../../arbitrary/event.ts'
import { small } from '../../arbitrary/pool.ts'

const actors: ReadonlyArray<Actor> = [
  { _tag: 'Agent', agent: 'anna' },
  { _tag: 'Automation' },
  { _tag: 'Bot' },
  { _tag: 'Broadcast' },
  { _tag: 'Api' },
  { _tag: 'Contact' },
]
const at = 5

/** Of each event the words for an agent, automation, bot, broadcast, API and contact. */
const documented: ReadonlyArray<
  readonly [what: string, category: string, event: (by: Actor) => Event, words: ReadonlyArray<string | null>]
> = [
  [
    'an assignment',
    'Assignment',
    (by) => ({ _tag: 'Assigned', at, by, agent: 'bert' }),
    ['User Assigned', 'User Assigned by Automation', 'User Assigned by Bot', null, null, null],
  ],
  [
    'a failed assignment',
    'Assignment',
    (by) => ({ _tag: 'AssignmentFailed', at, by, reason: 'nobody is online' }),
    Array(6).fill('Failed to Assign'),
  ],
  [
    'marking done',
    'Marked Done',
    (by) => ({ _tag: 'Closed', at, by, outcome: { _tag: 'Processed' } }),
    ['Marked Done (Manual)', 'Marked Done by Automation', null, null, null, null],
  ],
  [
    'marking pending',
    'Marked Done',
    (by) => ({ _tag: 'Reopened', at, by }),
    ['Marked Pending (Manual)', 'Marked Pending by Automation', 'Marked Pending by Bot', null, null, null],
  ],
  ['a snooze', 'Snooze', (by) => ({ _tag: 'Snoozed', at, by, until: 9 }), Array(6).fill('Contact Snoozed')],
  ['the end of a snooze', 'Snooze', (by) => ({ _tag: 'Woken', at, by }), Array(6).fill('Contact Unsnooze')],
  [
    'the start of a survey',
    'Survey',
    (by) => ({ _tag: 'SurveyStarted', at, by, survey: 'csat' }),
    ['Survey Started', 'Survey Started by Automation', null, 'Survey Started by Broadcast', null, null],
  ],
  [
    'cancelling a survey',
    'Survey',
    (by) => ({ _tag: 'SurveyCancelled', at, by }),
    [
      'Survey Canceled',
      'Survey Canceled by Automation',
      null,
      'Survey Canceled by Broadcast',
      'Survey Canceled by API',
      null,
    ],
  ],
  [
    'a bot switched off',
    'Bot Status Update',
    (by) => ({ _tag: 'BotSwitched', at, by, on: false }),
    ['Bot Status Off', 'Bot Status Off by Automation', 'Bot Status Off by Bot', null, null, null],
  ],
  [
    'a bot switched on',
    'Bot Status Update',
    (by) => ({ _tag: 'BotSwitched', at, by, on: true }),
    ['Bot Status On', 'Bot Status On by Automation', 'Bot Status On by Bot', null, null, null],
  ],
]

const byItself: ReadonlyArray<readonly [Event, string, string]> = [
  [{ _tag: 'Picked', at, agent: 'anna' }, 'Assignment', 'User Assigned'],
  [{ _tag: 'BroadcastSent', at, broadcast: 'sale' }, 'Broadcasts', 'Broadcast Sent'],
  [{ _tag: 'SurveyCompleted', at }, 'Survey', 'Survey Completed'],
  [{ _tag: 'SurveyFailed', at, reason: 'no answer' }, 'Survey', 'Survey Failed'],
  [{ _tag: 'ChannelEventRecorded', at, what: 'subscribed' }, 'Channel', 'Channel: subscribed'],
  [{ _tag: 'PageVisited', at, page: '/prices' }, 'Page Change', 'Page Change: /prices'],
]

describe('the history', () => {
  it.each(documented)('tells who caused %s, in exactly the documented words', (_, category, event, words) => {
    expect(actors.map((by) => respondio.badge(event(by)))).toEqual(words)
    for (const by of actors) {
      const shown = respondioEvent(event(by))
      if (shown !== null) expect(shown.category).toBe(category)
    }
  })

  it.each(byItself)('keeps %j under %s as %s', (event, category, words) => {
    expect(respondioEvent(event)).toEqual({ category, words })
    expect(respondio.badge(event)).toBe(words)
  })

  it.prop([eventFrom(small)])('never names another cause than the real one', (event) => {
    const [, cause] = / by (Automation|Bot|Broadcast|API)$/.exec(respondio.badge(event) ?? '') ?? []
    if (cause !== undefined && 'by' in event) {
      expect(event.by._tag).toBe(cause === 'API' ? 'Api' : cause)
    }
    if (respondio.badge(event)?.endsWith('(Manual)') && 'by' in event) expect(event.by._tag).toBe('Agent')
  })

  it.prop([eventFrom(small)])(
    'shows messages, notes and what the system does not document as no event',
    (event) => {
      const shown = [
        ...documented.map(([, , make]) => make({ _tag: 'Bot' })),
        ...byItself.map(([each]) => each),
      ]
      if (!shown.some(({ _tag }) => _tag === event._tag)) expect(respondio.badge(event)).toBeNull()
    },
  )
})
