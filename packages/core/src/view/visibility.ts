import type { Subject } from '../access/subject.ts'
import type { Lookup } from '../directory/lookup.ts'
import type { AgentId } from '../interaction/names.ts'
import type { Kinds } from './kinds.ts'

/**
 * What one viewer sees: by the number of the subject 1 for yes, 2 for no, 0 where it has not been asked yet.
 *
 * @internal
 */
export interface Sight {
  readonly known: Uint8Array
  /** Asks about a subject and keeps the answer in `known`. */
  readonly ask: (subject: number) => number
}

/**
 * The answers to who may see what: one predicate, asked once per viewer and subject, until the directory is another.
 *
 * @internal
 */
export class Visibility {
  readonly #predicate: (lookup: Lookup, viewer: AgentId, subject: Subject) => boolean
  readonly #kinds: Kinds
  readonly #known = new Map<AgentId, Uint8Array>()
  #lookup: Lookup | null = null

  constructor(kinds: Kinds, predicate: (lookup: Lookup, viewer: AgentId, subject: Subject) => boolean) {
    this.#kinds = kinds
    this.#predicate = predicate
  }

  of(lookup: Lookup, viewer: AgentId): Sight {
    if (lookup !== this.#lookup) {
      this.#known.clear()
      this.#lookup = lookup
    }
    let known = this.#known.get(viewer) ?? new Uint8Array(0)
    if (known.length < this.#kinds.subjects) {
      const longer = new Uint8Array(2 * this.#kinds.subjects)
      longer.set(known)
      known = longer
      this.#known.set(viewer, known)
    }
    const answers = known
    return {
      known: answers,
      ask: (subject) => {
        const answer = this.#predicate(lookup, viewer, this.#kinds.subject(subject)) ? 1 : 2
        answers[subject] = answer
        return answer
      },
    }
  }
}
