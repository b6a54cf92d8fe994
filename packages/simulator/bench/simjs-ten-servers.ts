import { createRequire } from 'node:module'

interface SimJsEntity {
  setTimer(delay: number): { done(next: () => void, context: unknown): void }
  useFacility(facility: SimJsFacility, duration: number): void
}

interface SimJsFacility {
  systemStats(): { sizeSeries: unknown; durationSeries: { average(): number; count(): number } }
  queueStats(): { durationSeries: { average(): number } }
}

/** The part of simjs that is used here. */
interface SimJs {
  readonly Sim: new () => {
    addEntity(entity: new (...args: ReadonlyArray<never>) => object, name: string): void
    simulate(end: number): void
  }
  readonly Entity: new (...args: ReadonlyArray<never>) => SimJsEntity
  readonly Facility: {
    readonly FCFS: number
    new (name: string, discipline: number, servers: number): SimJsFacility
  }
  readonly Random: new (seed: number) => { exponential(rate: number): number }
}

/** simjs 2.0.3 was made for browsers: it exports nothing and puts itself on `window`, once. */
const window: { Sim?: SimJs } = {}

const simJs = (): SimJs => {
  Object.assign(globalThis, { window })
  createRequire(import.meta.url)('simjs')
  if (window.Sim === undefined) throw new Error('simjs did not put itself on window')
  return window.Sim
}

/** M/M/10 at load 0.9 in simjs: about this many interactions; gives how many there were and their mean wait. */
export const simJsTenServers = (interactions: number) => {
  const { Sim, Entity, Facility, Random } = simJs()
  const facility = new Facility('desk', Facility.FCFS, 10)
  const random = new Random(1)
  class Traffic extends Entity {
    start(): void {
      this.useFacility(facility, random.exponential(1))
      this.setTimer(random.exponential(9)).done(this.start, this)
    }
  }
  const simulation = new Sim()
  simulation.addEntity(Traffic, 'traffic')
  simulation.simulate(interactions / 9)
  return {
    interactions: facility.systemStats().durationSeries.count(),
    meanWait: facility.queueStats().durationSeries.average(),
  }
}
