import * as Schema from 'effect/Schema'
import { Duration, PositiveDuration } from './duration.ts'
import { defaulted, optional, required } from './notation/field.ts'
import { LocalDateTime } from './notation/local-date-time.ts'
import { listOf, mappingOf } from './notation/mapping.ts'
import { Name } from './notation/name.ts'
import { longText, text } from './notation/text.ts'
import { TimeZone } from './notation/time-zone.ts'
import { wholeNumber } from './notation/whole-number.ts'
import { wordFor } from './notation/word-for.ts'
import { Percent } from './percent.ts'
import { PrecisionNotation } from './precision-notation.ts'
import type { Fault } from './problems/fault.ts'
import { AgentGroup } from './sections/agent-group.ts'
import { Busyness } from './sections/busyness.ts'
import { ContactType } from './sections/contact-type.ts'
import { Intervals } from './sections/intervals.ts'
import { Policy } from './sections/policy/policy.ts'
import { Queue } from './sections/queue.ts'
import { shown } from './shown.ts'
import { ThresholdNotation } from './threshold.ts'
import { TrafficList } from './traffic.ts'

/** The entries of the lists and mappings of a {@link Scenario}, one schema for each section. */
export const sections = {
  queues: Queue,
  types: ContactType,
  agents: AgentGroup,
  thresholds: ThresholdNotation,
  precision: PrecisionNotation,
}

const Lines = wholeNumber({ what: 'number of lines', from: 1, to: 1_000_000 })

const noWarmUp = (refused: unknown): Fault => ({
  problem: `${shown(refused)} is no warm-up`,
  fix: 'write it like 30min, or detect',
})

const EXAMPLES = {
  queues: 'queues: { calls: { serviceLevel: 20s } }',
  types: 'types: { call: { queue: calls, service: { exponential: 2min } } }',
  agents: 'agents: { desk: { queues: [calls], count: 12 } }',
}

/**
 * The scenario file: what `inboxlab run` simulates. Decoded, every default is filled in; durations are in
 * milliseconds, rates per millisecond, shares from 0 to 1. Encoded, it is the file's own notation.
 *
 * What refers to something elsewhere in the file is checked by {@link decodeScenario}, not here.
 */
export const Scenario = Schema.Struct({
  name: required(text('name'), 'What it is called in reports.', 'name: A small desk'),
  description: optional(longText('description'), 'What it is about.'),
  start: defaulted(LocalDateTime, '2000-01-03T00:00', 'When it begins, by the clocks of its time zone.'),
  timeZone: defaulted(TimeZone, 'UTC', 'The time zone of start and of all local times.'),
  duration: required(PositiveDuration, 'How long contacts arrive.', 'duration: 480min'),
  warmUp: defaulted(
    wordFor(Duration, 'detect', 'detect', noWarmUp),
    '0s',
    'How much of the beginning is left out of all figures; detect: as much as MSER-5 finds in five pilot runs.',
  ),
  atEnd: defaulted(
    Schema.Literals(['finish', 'stop']),
    'finish',
    'finish: who is there at the end is still served. stop: the clock stops.',
  ),
  seed: defaulted(
    wholeNumber({ what: 'seed', from: 0, to: 2 ** 32 - 1 }),
    1,
    'Every random number follows from it and from stable names.',
  ),
  replications: defaulted(
    wholeNumber({ what: 'number of replications', from: 1, to: 100_000 }),
    10,
    'How often it is run, each time with other random numbers.',
  ),
  precision: optional(
    listOf(sections.precision, '[service level 1%]'),
    'How precisely metrics are wanted: it is run more often, up to 10,000 times, until half the width of their intervals is at most this.',
  ),
  confidence: defaulted(Percent, '95%', 'The confidence of all intervals.'),
  lines: optional(
    mappingOf(Name, Lines, 'lines: { trunk: 30 }'),
    'Bundles of lines by name, and how many each has; who comes when all are taken is blocked.',
  ),
  queues: required(mappingOf(Name, sections.queues, EXAMPLES.queues), 'The queues by name.', EXAMPLES.queues),
  types: required(
    mappingOf(Name, sections.types, EXAMPLES.types),
    'The contact types by name.',
    EXAMPLES.types,
  ),
  agents: required(
    mappingOf(Name, sections.agents, EXAMPLES.agents),
    'The groups of agents by name.',
    EXAMPLES.agents,
  ),
  policy: defaulted(Policy, 'firstComeFirstServed', 'The rule by which contacts and agents meet.'),
  traffic: required(TrafficList, 'Where contacts come from.', 'traffic: [ { type: call, rate: 4.2/min } ]'),
  busyness: optional(
    Busyness,
    'How much the days differ: one random factor for each local day, on all rates that have no busyness of their own.',
  ),
  intervals: optional(
    Intervals,
    'For which intervals of the local day or week there are figures of their own; else for none.',
  ),
  thresholds: defaulted(
    Schema.Array(sections.thresholds),
    [],
    'Rules that a run must keep; if it breaks one, the exit code is 99.',
  ),
}).annotate({
  title: 'inboxlab scenario',
  description: 'A contact centre, its traffic and what is expected of it.',
})
/** A decoded scenario. */
export type Scenario = typeof Scenario.Type
/** A scenario as it is written in a file. */
export type ScenarioFile = typeof Scenario.Encoded
