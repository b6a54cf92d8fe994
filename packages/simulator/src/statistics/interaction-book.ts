import type { ContactTally } from './contact-tally.ts'

/** What statistics remember of an interaction while it is there. */
export class InteractionBook {
  /** Whose it is: counts the interactions of a run from 1 on. */
  serial = 0
  /** Where it counts; null if it began before the measurement. */
  tally: ContactTally | null = null
  /** The interval in which it arrived, and where it counts there, if figures are kept by interval. */
  interval = 0
  ofInterval: ContactTally | null = null
  inLine = false
  /** The queue of that line. */
  queue = 0
  /** Since when it has been in this line. */
  since = 0
  /** Since when it has waited for its first agent. */
  waitsSince = 0
  /** The number of the agent who has it; -1: nobody has. */
  agent = -1
  heldSince = 0
  /** Whether its fate is counted: an agent answered, it gave up, was turned away or closed. It is counted once. */
  counted = false
  diverted = false
  replied = false
  /** What agents have spent on it, where somebody tells. */
  work = 0
  /** From its arrival to its last closing; NaN while it is not closed. */
  resolution = Number.NaN

  begins(serial: number): void {
    this.serial = serial
    this.inLine = false
    this.agent = -1
    this.work = 0
    this.counted = false
    this.diverted = false
    this.replied = false
  }
}
