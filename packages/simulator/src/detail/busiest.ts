import { PRESENCES, type Slice } from './run-detail.ts'

const OFF_DUTY = PRESENCES.indexOf('off duty')

/** When the slice begins in which most wait, of those in which at least half as many are on duty as at most. */
export const busiest = (slices: ReadonlyArray<Slice>): number => {
  const onDuty = slices.map(({ agents }) => sum(agents) - (agents[OFF_DUTY] ?? 0))
  const most = Math.max(...onDuty)
  const looked = slices.filter((_, index) => (onDuty[index] ?? 0) >= most / 2)
  const lengths = looked.map(({ waiting }) => sum(waiting))
  return looked[lengths.indexOf(Math.max(...lengths))]?.from ?? 0
}

const sum = (list: ReadonlyArray<number>): number => list.reduce((total, each) => total + each, 0)
