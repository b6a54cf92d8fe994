import type { RunDetail } from '../detail/run-detail.ts'

/** One entry of the Trace Event format; moments and lengths in microseconds. */
export interface TraceEvent {
  readonly name: string
  readonly cat: string
  /** X: something that lasts; b and e: beginning and end of what overlaps; M: a name. */
  readonly ph: 'X' | 'b' | 'e' | 'M' | 'C'
  readonly ts: number
  readonly dur?: number
  readonly pid: number
  readonly tid: number
  readonly id?: number
  readonly args?: Readonly<Record<string, string | number>>
}

/** A run in the Trace Event format. */
export interface TraceFile {
  readonly displayTimeUnit: 'ms'
  readonly traceEvents: ReadonlyArray<TraceEvent>
}

/**
 * A run as Perfetto and other viewers of the Trace Event format show it: a process for each group of agents with a
 * track for each agent, what they do as slices and the interactions they hold above them, and a counter for each queue.
 */
export const traceEvents = (
  detail: RunDetail,
  names: { readonly queues: ReadonlyArray<string>; readonly groups: ReadonlyArray<string> },
): TraceFile => ({
  displayTimeUnit: 'ms',
  traceEvents: [
    ...names.groups.map((name, group) => named('process_name', name, group + 1, 0)),
    ...detail.agents.map(({ id, group }, agent) => named('thread_name', id, group + 1, agent + 1)),
    ...detail.agents.flatMap(({ at, presence, inHand, group }, agent) =>
      at.flatMap((from, index): ReadonlyArray<TraceEvent> => {
        const is = presence[index] ?? 'off duty'
        const to = at[index + 1] ?? detail.length
        if (is === 'off duty' || to <= from) return []
        const slice = { cat: 'agent', ph: 'X', ts: micro(from), dur: micro(to - from) } as const
        return [{ name: is, ...slice, pid: group + 1, tid: agent + 1, args: { inHand: inHand[index] ?? 0 } }]
      }),
    ),
    ...held(detail),
    ...detail.slices.flatMap(({ from, waiting }) =>
      names.queues.map(
        (queue, index): TraceEvent => ({
          name: `waiting in ${queue}`,
          cat: 'queue',
          ph: 'C',
          ts: micro(from),
          pid: 0,
          tid: 0,
          args: { waiting: waiting[index] ?? 0 },
        }),
      ),
    ),
  ],
})

const held = ({ stays, agents, length }: RunDetail): ReadonlyArray<TraceEvent> =>
  stays.serial.flatMap((serial, index): ReadonlyArray<TraceEvent> => {
    const agent = -2 - (stays.where[index] ?? 0)
    const holder = agents[agent]
    if (holder === undefined) return []
    const to = stays.serial[index + 1] === serial ? (stays.from[index + 1] ?? length) : length
    const common = {
      name: `interaction ${serial}`,
      cat: 'interaction',
      id: serial,
      pid: holder.group + 1,
      tid: agent + 1,
    }
    return [
      { ...common, ph: 'b', ts: micro(stays.from[index] ?? 0) },
      { ...common, ph: 'e', ts: micro(to) },
    ]
  })

const named = (name: string, is: string, pid: number, tid: number): TraceEvent => ({
  name,
  cat: '__metadata',
  ph: 'M',
  ts: 0,
  pid,
  tid,
  args: { name: is },
})

const micro = (milliseconds: number): number => Math.round(milliseconds * 1000)
