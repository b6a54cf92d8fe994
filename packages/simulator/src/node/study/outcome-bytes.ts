import { RunFault } from '../../engine/run-fault.ts'
import type { FinishedReplication } from '../../experiment/replications.ts'
import { plainText } from '../../report/plain-text.ts'
import { bytesOf, type PlannedNumbers, replicationOf } from './replication-bytes.ts'

const FINISHED = 0
const FAULT = 1
const LONGEST = 2000

/**
 * What came of a replication as bytes: its figures, or what its policy did that cannot be done. Whoever simulates it, the
 * same comes of it.
 */
export const outcomeBytes = (outcome: FinishedReplication | RunFault): Buffer =>
  outcome instanceof RunFault
    ? Buffer.concat([Buffer.of(FAULT), Buffer.from(outcome.message.slice(0, LONGEST))])
    : Buffer.concat([Buffer.of(FINISHED), bytesOf(outcome)])

/** What came of a replication; null where the bytes do not say it of this plan. */
export const outcomeOf = (bytes: Uint8Array, plan: PlannedNumbers): FinishedReplication | RunFault | null => {
  const rest = bytes.subarray(1)
  switch (bytes[0]) {
    case FINISHED:
      return replicationOf(rest, plan)
    case FAULT:
      return new RunFault(messageIn(rest))
    default:
      return null
  }
}

const messageIn = (bytes: Uint8Array): string => plainText(new TextDecoder().decode(bytes), LONGEST)
