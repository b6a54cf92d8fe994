import { it } from '@fast-check/vitest'
import { describe } from 'vitest'
import {
  type Actor,
  absent,
  type Command,
  decide,
  type Event,
  type EventOf,
  evolve,
  type Phase,
} from '../../src/index.ts'
import { givenWhenThen } from '../../src/testing/index.ts'

// What the examples of the rules have in common: carl writes at moment 0, anna, bert and cleo answer.

export const { given } = givenWhenThen({ initial: absent, decide, evolve })

export const anna: Actor = { _tag: 'Agent', agent: 'anna' }
export const automation: Actor = { _tag: 'Automation' }

export const received: EventOf<'Received'> = {
  _tag: 'Received',
  at: 0,
  channel: 'whatsapp',
  contact: 'carl',
  place: { queue: 'sales', team: 'north', space: null, campaign: null },
  routing: 'smart',
  priority: 1,
  message: 'hello',
}

export const started: EventOf<'Started'> = {
  _tag: 'Started',
  at: 0,
  by: anna,
  channel: 'sms',
  contact: 'carl',
  place: { queue: null, team: 'north', space: null, campaign: 'spring' },
  routing: 'direct',
  priority: 0,
  agent: null,
  message: 'news',
}

export const pickedBy = (agent: string): Event => ({ _tag: 'Picked', at: 1, agent })
export const offeredTo = (agent: string, expiresAt: number | null): Event => ({
  _tag: 'Offered',
  at: 1,
  agent,
  expiresAt,
})
export const replied: EventOf<'Replied'> = { _tag: 'Replied', at: 3, by: anna, message: 'how can I help?' }
export const released: Event = { _tag: 'Released', at: 4, agent: 'anna' }
export const snoozed: Event = { _tag: 'Snoozed', at: 5, by: anna, until: 50 }
export const closed: Event = { _tag: 'Closed', at: 8, by: anna, outcome: { _tag: 'Processed' } }
export const archived: Event = { _tag: 'Archived', at: 9, by: anna }

type Tags = ReadonlyArray<Command['_tag']>

const waiting = (...offered: Tags): Tags => [
  'ReceiveMessage',
  'Pick',
  'Offer',
  ...offered,
  'Reply',
  'Note',
  'Assign',
  'Transfer',
  'Close',
  'Archive',
  'Snooze',
  'Abandon',
  'Dissuade',
]

const held: Tags = [
  'ReceiveMessage',
  'Reply',
  'Note',
  'Assign',
  'Unassign',
  'Transfer',
  'Release',
  'Close',
  'Archive',
  'Snooze',
]

/** Of a live conversation with nothing in it but messages, beside what its messages and channel allow. */
const live = (...messages: Tags): Tags => [
  'AssignTeam',
  'SetPriority',
  'FailToAssign',
  ...messages,
  'AddTag',
  'Qualify',
  'StartSurvey',
  'AnswerScript',
  'RequestPayment',
  'AddInvoice',
  'AssignCard',
  'AssignCase',
  'StartVideoCall',
  'Join',
  'PressButton',
  'SwitchBot',
  'RecordBroadcast',
  'RecordChannelEvent',
]
const unread = live('ReadMessages', 'ExtendWindow')

/** What is allowed in the situations of the examples, written out. */
export const allowed = {
  absent: ['Receive', 'Start'],
  waiting: [...waiting(), ...unread],
  unanswered: [...waiting(), ...live('ReportDelivery')],
  offered: [...waiting('AcceptOffer', 'DeclineOffer', 'ExpireOffer'), ...unread],
  offeredWithoutLimit: [...waiting('AcceptOffer', 'DeclineOffer'), ...unread],
  asleep: [
    'ReceiveMessage',
    'Pick',
    'Reply',
    'Note',
    'Assign',
    'Transfer',
    'Close',
    'Archive',
    'Snooze',
    'Wake',
    'Abandon',
    'Dissuade',
    ...unread,
  ],
  held: [...held, ...unread],
  heldAsleep: [...held, 'Wake', ...unread],
  closed: [
    'ReceiveMessage',
    'Note',
    'Archive',
    'Reopen',
    ...unread.filter((tag) => !['StartSurvey', 'StartVideoCall'].includes(tag)),
  ],
  archived: [],
} satisfies Record<string, Tags>

interface Situation {
  readonly when: string
  readonly events: ReadonlyArray<Event>
  readonly phase: Phase
  readonly allowed: ReadonlyArray<Command['_tag']>
}
const notBegun: Situation = {
  when: 'before it has begun',
  events: [],
  phase: 'absent',
  allowed: allowed.absent,
}
const finished: Situation = {
  when: 'once it is closed',
  events: [received, closed],
  phase: 'closed',
  allowed: allowed.closed,
}
const gone: Situation = {
  when: 'once it is archived',
  events: [received, archived],
  phase: 'archived',
  allowed: allowed.archived,
}

const refusedIn = (
  situations: ReadonlyArray<Situation>,
  needs: ReadonlyArray<Phase>,
  command: Command,
): void => {
  describe(`${command._tag} is refused`, () => {
    it.each(situations)('$when', ({ events, phase, allowed }) => {
      given(events)
        .when(command)
        .thenRefused({ _tag: 'WrongPhase', command: command._tag, allowed, phase, needs })
    })
  })
}

/** Registers the tests of a command that needs a live interaction. */
export const refusedUnlessLive = (command: Command): void =>
  refusedIn([notBegun, finished, gone], ['unanswered', 'open'], command)

/** Registers the tests of a command that goes for anything begun and not archived. */
export const refusedUnlessBegun = (command: Command): void =>
  refusedIn([notBegun, gone], ['unanswered', 'open', 'closed'], command)
