import * as Schema from 'effect/Schema'
import * as SchemaTransformation from 'effect/SchemaTransformation'
import { DistributionNotation } from './distribution-notation.ts'
import { CycleData } from './notation/cycle.ts'
import { listOf } from './notation/mapping.ts'
import { Batch } from './sections/batch.ts'
import { BurstsNotation } from './sections/bursts.ts'
import { Busyness } from './sections/busyness.ts'
import { TraceColumns, TraceOutcomes, TraceSkip, TraceUnit } from './sections/trace-item.ts'
import { TrafficItem, type TrafficKeys } from './sections/traffic-item.ts'

const Rates = CycleData(Schema.Finite)

const TrafficData = Schema.TaggedUnion({
  /** Contacts that arrive at random, or every so often. */
  Random: {
    name: Schema.String,
    types: Schema.Array(Schema.Struct({ value: Schema.String, share: Schema.Finite })),
    arrivals: Schema.TaggedUnion({
      /** Per millisecond, by local time. */
      Rates: { rates: Rates },
      /** Per millisecond, in straight lines between local times. */
      Ramps: { rates: Rates },
      /** At the rates of the bursts. */
      Bursts: {},
      /** With times in between, in milliseconds. */
      Every: { gap: Schema.toType(DistributionNotation), first: Schema.NullOr(Schema.Finite) },
    }),
    bursts: Schema.NullOr(Schema.toType(BurstsNotation)),
    batch: Schema.NullOr(Schema.toType(Batch)),
    /** `common`: that of the scenario. */
    busyness: Schema.Union([Schema.Literals(['common', 'none']), Schema.toType(Busyness)]),
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
/** Contacts that arrive at random, or every so often. */
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
    arrivals: arrivalsOf(item),
    bursts: item.bursts ?? null,
    batch: item.batch ?? null,
    busyness: item.busyness ?? 'common',
  }
}

const arrivalsOf = ({ rate, rates, ramps, every, first }: TrafficKeys): RandomTraffic['arrivals'] => {
  if (every !== undefined) return { _tag: 'Every', gap: every, first: first ?? null }
  if (ramps !== undefined) return { _tag: 'Ramps', rates: ramps }
  if (rates !== undefined) return { _tag: 'Rates', rates }
  if (rate === undefined) return { _tag: 'Bursts' }
  return { _tag: 'Rates', rates: { _tag: 'Cycle', every: 'day', steps: [{ from: 0, value: rate }] } }
}

const nameAfter = ([first = '', ...others]: ReadonlyArray<string>): string =>
  others.length === 0 ? first : `${first} and ${others.length} more`

const encode = (traffic: ReadonlyArray<Traffic>): ReadonlyArray<TrafficKeys> => traffic.map(encodeOne)

const encodeOne = (traffic: Traffic): TrafficKeys => {
  if (traffic._tag === 'Trace') {
    const { name, trace, columns, unit, skip, outcomes } = traffic
    return { name, trace, columns, unit, skip, outcomes }
  }
  const { name, types, arrivals, bursts, batch, busyness } = traffic
  const [type, ...otherTypes] = types
  return {
    name,
    ...(type !== undefined && otherTypes.length === 0 ? { type: type.value } : { types }),
    ...encodeArrivals(arrivals),
    ...(bursts === null ? {} : { bursts }),
    ...(batch === null ? {} : { batch }),
    ...(busyness === 'common' ? {} : { busyness }),
  }
}

const encodeArrivals = (arrivals: RandomTraffic['arrivals']): TrafficKeys => {
  switch (arrivals._tag) {
    case 'Bursts':
      return {}
    case 'Ramps':
      return { ramps: arrivals.rates }
    case 'Every':
      return { every: arrivals.gap, ...(arrivals.first === null ? {} : { first: arrivals.first }) }
    case 'Rates': {
      const { every, steps } = arrivals.rates
      const [rate, ...otherRates] = steps
      return every === 'day' && rate !== undefined && otherRates.length === 0 && rate.from === 0
        ? { rate: rate.value }
        : { rates: arrivals.rates }
    }
  }
}

/** The sources of contacts of a scenario, each with a name. */
export const TrafficList = listOf(TrafficItem, 'traffic: [ { type: call, rate: 4.2/min } ]').pipe(
  Schema.decodeTo(Schema.Array(TrafficData), SchemaTransformation.transform({ decode, encode })),
)
