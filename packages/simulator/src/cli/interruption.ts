import { EXIT } from './exit-code.ts'

/** Signals closer together than this, in milliseconds, are one press of Ctrl-C: npm passes on what the child has too. */
const ONE_PRESS = 300

/**
 * Whether Ctrl-C was pressed, or the process was asked to end. The first time the work is asked to stop and report;
 * the second time the process ends at once.
 */
export class Interruption {
  requested = false
  private first = 0

  private readonly ask = (): void => {
    const now = performance.now()
    if (this.requested && now - this.first > ONE_PRESS) process.exit(EXIT.INTERRUPTED)
    if (!this.requested) this.first = now
    this.requested = true
  }

  constructor() {
    process.on('SIGINT', this.ask)
    process.on('SIGTERM', this.ask)
  }

  /** Leaves the signals to Node again, which ends the process. */
  release(): void {
    process.off('SIGINT', this.ask)
    process.off('SIGTERM', this.ask)
  }
}
