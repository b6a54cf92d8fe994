import { fc } from '@fast-check/vitest'
import * as Result from 'effect/Result'
import type { Directory } from '../../src/directory/directory.ts'
import type { Entry } from '../../src/inbox/entry.ts'
import type { Command } from '../../src/interaction/command.ts'
import { decide } from '../../src/interaction/decide.ts'
import { evolve } from '../../src/interaction/evolve.ts'
import { NOWHERE } from '../../src/interaction/facts.ts'
import { absent, type InteractionState } from '../../src/interaction/state.ts'
import { commandsFrom } from '../arbitrary/command.ts'
import { type Pool, small } from '../arbitrary/pool.ts'
import { anyOf } from '../arbitrary/shape.ts'
import { aDirectory } from '../directory/a-directory.ts'
import { aProfile, aUser } from '../directory/office.ts'

const START = Date.UTC(2025, 0, 1)
const FIVE_DAYS = 5 * 86_400_000

/** A moment within half a year, few enough that some are the same. */
export const moment = fc.integer({ min: 0, max: 36 }).map((n) => START + n * FIVE_DAYS)

const pool: Pool = {
  ...small,
  contact: fc.constantFrom('carl', 'dora', 'émile', 'unknown'),
  text: fc.constantFrom('Où est mon colis ?', 'too many waiting', 'ÉTÉ'),
  instant: moment,
}

const commands = commandsFrom(pool)
const any = fc.oneof(
  { weight: 3, arbitrary: fc.oneof(commands.Receive, commands.Start) },
  {
    weight: 5,
    arbitrary: anyOf<Command>(commands, {
      Pick: 12,
      Reply: 6,
      ReceiveMessage: 6,
      Close: 24,
      Transfer: 6,
      Snooze: 6,
      Reopen: 6,
      Abandon: 6,
    }),
  },
)

// Mostly alike, so that there are several of a kind.
const usual = fc.constantFrom({}, { channel: 'whatsapp', place: NOWHERE } as const)
const command = fc
  .tuple(any, usual)
  .map(([one, beginning]): Command => ('channel' in one ? { ...one, ...beginning } : one))

/** An entry of a log with the states of its interaction before and after it. */
export interface Step {
  readonly entry: Entry
  readonly before: InteractionState
  readonly after: InteractionState
}

/** The log that comes of giving these commands, as far as they are accepted. */
export const logOf = (
  given: ReadonlyArray<readonly [string, Command]>,
  earlier: ReadonlyArray<Step> = [],
): ReadonlyArray<Step> => {
  const states = new Map(earlier.map(({ entry, after }) => [entry.interaction, after]))
  const steps = [...earlier]
  for (const [interaction, one] of given) {
    const verdict = decide(states.get(interaction) ?? absent, one)
    if (Result.isFailure(verdict)) continue
    for (const event of verdict.success) {
      const before = states.get(interaction) ?? absent
      const after = evolve(before, event)
      states.set(interaction, after)
      steps.push({ entry: { sequence: steps.length + 1, interaction, event }, before, after })
    }
  }
  return steps
}

/** Somebody writes in a chat, to a queue or to none. */
export const arrives = (at: number, queue: string | null): Command => ({
  _tag: 'Receive',
  at,
  channel: 'chat',
  contact: 'carl',
  place: { ...NOWHERE, queue },
  routing: 'smart',
  priority: 0,
  message: 'm1',
})

const given = (ids: ReadonlyArray<string>) =>
  fc.array(fc.tuple(fc.constantFrom(...ids), command), { maxLength: 60, size: 'max' })

const DOZEN = Array.from({ length: 12 }, (_, i) => `i${i}`)
const OTHERS = ['j1', 'j2', 'j3', 'a1', 'z1']

/** A log of a dozen interactions, as it is written live or in whatever order of moments. */
export const aLog: fc.Arbitrary<ReadonlyArray<Step>> = fc
  .tuple(given(DOZEN), fc.boolean())
  .map(([all, live]) => logOf(live ? all.toSorted(([, a], [, b]) => a.at - b.at) : all))

/** What else arrives: other interactions, and what is said and done in them. */
export const arrivals = given(OTHERS)

/** What else happens: other interactions arrive, and something is said and done in those of the log. */
export const happenings = given([...DOZEN.slice(0, 4), ...OTHERS])

const contacts: Directory['contacts'] = [
  {
    id: 'carl',
    name: 'Carl Weiß',
    blocked: false,
    identities: [
      { channel: 'whatsapp', address: '+33612345678' },
      { channel: 'sms', address: '+33612345678' },
      { channel: 'email', address: 'Carl@Example.org' },
    ],
  },
  {
    id: 'dora',
    name: 'Carl Weber',
    blocked: false,
    identities: [{ channel: 'voice', address: '+442079460123' }],
  },
  { id: 'émile', name: 'Émile Été', blocked: false, identities: [{ channel: 'chat', address: 'émile' }] },
]

const profile = aProfile('works', { queues: ['sales'] })
const works = { profiles: ['works'], activeProfile: 'works' }

/** Whatever directory, and mostly one in which there is something to see for anna, bert and cleo. */
export const aDirectoryOfContacts: fc.Arbitrary<Directory> = fc
  .tuple(aDirectory, fc.nat({ max: 3 }))
  .map(([directory, n]) => {
    if (n === 0) return { ...directory, contacts }
    const users = [
      aUser('anna', { type: 'administrator', ...works }),
      aUser('bert', { type: 'manager', manages: ['north'], ...works }),
      aUser('cleo', { teams: ['north'], ...works }),
    ]
    return {
      ...directory,
      contacts,
      users: [...users, ...directory.users],
      profiles: [profile, ...directory.profiles],
    }
  })
