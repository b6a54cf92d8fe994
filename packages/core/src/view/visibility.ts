import type { Subject } from '../access/subject.ts'
import type { Lookup } from '../directory/lookup.ts'
import type { AgentId } from '../interaction/names.ts'
import type { Groups } from './groups.ts'

/**
 * The answers to who may see what: one predicate, asked once per viewer and subject, until the directory is another.
 *
 * @internal
 */
export class Visibility {
  readonly #predicate: (lookup: Lookup, viewer: AgentId, subject: Subject) => boolean
  readonly #groups: Groups
  // By viewer and number of the subject: 1 for yes, 2 for no, 0 where it has not been asked yet.
  readonly #known = new Map<AgentId, Uint8Array>()
  #lookup: Lookup | null = null

  constructor(groups: Groups, predicate: (lookup: Lookup, viewer: AgentId, subject: Subject) => boolean) {
    this.#groups = groups
    this.#predicate = predicate
  }

  /** Whether the viewer sees what has the subject of this number. */
  of(lookup: Lookup, viewer: AgentId): (subject: number) => boolean {
    if (lookup !== this.#lookup) {
      this.#known.clear()
      this.#lookup = lookup
    }
    const known = this.#knownTo(viewer)
    return (subject) => {
      if (known[subject] === 0)
        known[subject] = this.#predicate(lookup, viewer, this.#groups.subject(subject)) ? 1 : 2
      return known[subject] === 1
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
