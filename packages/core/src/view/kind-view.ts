import type { Details } from '../conversation/details.ts'
import type { Outcome } from '../interaction/facts.ts'
import { absent, type InteractionState } from '../interaction/state.ts'
import type { Groups } from './groups.ts'
import { FACTS, type Kind } from './kind-facts.ts'
import type { Row } from './row.ts'

/**
 * A kind that questions are put to. It notes which of its facts they look at. A row stands for all interactions of the
 * kind: it notices when it is asked for anything but the facts, such as a moment or a text; then the answer does not
 * stand for the kind, and every row must be asked by itself.
 *
 * @internal
 */
export interface KindView {
  readonly kind: Kind
  /** The answer of all interactions of the kind, or undefined if they may differ. */
  readonly ask: <Answer>(question: (row: Row) => Answer) => Answer | undefined
  /** Puts it on another kind. */
  readonly put: (kind: number) => void
  /** What has been looked at since, by the numbers of the facts in the order in which each was first looked at. */
  readonly lookedAt: () => ReadonlyArray<number>
}

export const kindView = (groups: Groups): KindView => {
  let code = 0
  let lookedAt: Array<number> = []
  let strayed = false
  const fact = Object.defineProperties(
    {},
    Object.fromEntries(
      FACTS.map(({ name }, number) => [
        name,
        {
          get: () => {
            // What is answered once it has strayed is of no account.
            if (!strayed && !lookedAt.includes(number)) lookedAt.push(number)
            return groups.kind(code)[name]
          },
        },
      ]),
    ),
  ) as Kind
  // What is given in place of a fact that differs within the kind only has to be of its type.
  const differs = <Value>(value: Value): Value => {
    strayed = true
    return value
  }
  const origin: InteractionState['origin'] = {
    get at() {
      return differs(0)
    },
    get channel() {
      return fact.channel
    },
    get direction() {
      return fact.direction
    },
    get contact() {
      return differs(null)
    },
    get routing() {
      return fact.originalRouting
    },
  }
  const details = Object.defineProperties(
    {},
    Object.fromEntries(
      Object.entries(absent.details).map(([name, value]) => [
        name,
        {
          enumerable: true,
          get: () => (name === 'unread' && !fact.unread ? 0 : differs(value)),
        },
      ]),
    ),
  ) as Details
  const state: InteractionState = {
    get phase() {
      return fact.phase
    },
    get holder() {
      return fact.holder
    },
    get awaiting() {
      return fact.awaiting
    },
    get place() {
      return fact.place
    },
    get routing() {
      return fact.routing
    },
    get priority() {
      return differs(0)
    },
    get offers() {
      return differs(absent.offers)
    },
    get snoozedUntil() {
      return fact.snoozed ? differs(0) : null
    },
    get forwarded() {
      return fact.forwarded
    },
    get outcome() {
      const { outcome } = fact
      return outcome === null ? null : outcomeOf(outcome, () => differs(''))
    },
    origin,
    get moments() {
      return differs(absent.moments)
    },
    details,
  }
  const row: Row = {
    get id() {
      return differs('')
    },
    state,
    get contact() {
      return differs(null)
    },
    get contactName() {
      return differs('')
    },
    get address() {
      return differs(null)
    },
    get receivedAt() {
      return differs(null)
    },
    get endedAt() {
      const { phase } = fact
      return phase === 'closed' || phase === 'archived' ? differs(0) : null
    },
    get closedBy() {
      return fact.closedBy
    },
    get agents() {
      return differs([])
    },
    get lastText() {
      return differs('')
    },
    get lastMessage() {
      return differs(null)
    },
    get templates() {
      return differs([])
    },
  }
  return {
    kind: fact,
    ask: (question) => {
      try {
        const answer = question(row)
        return strayed ? undefined : answer
      } catch (thrown) {
        // It may not be prepared for what was given in place of a fact.
        if (strayed) return undefined
        throw thrown
      } finally {
        strayed = false
      }
    },
    put: (kind) => {
      code = kind
      lookedAt = []
    },
    lookedAt: () => lookedAt,
  }
}

const outcomeOf = (tag: Outcome['_tag'], text: () => string): Outcome => {
  switch (tag) {
    case 'Warning':
      return {
        _tag: tag,
        get detail() {
          return text()
        },
      }
    case 'Dissuaded':
      return {
        _tag: tag,
        get reason() {
          return text()
        },
      }
    default:
      return { _tag: tag }
  }
}
