const ERASE = '\r\x1b[2K'

/** A line on standard error that is written over as the work goes on; silent where that is no terminal. */
export class ProgressLine {
  private readonly shown = process.stderr.isTTY === true && process.env.TERM !== 'dumb'
  private readonly started = performance.now()
  private last = Number.NEGATIVE_INFINITY

  /** Shows how far it is: `done` from 0 to 1. */
  show(what: string, done: number): void {
    const now = performance.now()
    if (!this.shown || now - this.last < 100) return
    this.last = now
    const left = done > 0.02 ? `, ${remaining((now - this.started) * (1 / done - 1))} left` : ''
    const line = `${what}, ${Math.floor(100 * done)}%${left}`
    // A line that goes on in the next one could not be taken away.
    process.stderr.write(`${ERASE}${line.slice(0, (process.stderr.columns || 80) - 1)}`)
  }

  /** Takes the line away. */
  clear(): void {
    if (this.shown) process.stderr.write(ERASE)
  }
}

const remaining = (milliseconds: number): string => {
  const seconds = Math.ceil(milliseconds / 1000)
  if (seconds < 100) return `${seconds}s`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 100 ? `${minutes}min` : `${Math.ceil(minutes / 60).toLocaleString('en-US')}h`
}
