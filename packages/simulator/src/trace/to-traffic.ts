import type { PlannedType, RecordedTraffic } from '../engine/plan.ts'
import { InputError } from '../scenario/input-error.ts'
import type { Recording } from './recording.ts'

/** How a recording becomes a plan's traffic. */
export interface ToTraffic {
  /** The traffic's name: it names the random streams of what the recording cannot tell. */
  readonly name: string
  /** The types that the recording refers to, in that order. */
  readonly types: ReadonlyArray<Pick<PlannedType, 'id' | 'priority'>>
}

/**
 * The traffic that replays a recording. A recording without priorities gets those of its types. Throws an
 * {@link InputError} if such a type has a mix of priorities: which contact has which is then anybody's guess.
 *
 * @example
 * ```ts
 * import { toTraffic } from '@inboxlab/simulator'
 * const recording = {
 *   length: 1,
 *   joined: Float64Array.of(5000),
 *   type: Int32Array.of(0),
 *   priority: null,
 *   wait: Float64Array.of(12_000),
 *   abandoned: Uint8Array.of(0),
 *   service: Float64Array.of(90_000),
 *   agent: Int32Array.of(0),
 *   agents: ['Anna'],
 *   skipped: 0,
 * }
 * const types = [{ id: 'call', priority: [{ value: 2, share: 1 }] }]
 * toTraffic(recording, { name: 'Monday', types }).priority[0] // => 2
 * ```
 */
export const toTraffic = (recording: Recording, { name, types }: ToTraffic): RecordedTraffic => ({
  _tag: 'Recorded',
  name,
  at: recording.joined,
  type: recording.type,
  priority: recording.priority ?? recording.type.map((type) => onlyPriority(name, types[type])),
  service: recording.service,
  wait: recording.wait,
  abandoned: recording.abandoned,
})

const onlyPriority = (name: string, type: ToTraffic['types'][number] | undefined): number => {
  const [only, ...more] = type?.priority ?? []
  if (only !== undefined && more.length === 0) return only.value
  throw new InputError({
    place: `traffic ${name}`,
    problem: `the trace says no priority and type ${type?.id} has several`,
    fix: 'name the column under columns.priority, or give the type one priority',
  })
}
