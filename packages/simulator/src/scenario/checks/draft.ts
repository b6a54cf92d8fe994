import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { Scenario, sections } from '../scenario.ts'
import type { AgentGroup } from '../sections/agent-group.ts'
import type { ContactType } from '../sections/contact-type.ts'
import type { Policy } from '../sections/policy/policy.ts'
import type { Queue } from '../sections/queue.ts'
import { TrafficItem, type TrafficKeys } from '../sections/traffic-item.ts'
import type { WantedPrecision } from '../precision-notation.ts'
import type { Threshold } from '../threshold.ts'
import { type Traffic, TrafficList } from '../traffic.ts'

/**
 * As much of a document as can be understood, so that one mistake does not hide what is wrong elsewhere: names are
 * those of the document, values those that decode.
 */
export interface Draft {
  readonly settings: Partial<Pick<Scenario, 'start' | 'timeZone' | 'duration' | 'warmUp' | 'confidence'>>
  readonly lineNames: ReadonlyArray<string>
  readonly queues: ReadonlyMap<string, Partial<Queue>>
  readonly types: ReadonlyMap<string, Partial<ContactType>>
  readonly groups: ReadonlyMap<string, Partial<AgentGroup>>
  readonly policy: Policy | undefined
  /** Who meets whom; only if all of it decodes. */
  readonly desk: Desk | undefined
  readonly items: ReadonlyMap<number, Partial<Pick<TrafficKeys, 'type' | 'types' | 'trace' | 'columns'>>>
  /** Only if all of it decodes. */
  readonly traffic: ReadonlyArray<Traffic> | undefined
  /** Whether it asks for figures by interval. */
  readonly byInterval: boolean
  readonly thresholds: ReadonlyMap<number, Threshold>
  readonly precision: ReadonlyMap<number, WantedPrecision>
}

/** The parts of a scenario that decide who meets whom. */
export type Desk = Pick<Scenario, 'queues' | 'types' | 'agents' | 'policy'>

/** What is understood of a document that decodes. */
export const wholeDraft = (scenario: Scenario, document: unknown): Draft => ({
  settings: scenario,
  lineNames: Object.keys(scenario.lines ?? {}),
  queues: new Map(Object.entries(scenario.queues)),
  types: new Map(Object.entries(scenario.types)),
  groups: new Map(Object.entries(scenario.agents)),
  policy: scenario.policy,
  desk: scenario,
  items: itemsIn(document),
  traffic: scenario.traffic,
  byInterval: scenario.intervals !== undefined,
  thresholds: new Map(scenario.thresholds.entries()),
  precision: new Map((scenario.precision ?? []).entries()),
})

/** What can be understood of a parsed document. */
export const draftOf = (document: unknown): Draft => {
  const at = (key: string): unknown => valueAt(document, key)
  const named = <A>(key: string, parts: (written: unknown) => A): ReadonlyMap<string, A> =>
    new Map(entriesOf(at(key)).map(([name, written]) => [name, parts(written)]))
  return {
    settings: settingsOf(document),
    lineNames: entriesOf(at('lines')).map(([name]) => name),
    queues: named('queues', queueOf),
    types: named('types', typeOf),
    groups: named('agents', groupOf),
    policy: policyOf(document).policy,
    desk: deskOf(document),
    items: itemsIn(document),
    traffic: understood(TrafficList, at('traffic')),
    byInterval: at('intervals') !== undefined,
    thresholds: listed(sections.thresholds, at('thresholds')),
    precision: listed(sections.precision, at('precision')),
  }
}

/** Those entries of a list that decode, by their position. */
const listed = <A>(schema: Schema.ConstraintDecoder<A>, written: unknown): ReadonlyMap<number, A> =>
  new Map(
    itemsOf(written).flatMap((item, index) => {
      const entry = understood(schema, item)
      return entry === undefined ? [] : [[index, entry]]
    }),
  )

/** The schemas of the keys of a mapping. */
type Fields = { readonly [key: string]: Schema.ConstraintDecoder<unknown> }
/** Some of the keys of a mapping. */
type Parts<F extends Fields> = { readonly [K in keyof F]?: F[K]['Type'] }

/** Reads those keys of a mapping that decode. */
const partsBy = <F extends Fields>(fields: F): ((written: unknown) => Parts<F>) => {
  const each = Object.entries(fields).map(([key, schema]) => Schema.Struct({ [key]: schema }))
  return (written) => Object.assign({}, ...each.map((schema) => understood(schema, written)))
}

const understood = <A>(schema: Schema.ConstraintDecoder<A>, written: unknown): A | undefined =>
  Result.getOrUndefined(Schema.decodeUnknownResult(schema)(written))

const { start, timeZone, duration, warmUp, confidence } = Scenario.fields
const settingsOf = partsBy({ start, timeZone, duration, warmUp, confidence })
const queueOf = partsBy(sections.queues.fields)
const typeOf = partsBy(sections.types.fields)
const groupOf = partsBy(sections.agents.fields)
const { type, types: shares, trace, columns } = TrafficItem.fields
const itemOf = partsBy({ type, types: shares, trace, columns })

const { queues, types, agents, policy } = Scenario.fields
const policyOf = partsBy({ policy })
const DeskKeys = Schema.Struct({ queues, types, agents, policy })

const deskOf = (document: unknown): Desk | undefined => {
  const written = entriesOf(document).filter(([key]) => Object.hasOwn(DeskKeys.fields, key))
  return Result.getOrUndefined(
    Schema.decodeUnknownResult(DeskKeys, { onExcessProperty: 'error' })(Object.fromEntries(written)),
  )
}

const itemsIn = (document: unknown): Draft['items'] =>
  new Map(itemsOf(valueAt(document, 'traffic')).map((item, index) => [index, itemOf(item)]))

const valueAt = (document: unknown, key: string): unknown =>
  entriesOf(document).find(([name]) => name === key)?.[1]

const entriesOf = (value: unknown): ReadonlyArray<readonly [string, unknown]> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []

const itemsOf = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? value : [])
