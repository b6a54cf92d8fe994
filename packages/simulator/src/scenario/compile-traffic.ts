import type {
  BurstState,
  PlannedBusyness,
  PlannedTraffic,
  RecordedTraffic,
  VaryingTraffic,
} from '../engine/plan.ts'
import { localDays } from './local-days.ts'
import { cycleMoments } from './local-moments.ts'
import { localRamps } from './local-ramps.ts'
import { type Positions, positions } from './positions.ts'
import type { Bursts } from './sections/bursts.ts'
import type { Busyness } from './sections/busyness.ts'
import type { LocalSpan } from './spans-of-one-offset.ts'
import type { RandomTraffic, Traffic } from './traffic.ts'

/** What traffic is compiled with. */
interface Around {
  readonly type: Positions
  readonly span: LocalSpan
  /** The busyness of the scenario. */
  readonly common: Busyness | null
}

/** A traffic of a plan; `recording` is what its trace says, if it has one. */
export const compileTraffic = (
  traffic: Traffic,
  recording: RecordedTraffic | undefined,
  around: Around,
): PlannedTraffic => {
  if (traffic._tag === 'Trace') {
    if (recording === undefined) throw new RangeError(`the trace ${traffic.trace} was not read`)
    return recording
  }
  const { name, arrivals, bursts, batch } = traffic
  const { type, span } = around
  const types = traffic.types.map(({ value, share }) => ({ value: type(value), share }))
  if (arrivals._tag === 'Every') {
    return { _tag: 'Renewal', name, gap: arrivals.gap, first: arrivals.first, batch, types }
  }
  const busyness = busynessOf(traffic, around)
  if (arrivals._tag === 'Rates' && bursts === null && batch === null && busyness === null) {
    const rates = cycleMoments(arrivals.rates, span).map(({ at, value }) => ({ at, rate: value }))
    return { _tag: 'Poisson', name, rates, types }
  }
  const rates = linesOf(arrivals, span)
  return { _tag: 'Varying', name, rates, bursts: bursts && statesOf(bursts), busyness, batch, types }
}

const linesOf = (
  arrivals: Exclude<RandomTraffic['arrivals'], { readonly _tag: 'Every' }>,
  span: LocalSpan,
): VaryingTraffic['rates'] => {
  switch (arrivals._tag) {
    case 'Rates':
      return cycleMoments(arrivals.rates, span).map(({ at, value }) => ({ at, from: value, to: value }))
    case 'Ramps':
      return localRamps(arrivals.rates, span)
    case 'Bursts':
      return [{ at: span.start, from: 1, to: 1 }]
  }
}

const statesOf = ({ states }: Bursts): ReadonlyArray<BurstState> => {
  const state = positions(states.map(({ name }) => name))
  return states.map(({ factor, stay, next }) => ({
    times: factor,
    stay,
    next: next.map(({ value, share }) => ({ value: state(value), share })),
  }))
}

const busynessOf = ({ name, busyness }: RandomTraffic, { span, common }: Around): PlannedBusyness | null => {
  if (busyness === 'none' || (busyness === 'common' && common === null)) return null
  return busyness === 'common'
    ? { stream: 'busyness', shape: common?.shape ?? 1, days: localDays(span) }
    : { stream: `traffic ${name}/busyness`, shape: busyness.shape, days: localDays(span) }
}
