import { InputError } from '../scenario/input-error.ts'
import { didYouMean, nearest } from '../scenario/nearest.ts'
import { shown } from '../scenario/shown.ts'
import type { TraceColumns, TraceReading } from './trace-reading.ts'

const UNITS = { ms: 1, s: 1000, min: 60_000, h: 3_600_000 } as const
const UNIT_NAMES = { ms: 'milliseconds', s: 'seconds', min: 'minutes', h: 'hours' } as const
const LENGTH_OF_TIME = /^(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i
const INTEGER = /^[+-]?\d{1,9}$/
/** Longer than a century in milliseconds: surely not meant. */
const TOO_LONG = 3.2e12

/** Reads one row of a trace at a time, and says what is wrong with a cell. */
export class RowReader {
  private readonly path: string
  private readonly reading: TraceReading
  private readonly header: ReadonlyArray<string>
  private readonly at: Readonly<Record<keyof TraceColumns, number>>
  private readonly skip: ReadonlyArray<ReadonlyArray<{ readonly column: number; readonly text: string }>>
  private readonly types: ReadonlyMap<string, number>
  private cells: ReadonlyArray<string> = []
  private line = 1

  constructor(path: string, header: ReadonlyArray<string>, reading: TraceReading) {
    this.path = path
    this.reading = reading
    this.header = header
    const { columns } = reading
    this.at = {
      arrival: this.find(columns.arrival, 'columns.arrival'),
      delay: this.find(columns.delay, 'columns.delay'),
      type: this.find(columns.type, 'columns.type'),
      priority: this.find(columns.priority, 'columns.priority'),
      wait: this.find(columns.wait, 'columns.wait'),
      outcome: this.find(columns.outcome, 'columns.outcome'),
      service: this.find(columns.service, 'columns.service'),
      agent: this.find(columns.agent, 'columns.agent'),
    }
    this.skip = reading.skip.map((rule) =>
      Object.entries(rule).map(([name, text]) => ({ column: this.find(name, 'skip'), text })),
    )
    this.types = new Map(reading.types.map((name, index) => [name, index]))
    this.checkColumns()
  }

  turnTo(cells: ReadonlyArray<string>, line: number): void {
    this.cells = cells
    this.line = line
    if (cells.length === this.header.length) return
    throw this.wrong(
      `it has ${cells.length} cells and the header has ${this.header.length}`,
      'give every row the columns of the header, and put texts with a comma in quotes',
    )
  }

  isSkipped(): boolean {
    return this.skip.some((rule) => rule.every(({ column, text }) => this.cells[column]?.trim() === text))
  }

  arrival(): string {
    return this.cell('arrival')
  }

  notAMoment(): InputError {
    return this.unlike(
      'arrival',
      `a date and time on the clocks of ${this.reading.timeZone}`,
      'write it like 1999-08-02T07:30:00, with an offset or Z if it is not local time',
    )
  }

  type(): number {
    if (this.at.type < 0) return 0
    const index = this.types.get(this.cell('type'))
    if (index !== undefined) return index
    const meant = nearest(this.cell('type'), this.reading.types)
    throw this.unlike(
      'type',
      'a type of the scenario',
      `${meant === undefined ? '' : `did you mean '${meant}'? else `}add the type to the scenario, or leave its rows out with skip`,
    )
  }

  priority(): number {
    const text = this.cell('priority')
    if (!INTEGER.test(text)) throw this.unlike('priority', 'a whole number', 'write it like 0 or 2')
    return Number(text)
  }

  /** Whether the contact gave up. */
  abandoned(): boolean {
    if (this.at.outcome < 0) return false
    const { served, abandoned } = this.reading.outcomes
    const text = this.cell('outcome')
    if (text === abandoned) return true
    if (text === served) return false
    throw this.unlike(
      'outcome',
      `${shown(served)} or ${shown(abandoned)}`,
      'name the words of the file under outcomes, or leave such rows out with skip',
    )
  }

  delay(): number {
    return this.at.delay < 0 ? 0 : this.time('delay')
  }

  wait(): number {
    return this.at.wait < 0 ? Number.NaN : this.time('wait')
  }

  service(): number {
    return this.at.service < 0 || this.cell('service') === '' ? Number.NaN : this.time('service')
  }

  /** What the service of who gave up would have taken; NaN where a recording says nothing, or 0. */
  serviceSpared(): number {
    const cell = this.at.service < 0 ? '' : this.cell('service')
    return LENGTH_OF_TIME.test(cell) && Number(cell) > 0 ? this.time('service') : Number.NaN
  }

  agent(): string {
    return this.at.agent < 0 ? '' : this.cell('agent')
  }

  private time(column: keyof TraceColumns): number {
    const text = this.cell(column)
    const { unit } = this.reading
    const value = LENGTH_OF_TIME.test(text) ? Number(text) * UNITS[unit] : Number.NaN
    if (value <= TOO_LONG) return value
    throw this.unlike(column, `a number of ${UNIT_NAMES[unit]}`, 'write it like 0, 12 or 12.5')
  }

  private cell(column: keyof TraceColumns): string {
    return (this.cells[this.at[column]] ?? '').trim()
  }

  private unlike(column: keyof TraceColumns, expected: string, fix: string): InputError {
    const name = this.reading.columns[column]
    return this.wrong(`column ${name} holds ${shown(this.cell(column))}, which is not ${expected}`, fix)
  }

  private wrong(problem: string, fix: string): InputError {
    return new InputError({ place: `${this.path} line ${this.line}`, problem, fix })
  }

  /** Place of a column in the header; -1 if none is asked for. */
  private find(name: string | undefined, askedBy: string): number {
    if (name === undefined) return -1
    const found = this.header.indexOf(name)
    if (found >= 0 && this.header.lastIndexOf(name) === found) return found
    if (found >= 0) {
      throw new InputError({
        place: `${this.path} line 1`,
        problem: `two columns are called ${shown(name)}, which the scenario names under ${askedBy}`,
        fix: 'rename or remove one of them',
      })
    }
    throw new InputError({
      place: `${this.path} line 1`,
      problem: `there is no column ${shown(name)}, which the scenario names under ${askedBy}`,
      fix: didYouMean(name, this.header),
    })
  }

  private checkColumns(): void {
    if (this.at.type < 0 && this.reading.types.length !== 1) {
      throw new InputError({
        place: 'traffic columns',
        problem: 'no column says the type of a contact, and the scenario has several types',
        fix: 'name the column under columns.type',
      })
    }
    if (this.at.outcome >= 0 && this.at.wait < 0) {
      throw new InputError({
        place: 'traffic columns',
        problem: 'a column says who gave up, but none after what wait',
        fix: 'name the column under columns.wait',
      })
    }
  }
}
