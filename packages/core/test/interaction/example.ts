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
export const replied: Event = { _tag: 'Replied', at: 3, by: anna, message: 'how can I help?' }
export const snoozed: Event = { _tag: 'Snoozed', at: 5, by: anna, until: 50 }
export const closed: Event = { _tag: 'Closed', at: 8, by: anna, outcome: { _tag: 'Processed' } }
export const archived: Event = { _tag: 'Archived', at: 9, by: anna }

const held: ReadonlyArray<Command['_tag']> = [
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

/** What is allowed in the situations of the examples, written out. */
export const allowed = {
  absent: ['Receive', 'Start'],
  waiting: [
    'ReceiveMessage',
    'Pick',
    'Offer',
    'Reply',
    'Note',
    'Assign',
    'Transfer',
    'Close',
    'Archive',
    'Snooze',
    'Abandon',
    'Dissuade',
  ],
  offered: [
    'ReceiveMessage',
    'Pick',
    'Offer',
    'AcceptOffer',
    'DeclineOffer',
    'ExpireOffer',
    'Reply',
    'Note',
    'Assign',
    'Transfer',
    'Close',
    'Archive',
    'Snooze',
    'Abandon',
    'Dissuade',
  ],
  offeredWithoutLimit: [
    'ReceiveMessage',
    'Pick',
    'Offer',
    'AcceptOffer',
    'DeclineOffer',
    'Reply',
    'Note',
    'Assign',
    'Transfer',
    'Close',
    'Archive',
    'Snooze',
    'Abandon',
    'Dissuade',
  ],
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
  ],
  held: ['ReceiveMessage', ...held],
  heldAsleep: ['ReceiveMessage', ...held, 'Wake'],
  closed: ['ReceiveMessage', 'Note', 'Archive'],
  archived: [],
} satisfies Record<string, ReadonlyArray<Command['_tag']>>

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
