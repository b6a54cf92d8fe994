import type { Plan } from '../engine/plan.ts'
import { PolicyFault } from '../engine/policy-fault.ts'
import { type ReplicationOptions, type ReplicationStep, replications } from '../experiment/replications.ts'
import { askedOf } from './load-policy.ts'
import { within } from './within.ts'

/** Calendar entries between two steps. */
const ENTRIES = 10_000
/** Of somebody's own policy, whose decisions may be slow: few, and as many such at a time as take about this long. */
const FEW_ENTRIES = 20
const AT_A_TIME = 20
/** No decision takes this many milliseconds. */
const LONGEST = 5000

/**
 * Replications as `replications` gives them, in steps of a length that lets others have their turn. A policy of
 * somebody's own file that does not come back from a decision is interrupted, its replication begun again, for the
 * machine may have stood still; at the second time that is a {@link PolicyFault} which says what it was asked.
 */
export function* replicationsInTime(
  plan: Plan,
  options: Omit<ReplicationOptions, 'entriesPerStep'>,
  longest = LONGEST,
): Generator<ReplicationStep, void> {
  const { policy } = plan
  const asked = askedOf(policy)
  if (asked === undefined) {
    yield* replications(plan, { ...options, entriesPerStep: ENTRIES })
    return
  }
  const { from = 1 } = options
  let interrupted = false
  for (let replication = from; replication < from + options.replications; ) {
    const run = replications(plan, {
      seed: options.seed,
      from: replication,
      replications: 1,
      entriesPerStep: FEW_ENTRIES,
    })
    const step = yield* inTime(run, longest)
    if (step !== null) {
      yield step
      replication++
      interrupted = false
    } else if (interrupted) {
      throw new PolicyFault(
        `policy ${policy.name} does not come back${asked() === null ? '' : ` when it is asked ${asked()}`}: it was interrupted after ${longest / 1000} s`,
      )
    } else {
      interrupted = true
      yield { _tag: 'Running', replication, done: 0 }
    }
  }
}

/** The last step of one replication, or null if it was interrupted; the others are given on the way. */
function* inTime(
  run: Generator<ReplicationStep, void>,
  longest: number,
): Generator<ReplicationStep, Extract<ReplicationStep, { readonly _tag: 'Finished' }> | null> {
  for (let atATime = 1; ; ) {
    const began = performance.now()
    const ended = within(longest, () => {
      let step = run.next()
      for (let more = atATime - 1; more > 0 && step.value?._tag === 'Running'; more--) step = run.next()
      return step.value ?? null
    })
    const step = ended?.value ?? null
    if (step === null || step._tag === 'Finished') return step
    yield step
    const spent = performance.now() - began
    if (spent < AT_A_TIME / 2) atATime = Math.min(atATime * 2, ENTRIES / FEW_ENTRIES)
    else if (spent > AT_A_TIME) atATime = Math.max(1, Math.floor(atATime / 2))
  }
}
