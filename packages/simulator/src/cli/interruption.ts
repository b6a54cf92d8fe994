/** Signals closer together than this, in milliseconds, are one press of Ctrl-C: npm passes on what its child has too. */
const ONE_PRESS = 300

/**
 * Whether Ctrl-C was pressed, or the process was asked to end. The first time the work is asked to stop and report;
 * the second time the signal does what it does to any process.
 */
export class Interruption {
  private readonly controller = new AbortController()
  private first = 0

  private readonly ask = (signal: NodeJS.Signals): void => {
    const now = performance.now()
    if (!this.requested) {
      this.first = now
      this.controller.abort()
    } else if (now - this.first > ONE_PRESS) {
      // Not process.exit: it would wait for a file that is being written, such as a pipe that nobody reads.
      this.release()
      process.kill(process.pid, signal)
    }
  }

  constructor() {
    process.on('SIGINT', this.ask)
    process.on('SIGTERM', this.ask)
  }

  /** Aborted when the work is asked to stop. */
  get signal(): AbortSignal {
    return this.controller.signal
  }

  get requested(): boolean {
    return this.signal.aborted
  }

  /** Leaves the signals to Node again, which ends the process. */
  release(): void {
    process.off('SIGINT', this.ask)
    process.off('SIGTERM', this.ask)
  }
}
