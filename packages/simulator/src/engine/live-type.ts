import { absent, evolutions, type InteractionState, type Place, type SkillNeeded } from '@inboxlab/core'
import { callAssigned, callReceived } from './call-events.ts'
import type { Kind, Kinds } from './kinds.ts'
import { weightOf } from './kinds.ts'
import type { LiveQueue } from './live-queue.ts'
import { LawAt } from './law-at.ts'
import type { PlannedLaw, PlannedType } from './plan.ts'

const NOTHING_NEEDED: ReadonlyArray<SkillNeeded> = Object.freeze([])

/** @internal A kind of contact in the engine. */
export class LiveType {
  readonly id: string
  readonly plan: PlannedType
  readonly channel: PlannedType['channel']
  readonly queue: LiveQueue
  readonly place: Place
  readonly needs: ReadonlyArray<SkillNeeded>
  readonly weight: number
  readonly due: number
  readonly kind: Kind
  readonly patience: LawAt | null
  readonly wrapUp: LawAt | null
  readonly retrialDelay: LawAt | null
  readonly reply: LawAt | null
  readonly think: LawAt | null
  readonly returnDelay: LawAt | null
  readonly botReply: LawAt | null
  readonly converses: boolean
  /** One piece of work and nothing else: no lines, conversation, wrap-up, retrial or preference. */
  readonly isPlain: boolean
  /**
   * States of a call that waits, and of one that an agent has: of a call, rules look at nothing that differs from one to
   * another.
   */
  readonly waiting: InteractionState
  readonly inHand: InteractionState

  constructor(plan: PlannedType, queue: LiveQueue, kinds: Kinds) {
    const { lines, retrial, wrapUp, conversation, preferring } = plan
    this.id = plan.id
    this.plan = plan
    this.channel = plan.channel
    this.queue = queue
    this.place = { queue: queue.id, team: null, space: null, campaign: null }
    this.needs = plan.needs ?? NOTHING_NEEDED
    this.weight = weightOf(plan)
    this.due = plan.due ?? Number.POSITIVE_INFINITY
    this.kind = kinds.of(plan)
    this.patience = lawOf(plan.patience)
    this.wrapUp = lawOf(wrapUp)
    this.retrialDelay = lawOf(retrial?.delay)
    this.reply = lawOf(conversation?.reply)
    this.think = lawOf(conversation?.think)
    this.returnDelay = lawOf(conversation?.returns?.delay)
    this.botReply = lawOf(conversation?.bot?.reply)
    this.converses = conversation !== undefined
    this.isPlain = [lines, retrial, wrapUp, conversation, preferring].every((each) => each === undefined)
    this.waiting = evolutions.Received(absent, callReceived(this, 0, '', 0))
    this.inHand = evolutions.Assigned(this.waiting, callAssigned(0, ''))
  }
}

const lawOf = (law: PlannedLaw | null | undefined): LawAt | null => (law == null ? null : new LawAt(law))
