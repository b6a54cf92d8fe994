import type { Invariant } from './invariant.ts'
import { conservation } from './invariants/conservation.ts'
import { determinism } from './invariants/determinism.ts'
import { fairness } from './invariants/fairness.ts'
import { firstComeFirstServed } from './invariants/first-come-first-served.ts'
import { keepsItsAge } from './invariants/keeps-its-age.ts'
import { neverOverCapacity } from './invariants/never-over-capacity.ts'
import { noOfferToADecliner } from './invariants/no-offer-to-a-decliner.ts'
import { noReturnToUnanswered } from './invariants/no-return-to-unanswered.ts'
import { noStarvation } from './invariants/no-starvation.ts'
import { oneDestination } from './invariants/one-destination.ts'
import { oneHolder } from './invariants/one-holder.ts'
import { onlyWhoIsThere } from './invariants/only-who-is-there.ts'
import { priorityRespected } from './invariants/priority-respected.ts'
import { replay } from './invariants/replay.ts'
import { skillsRespected } from './invariants/skills-respected.ts'
import { workConservation } from './invariants/work-conservation.ts'

/** Every invariant of a routing policy by its name, in the order in which they are tried. */
export const invariants: ReadonlyMap<string, Invariant> = new Map(
  [
    oneHolder,
    noReturnToUnanswered,
    conservation,
    neverOverCapacity,
    onlyWhoIsThere,
    skillsRespected,
    workConservation,
    firstComeFirstServed,
    priorityRespected,
    noStarvation,
    noOfferToADecliner,
    oneDestination,
    determinism,
    replay,
    fairness,
    keepsItsAge,
  ].map((invariant) => [invariant.name, invariant]),
)
