import { InputError } from '../scenario/input-error.ts'
import { type ArrivalClock, arrivalClock } from './arrival-clock.ts'
import { joiningOrder } from './joining-order.ts'
import type { Recording } from './recording.ts'
import { RowReader } from './row-reader.ts'
import type { TraceReading } from './trace-reading.ts'

/** Collects the rows of a trace, in the order of the file, into a {@link Recording}. */
export class TraceRecorder {
  private readonly path: string
  private readonly rows: RowReader
  private readonly clock: ArrivalClock
  private readonly joined: Array<number> = []
  private readonly type: Array<number> = []
  private readonly priority: Array<number> | null
  private readonly wait: Array<number> = []
  private readonly abandoned: Array<number> = []
  private readonly service: Array<number> = []
  private readonly agent: Array<number> = []
  private readonly agents = new Map<string, number>()
  private skipped = 0
  private latest = { at: Number.NEGATIVE_INFINITY, text: '', line: 0 }

  /** Throws an {@link InputError} if the header lacks a column that the reading names. */
  constructor(path: string, header: ReadonlyArray<string>, reading: TraceReading) {
    this.path = path
    this.rows = new RowReader(path, header, reading)
    this.clock = arrivalClock(reading.timeZone)
    this.priority = reading.columns.priority === undefined ? null : []
  }

  /** Takes the next row. Throws an {@link InputError} that names its line if it is not as it should be. */
  add(cells: ReadonlyArray<string>, line: number): void {
    const { rows } = this
    rows.turnTo(cells, line)
    if (rows.isSkipped()) {
      this.skipped++
      return
    }
    const abandoned = rows.abandoned()
    this.joined.push(this.arrival(line) + rows.delay())
    this.type.push(rows.type())
    this.priority?.push(rows.priority())
    this.wait.push(rows.wait())
    this.abandoned.push(abandoned ? 1 : 0)
    this.service.push(abandoned ? rows.serviceSpared() : rows.service())
    this.agent.push(abandoned ? -1 : this.agentIndex(rows.agent()))
  }

  /** Everything taken so far. Throws an {@link InputError} if that is nothing. */
  recording(): Recording {
    if (this.joined.length === 0) throw this.empty()
    const order = joiningOrder(this.joined)
    const inOrder = (column: ReadonlyArray<number>) => (_: unknown, i: number) =>
      column[order[i] as number] as number
    const length = order.length
    return {
      length,
      joined: Float64Array.from({ length }, inOrder(this.joined)),
      type: Int32Array.from({ length }, inOrder(this.type)),
      priority: this.priority === null ? null : Int32Array.from({ length }, inOrder(this.priority)),
      wait: Float64Array.from({ length }, inOrder(this.wait)),
      abandoned: Uint8Array.from({ length }, inOrder(this.abandoned)),
      service: Float64Array.from({ length }, inOrder(this.service)),
      agent: Int32Array.from({ length }, inOrder(this.agent)),
      agents: [...this.agents.keys()],
      skipped: this.skipped,
    }
  }

  private arrival(line: number): number {
    const text = this.rows.arrival()
    const at = this.clock(text, this.latest.at)
    if (Number.isNaN(at)) throw this.rows.notAMoment()
    if (at < this.latest.at) {
      throw new InputError({
        place: `${this.path} line ${line}`,
        problem: `arrival ${text} is before ${this.latest.text} in line ${this.latest.line}`,
        fix: 'sort the rows by arrival, earliest first',
      })
    }
    this.latest = { at, text, line }
    return at
  }

  private agentIndex(name: string): number {
    if (name === '') return -1
    const known = this.agents.get(name)
    if (known !== undefined) return known
    this.agents.set(name, this.agents.size)
    return this.agents.size - 1
  }

  private empty(): InputError {
    return new InputError({
      place: this.path,
      problem:
        this.skipped === 0
          ? 'the trace is empty: there is no row below its header'
          : `nothing is left of the trace: all ${this.skipped} rows are skipped`,
      fix: this.skipped === 0 ? 'give it at least one row' : 'loosen the rules under skip',
    })
  }
}
