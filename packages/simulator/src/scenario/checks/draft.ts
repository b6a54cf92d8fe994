import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { Scenario, sections } from '../scenario.ts'
import type { AgentGroup } from '../sections/agent-group.ts'
import type { ContactType } from '../sections/contact-type.ts'
import { TrafficItem, type TrafficKeys } from '../sections/traffic-item.ts'
import type { Threshold } from '../threshold.ts'
import { type Traffic, TrafficList } from '../traffic.ts'

/**
 * As much of a document as can be understood, so that one mistake does not hide what is wrong elsewhere: names are
 * those of the document, values those that decode.
 */
export interface Draft {
  readonly settings: Partial<Pick<Scenario, 'start' | 'timeZone' | 'duration' | 'warmUp' | 'confidence'>>
  readonly queueNames: ReadonlyArray<string>
  readonly types: ReadonlyMap<string, Partial<Pick<ContactType, 'queue' | 'priority'>>>
  readonly groups: ReadonlyMap<string, Partial<AgentGroup>>
  readonly items: ReadonlyMap<number, Partial<Pick<TrafficKeys, 'type' | 'types' | 'trace' | 'columns'>>>
  /** Only if all of it decodes. */
  readonly traffic: ReadonlyArray<Traffic> | undefined
  readonly thresholds: ReadonlyMap<number, Threshold>
}

/** What can be understood of a parsed document. */
export const draftOf = (document: unknown): Draft => {
  const at = (key: string): unknown => entriesOf(document).find(([name]) => name === key)?.[1]
  return {
    settings: settingsOf(document),
    queueNames: entriesOf(at('queues')).map(([name]) => name),
    types: new Map(entriesOf(at('types')).map(([name, type]) => [name, typeOf(type)])),
    groups: new Map(entriesOf(at('agents')).map(([name, group]) => [name, groupOf(group)])),
    items: new Map(itemsOf(at('traffic')).map((item, index) => [index, itemOf(item)])),
    traffic: understood(TrafficList, at('traffic')),
    thresholds: new Map(
      itemsOf(at('thresholds')).flatMap((text, index) => {
        const threshold = understood(sections.thresholds, text)
        return threshold === undefined ? [] : [[index, threshold]]
      }),
    ),
  }
}

const settingsOf = (document: unknown): Draft['settings'] => {
  const { start, timeZone, duration, warmUp, confidence } = Scenario.fields
  return {
    ...understood(Schema.Struct({ start }), document),
    ...understood(Schema.Struct({ timeZone }), document),
    ...understood(Schema.Struct({ duration }), document),
    ...understood(Schema.Struct({ warmUp }), document),
    ...understood(Schema.Struct({ confidence }), document),
  }
}

const typeOf = (written: unknown) => {
  const { queue, priority } = sections.types.fields
  return {
    ...understood(Schema.Struct({ queue }), written),
    ...understood(Schema.Struct({ priority }), written),
  }
}

const groupOf = (written: unknown) => {
  const { queues, count } = sections.agents.fields
  return {
    ...understood(Schema.Struct({ queues }), written),
    ...understood(Schema.Struct({ count }), written),
  }
}

const itemOf = (written: unknown) => {
  const { type, types, trace, columns } = TrafficItem.fields
  return {
    ...understood(Schema.Struct({ type }), written),
    ...understood(Schema.Struct({ types }), written),
    ...understood(Schema.Struct({ trace }), written),
    ...understood(Schema.Struct({ columns }), written),
  }
}

const understood = <A>(schema: Schema.ConstraintDecoder<A>, written: unknown): A | undefined =>
  Result.getOrUndefined(Schema.decodeUnknownResult(schema)(written))

const entriesOf = (value: unknown): ReadonlyArray<readonly [string, unknown]> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []

const itemsOf = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? value : [])
