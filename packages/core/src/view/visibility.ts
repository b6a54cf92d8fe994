import type { Subject } from '../access/subject.ts'
import type { Lookup } from '../directory/lookup.ts'
import type { AgentId } from '../interaction/names.ts'
import type { Groups } from './groups.ts'

/** What is known of whether a viewer sees a subject. */
export const UNKNOWN = 0
export const SEEN = 1
const UNSEEN = 2

/**
 * What one viewer sees.
 *
 * @internal
 */
export interface Sight {
  /** By the number of the subject: what is known so far. */
  readonly known: Uint8Array
  /** Whether the viewer sees what has the subject of this number. */
  readonly sees: (subject: number) => boolean
}

/**
 * The answers to who may see what: one predicate, asked once per viewer and subject, until the directory is another.
 *
 * @internal
 */
export class Visibility {
  readonly #predicate: (lookup: Lookup, viewer: AgentId, subject: Subject) => boolean
  readonly #groups: Groups
  // By viewer and number of the subject.
  readonly #known = new Map<AgentId, Uint8Array>()
  #lookup: Lookup | null = null

  constructor(groups: Groups, predicate: (lookup: Lookup, viewer: AgentId, subject: Subject) => boolean) {
    this.#groups = groups
    this.#predicate = predicate
  }

  of(lookup: Lookup, viewer: AgentId): Sight {
    if (lookup !== this.#lookup) {
      this.#known.clear()
      this.#lookup = lookup
    }
    const known = this.#knownTo(viewer)
    const ask = (subject: number): boolean => this.#predicate(lookup, viewer, this.#groups.subject(subject))
    return {
      known,
      sees: (subject) => {
        if (known[subject] === UNKNOWN) known[subject] = ask(subject) ? SEEN : UNSEEN
        return known[subject] === SEEN
      },
    }
  }

  #knownTo(viewer: AgentId): Uint8Array {
    const known = this.#known.get(viewer)
    const { subjects } = this.#groups
    if (known !== undefined && known.length >= subjects) return known
    const longer = new Uint8Array(2 * subjects)
    if (known !== undefined) longer.set(known)
    this.#known.set(viewer, longer)
    return longer
  }
}
