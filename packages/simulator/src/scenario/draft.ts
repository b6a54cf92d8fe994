import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import type { AgentGroup } from './agent-group.ts'
import type { ContactType } from './contact-type.ts'
import { Scenario, sections } from './scenario.ts'
import type { Threshold } from './threshold.ts'
import { type Traffic, TrafficList } from './traffic.ts'
import { TrafficItem, type TrafficKeys } from './traffic-item.ts'

/**
 * As much of a document as can be understood, so that one mistake does not hide what is wrong elsewhere. Names are
 * those of the document; entries are those that decode.
 */
export interface Draft {
  readonly settings: Partial<Pick<Scenario, 'start' | 'timeZone' | 'duration' | 'warmUp' | 'confidence'>>
  readonly queueNames: ReadonlyArray<string>
  readonly typeNames: ReadonlyArray<string>
  readonly groupNames: ReadonlyArray<string>
  readonly types: ReadonlyMap<string, ContactType>
  readonly groups: ReadonlyMap<string, AgentGroup>
  readonly items: ReadonlyMap<number, TrafficKeys>
  /** Only if all of it decodes. */
  readonly traffic: ReadonlyArray<Traffic> | undefined
  readonly thresholds: ReadonlyMap<number, Threshold>
}

/** What can be understood of a parsed document. */
export const draftOf = (document: unknown): Draft => {
  const { start, timeZone, duration, warmUp, confidence } = Scenario.fields
  const types = entriesOf(valueAt(document, 'types'))
  const groups = entriesOf(valueAt(document, 'agents'))
  return {
    settings: {
      ...one(Schema.Struct({ start }), document),
      ...one(Schema.Struct({ timeZone }), document),
      ...one(Schema.Struct({ duration }), document),
      ...one(Schema.Struct({ warmUp }), document),
      ...one(Schema.Struct({ confidence }), document),
    },
    queueNames: entriesOf(valueAt(document, 'queues')).map(([name]) => name),
    typeNames: types.map(([name]) => name),
    groupNames: groups.map(([name]) => name),
    types: understood(sections.types, types),
    groups: understood(sections.agents, groups),
    items: understood(TrafficItem, itemsOf(valueAt(document, 'traffic'))),
    traffic: one(TrafficList, valueAt(document, 'traffic')),
    thresholds: understood(sections.thresholds, itemsOf(valueAt(document, 'thresholds'))),
  }
}

const one = <A>(schema: Schema.ConstraintDecoder<A>, value: unknown): A | undefined =>
  Result.getOrUndefined(Schema.decodeUnknownResult(schema)(value))

const understood = <K, A>(
  schema: Schema.ConstraintDecoder<A>,
  entries: ReadonlyArray<readonly [K, unknown]>,
): ReadonlyMap<K, A> => {
  const decode = Schema.decodeUnknownResult(schema, { onExcessProperty: 'error' })
  return new Map(
    entries.flatMap(([key, value]) =>
      Result.match(decode(value), { onFailure: () => [], onSuccess: (decoded) => [[key, decoded] as const] }),
    ),
  )
}

const valueAt = (document: unknown, key: string): unknown =>
  entriesOf(document).find(([name]) => name === key)?.[1]

const entriesOf = (value: unknown): ReadonlyArray<readonly [string, unknown]> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []

const itemsOf = (value: unknown): ReadonlyArray<readonly [number, unknown]> =>
  Array.isArray(value) ? value.map((item, index) => [index, item] as const) : []
