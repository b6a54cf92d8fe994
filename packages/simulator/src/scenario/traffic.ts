import * as Schema from 'effect/Schema'
import * as SchemaTransformation from 'effect/SchemaTransformation'
import { listOf } from './notation/mapping.ts'
import { TraceColumns, TraceOutcomes, TraceSkip, TraceUnit } from './sections/trace-item.ts'
import { TrafficItem, type TrafficKeys } from './sections/traffic-item.ts'

const TrafficData = Schema.TaggedUnion({
  /** Contacts that arrive at random. */
  Random: {
    name: Schema.String,
    types: Schema.Array(Schema.Struct({ value: Schema.String, share: Schema.Finite })),
    /** Per millisecond, by local time of day. */
    rates: Schema.Array(Schema.Struct({ from: Schema.Finite, value: Schema.Finite })),
  },
  /** Contacts that are replayed from a recording. */
  Trace: {
    name: Schema.String,
    /** As written: relative to the scenario file. */
    trace: Schema.String,
    columns: Schema.toType(TraceColumns),
    unit: Schema.toType(TraceUnit),
    skip: Schema.toType(TraceSkip),
    outcomes: Schema.toType(TraceOutcomes),
  },
})
/** One source of contacts of a scenario. */
export type Traffic = typeof TrafficData.Type
/** Contacts that arrive at random. */
export type RandomTraffic = Extract<Traffic, { readonly _tag: 'Random' }>
/** Contacts that are replayed from a recording. */
export type TraceTraffic = Extract<Traffic, { readonly _tag: 'Trace' }>

const decode = (items: ReadonlyArray<TrafficKeys>): ReadonlyArray<Traffic> => {
  let traces = 0
  return items.map((item) => {
    if (item.trace !== undefined) traces++
    return decodeOne(item, traces)
  })
}

const decodeOne = (item: TrafficKeys, traces: number): Traffic => {
  if (item.trace !== undefined) {
    return {
      _tag: 'Trace',
      name: item.name ?? `trace ${traces}`,
      trace: item.trace,
      columns: item.columns ?? { arrival: 'arrival' },
      unit: item.unit ?? 's',
      skip: item.skip ?? [],
      outcomes: item.outcomes ?? { served: 'served', abandoned: 'abandoned' },
    }
  }
  const types = item.type === undefined ? (item.types ?? []) : [{ value: item.type, share: 1 }]
  return {
    _tag: 'Random',
    name: item.name ?? nameAfter(types.map(({ value }) => value)),
    types,
    rates: item.rates ?? [{ from: 0, value: item.rate ?? 0 }],
  }
}

const nameAfter = ([first = '', ...others]: ReadonlyArray<string>): string =>
  others.length === 0 ? first : `${first} and ${others.length} more`

const encode = (traffic: ReadonlyArray<Traffic>): ReadonlyArray<TrafficKeys> => traffic.map(encodeOne)

const encodeOne = (traffic: Traffic): TrafficKeys => {
  if (traffic._tag === 'Trace') {
    const { name, trace, columns, unit, skip, outcomes } = traffic
    return { name, trace, columns, unit, skip, outcomes }
  }
  const { name, types, rates } = traffic
  const [type, ...otherTypes] = types
  const [rate, ...otherRates] = rates
  return {
    name,
    ...(type !== undefined && otherTypes.length === 0 ? { type: type.value } : { types }),
    ...(rate !== undefined && otherRates.length === 0 && rate.from === 0 ? { rate: rate.value } : { rates }),
  }
}

/** The sources of contacts of a scenario, each with a name. */
export const TrafficList = listOf(TrafficItem, 'traffic: [ { type: call, rate: 4.2/min } ]').pipe(
  Schema.decodeTo(Schema.Array(TrafficData), SchemaTransformation.transform({ decode, encode })),
)
