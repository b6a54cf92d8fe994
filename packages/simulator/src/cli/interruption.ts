/**
 * Whether Ctrl-C was pressed (or the process was asked to end). The first time the work is asked to stop and
 * report; the second time the process ends at once.
 */
export class Interruption {
  requested = false

  private readonly ask = (): void => {
    if (this.requested) process.exit(130)
    this.requested = true
  }

  constructor() {
    process.on('SIGINT', this.ask)
    process.on('SIGTERM', this.ask)
  }

  /** Leaves the signals to Node again. */
  release(): void {
    process.off('SIGINT', this.ask)
    process.off('SIGTERM', this.ask)
  }
}
