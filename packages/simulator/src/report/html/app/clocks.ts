/** Writes moments of a run, given in milliseconds since its start. */
export interface Clocks {
  /** `08:05:09`, with the day if the run is longer than one. */
  readonly moment: (at: number) => string
  /** `08:00`, with the day if the run is longer than one. */
  readonly short: (at: number) => string
  /** The same moment as charts need it: shifted so that it reads right in UTC. */
  readonly onAxis: (at: number) => Date
  /** Writes what {@link Clocks.onAxis} gave: `08:00`, and the day where one begins. */
  readonly tick: (date: Date) => string
}

export const clocks = (start: number, length: number, timeZone: string): Clocks => {
  const days: Intl.DateTimeFormatOptions =
    length > DAY ? { weekday: 'short', day: 'numeric', month: 'short' } : {}
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const short = new Intl.DateTimeFormat('en-GB', { ...days, ...time, timeZone })
  const moment = new Intl.DateTimeFormat('en-GB', { ...days, ...time, second: '2-digit', timeZone })
  return {
    moment: (at) => moment.format(start + at),
    short: (at) => short.format(start + at),
    tick: (date) => {
      const written = date.toISOString()
      const day = DAYS[date.getUTCDay()] ?? ''
      return length > DAY && written.slice(11, 16) === '00:00'
        ? `${day} ${written.slice(8, 10)}`
        : written.slice(11, 16)
    },
    onAxis: (at) => new Date(start + at + offset(start + at, timeZone)),
  }
}

const DAY = 24 * 3_600_000
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

const offset = (at: number, timeZone: string): number => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(at)
  const part = (type: string): number => Number(parts.find((each) => each.type === type)?.value)
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return local - Math.floor(at / 1000) * 1000
}
