import type { Instant, InteractionId, InteractionState } from '@inboxlab/core'
import { type Known, knownFrom } from '../webhook/known.ts'
import { learn } from '../webhook/learn.ts'
import type { Happening } from '../webhook/webhook-event.ts'

interface Told {
  known: Known
  /** Its beginning was told, or the server was looked at: what is known is the whole. */
  isWhole: boolean
  /** What was told since the last look began. */
  heard: ReadonlyArray<{ readonly turn: number; readonly happening: Happening }>
}

/**
 * @internal What looks at the server and its webhooks have told of each interaction. A look shows all that happened
 * before it was asked for; what was told after that is learnt on top of it.
 */
export class Knowledge {
  readonly #told = new Map<InteractionId, Told>()
  #turn = 0

  /** Everything heard so far, as a look that begins now will show it. */
  get turn(): number {
    return this.#turn
  }

  /** How an interaction stands after a webhook; null: only the server can tell. */
  heard(happening: Happening): InteractionState | null {
    const { interaction, event, timed } = happening
    const told = this.#told.get(interaction) ?? { known: knownFrom(), isWhole: false, heard: [] }
    told.heard = [...told.heard, { turn: ++this.#turn, happening }]
    told.known = learn(told.known, happening)
    told.isWhole ||= timed && (event?._tag === 'Received' || event?._tag === 'Started')
    this.#told.set(interaction, told)
    return told.isWhole && !told.known.outdated ? told.known.state : null
  }

  /** How an interaction stands after a look that began at this moment and turn; null: it changed meanwhile, look again. */
  looked(id: InteractionId, state: InteractionState, at: Instant, turn: number): InteractionState | null {
    const heard = (this.#told.get(id)?.heard ?? []).filter((each) => each.turn > turn)
    const known = heard.reduce((sum, { happening }) => learn(sum, happening), knownFrom(state, at))
    this.#told.set(id, { known, isWhole: true, heard })
    return known.outdated ? null : known.state
  }

  /** What was heard of an interaction after that turn. */
  heardSince(id: InteractionId, turn: number): ReadonlyArray<Happening> {
    const { heard = [] } = this.#told.get(id) ?? {}
    return heard.filter((each) => each.turn > turn).map(({ happening }) => happening)
  }

  forget(id: InteractionId): void {
    this.#told.delete(id)
  }

  /** Forgets all about which nothing was told since that turn, but these. */
  keep(isKept: (id: InteractionId) => boolean, turn: number): void {
    for (const [id, { heard }] of this.#told) {
      if (!isKept(id) && !heard.some((each) => each.turn > turn)) this.#told.delete(id)
    }
  }
}
