import type { Recording } from './recording.ts'

/** A service that somebody gave. */
export interface RecordedService {
  readonly from: number
  readonly to: number
  /** Index into the type names that the trace was read with. */
  readonly type: number
}

/**
 * The services of each agent whom the recordings name, in ascending order of their starts. Who serves in several
 * recordings under one name is one agent. Services of unknown start or length are left out.
 */
export const servicesOfAgents = (
  recordings: ReadonlyArray<Recording>,
): ReadonlyMap<string, ReadonlyArray<RecordedService>> => {
  const services = new Map<string, Array<RecordedService>>()
  for (const { length, joined, wait, service, type, agent, agents } of recordings) {
    const ofAgent = agents.map((name) => {
      const known = services.get(name) ?? []
      services.set(name, known)
      return known
    })
    for (let row = 0; row < length; row++) {
      const from = (joined[row] as number) + (wait[row] as number)
      const to = from + (service[row] as number)
      if (!Number.isNaN(to)) ofAgent[agent[row] as number]?.push({ from, to, type: type[row] as number })
    }
  }
  for (const own of services.values()) own.sort((a, b) => a.from - b.from)
  return services
}
