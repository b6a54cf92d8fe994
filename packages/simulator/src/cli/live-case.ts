import { relative, resolve } from 'node:path'
import { Channel } from '@inboxlab/core'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { stringify } from 'yaml'
import { isLiveCase, type ReadDocument } from '../node/read-scenario.ts'
import type { LiveBreach, SmallWorld } from '../property/index.ts'
import { STEPS } from '../property/live/steps.ts'
import type { Locate } from '../scenario/decode.ts'
import { InputError } from '../scenario/input-error.ts'
import { InputErrors } from '../scenario/input-errors.ts'
import type { Problem } from '../scenario/problems/problem.ts'
import { schemaProblems } from '../scenario/problems/schema-problems.ts'
import { writeWhole } from './write-whole.ts'

// Small, so that nothing that is written here can take for ever.
const from = (least: number, most = 1_000_000) =>
  Schema.Int.check(Schema.isGreaterThanOrEqualTo(least), Schema.isLessThanOrEqualTo(most))
const Whole = from(0)
const Positive = from(1)
const Ahead = from(-1_000_000)

const Kind = Schema.Struct({ channel: Channel, queue: Whole, level: Whole, weight: Positive })

const Ringing = Schema.Struct({ for: Positive, answersAfter: Positive, declines: Schema.Boolean })

const Group = Schema.Struct({
  queues: Schema.NonEmptyArray(Whole),
  units: Positive,
  perChannel: Schema.NullOr(Positive),
  wrapUp: Whole,
  ringing: Schema.NullOr(Ringing),
})

const Pause = Schema.Struct({ from: Whole, to: Whole, breaks: Schema.Boolean })

const Agent = Schema.Struct({ group: Whole, level: Whole, comesAt: Whole, pauses: Schema.Array(Pause) })

const Contact = Schema.Struct({
  at: Whole,
  kind: Whole,
  priority: Schema.Int,
  service: Positive,
  patience: Schema.NullOr(Positive),
})

const World = Schema.Struct({
  queues: from(1, 100),
  kinds: Schema.NonEmptyArray(Kind),
  groups: Schema.NonEmptyArray(Group),
  agents: Schema.NonEmptyArray(Agent),
  contacts: Schema.Array(Contact),
})

const Step = Schema.Union([
  Schema.Struct({ does: Schema.Literal('wait'), entries: from(1, 1000) }),
  Schema.Struct({ does: Schema.Literal('disconnect'), agent: Whole, seconds: Positive, flaps: from(0, 100) }),
  Schema.Struct({ does: Schema.Literal('return'), agent: Whole }),
  Schema.Struct({
    does: Schema.Literal('pick'),
    agent: Whole,
    interaction: Whole,
    ahead: Ahead,
    twice: Schema.Boolean,
  }),
  Schema.Struct({
    does: Schema.Literal('race'),
    agents: Schema.Tuple([Whole, Whole]),
    interaction: Whole,
  }),
  Schema.Struct({
    does: Schema.Literals(['accept', 'decline']),
    offer: Whole,
    ahead: Ahead,
    twice: Schema.Boolean,
  }),
  Schema.Struct({ does: Schema.Literal('give up'), interaction: Whole, twice: Schema.Boolean }),
  Schema.Struct({ does: Schema.Literal('restart') }),
])

/** What `inboxlab fuzz --live` has found, as it is written: a world, what was done to it, and whose policy was in it. */
const LiveCase = Schema.Struct({
  name: Schema.String,
  description: Schema.String,
  /** The scenario with the policy; relative to this file. */
  scenario: Schema.String,
  /** What was set in the scenario. */
  set: Schema.Array(Schema.String),
  world: World,
  steps: Schema.Array(Step),
})

/** A world with what was done to it, and whose policy was in it. */
export type LiveCase = typeof LiveCase.Type

const decode = Schema.decodeUnknownResult(LiveCase, {
  errors: 'all',
  onExcessProperty: 'error',
  reportInput: true,
})

/** The case that a file holds; null if it holds something else. Throws {@link InputErrors} if it holds half of one. */
export const liveCaseIn = ({ document, locate }: ReadDocument): LiveCase | null => {
  if (!isLiveCase(document)) return null
  const strange = strangeSteps(document)
  if (strange.length > 0) throw faults(strange, locate)
  const decoded = decode(document)
  if (Result.isFailure(decoded)) throw faults(schemaProblems(decoded.failure.issue), locate)
  const problems = worldProblems(decoded.success.world)
  if (problems.length > 0) throw faults(problems, locate)
  return decoded.success
}

/** Writes what was found, and gives the name of the file. */
export const saveLiveCase = async (
  { world, steps, invariant, text }: LiveBreach,
  { scenario, name, set, file }: { scenario: string; name: string; set: ReadonlyArray<string>; file: string },
): Promise<string> => {
  const path = relative(resolve(file, '..'), resolve(scenario))
  const found: LiveCase = {
    name: `Counterexample: ${name}`,
    description: `${invariant}: ${text}`,
    scenario: path.startsWith('.') ? path : `./${path}`,
    set,
    world: world as LiveCase['world'],
    steps,
  }
  await writeWhole(file, stringify(found))
  return file
}

const faults = (problems: ReadonlyArray<Problem>, locate: Locate): InputErrors =>
  new InputErrors(problems.map(({ path, ...fault }) => new InputError({ ...fault, ...locate(path) })))

/** Steps that nobody knows: what is wrong with the others is told by what they are. */
const strangeSteps = ({ steps }: { readonly steps?: unknown }): ReadonlyArray<Problem> =>
  (Array.isArray(steps) ? steps : []).flatMap((step: unknown, index): ReadonlyArray<Problem> => {
    const does = typeof step === 'object' && step !== null && 'does' in step ? step.does : undefined
    return typeof does === 'string' && Object.hasOwn(STEPS, does)
      ? []
      : [
          {
            path: ['steps', index],
            problem: 'it does nothing that is known here',
            fix: `write does: with one of ${Object.keys(STEPS).join(', ')}`,
          },
        ]
  })

/** What refers to nothing, or comes in the wrong order. */
const worldProblems = ({ queues, kinds, groups, agents, contacts }: SmallWorld): ReadonlyArray<Problem> => [
  ...kinds.flatMap(({ queue }, index) => outside(queue, queues, ['world', 'kinds', index, 'queue'])),
  ...groups.flatMap((group, index) =>
    group.queues.flatMap((queue, nth) => outside(queue, queues, ['world', 'groups', index, 'queues', nth])),
  ),
  ...agents.flatMap(({ group, comesAt, pauses }, index) => [
    ...outside(group, groups.length, ['world', 'agents', index, 'group']),
    ...unordered(
      pauses.flatMap(({ from, to }) => [from, to]),
      comesAt,
      ['world', 'agents', index, 'pauses'],
    ),
  ]),
  ...contacts.flatMap(({ kind }, index) => outside(kind, kinds.length, ['world', 'contacts', index, 'kind'])),
  ...unordered(
    contacts.map(({ at }) => at),
    0,
    ['world', 'contacts'],
  ),
]

const outside = (index: number, count: number, path: Problem['path']): ReadonlyArray<Problem> =>
  index < count
    ? []
    : [
        {
          path,
          problem: `${index} is none of the ${count} there are`,
          fix: `write a number from 0 to ${count - 1}`,
        },
      ]

const unordered = (
  times: ReadonlyArray<number>,
  least: number,
  path: Problem['path'],
): ReadonlyArray<Problem> =>
  times.every((time, index) => time >= (times[index - 1] ?? least))
    ? []
    : [{ path, problem: 'their times go back', fix: 'write them in order of time' }]
