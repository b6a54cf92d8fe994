import type { Recording } from '../../src/trace/recording.ts'

/** A row of a recording, in seconds; whatever is left out is 0, nobody's or unknown. */
export interface Row {
  readonly joined: number
  readonly type?: number
  readonly priority?: number
  readonly wait?: number
  readonly service?: number
  readonly agent?: string
  readonly abandoned?: boolean
}

/** A recording of rows in the order of joining. */
export const recordingOf = (rows: ReadonlyArray<Row>): Recording => {
  const agents = [...new Set(rows.flatMap(({ agent }) => (agent === undefined ? [] : [agent])))]
  return {
    length: rows.length,
    joined: Float64Array.from(rows, ({ joined }) => joined * 1000),
    type: Int32Array.from(rows, ({ type }) => type ?? 0),
    priority: Int32Array.from(rows, ({ priority }) => priority ?? 0),
    wait: Float64Array.from(rows, ({ wait }) => (wait ?? 0) * 1000),
    abandoned: Uint8Array.from(rows, ({ abandoned }) => (abandoned === true ? 1 : 0)),
    service: Float64Array.from(rows, ({ service }) => (service ?? Number.NaN) * 1000),
    agent: Int32Array.from(rows, ({ agent }) => (agent === undefined ? -1 : agents.indexOf(agent))),
    agents,
    skipped: 0,
  }
}
