import type { Content } from '../conversation/content.ts'
import type { MessageId } from '../interaction/names.ts'
import { foldText } from './fold-text.ts'

interface Said {
  readonly message: MessageId
  readonly text: string
  readonly template: string | null
}

/**
 * What one interaction's messages say that the contact can see, first to last; what was undone is taken out.
 * Private notes are not in it.
 *
 * @internal
 */
export class Messages {
  #said: Array<Said> = []
  readonly #folded: Array<string> = []

  get last(): Said | null {
    return this.#said.at(-1) ?? null
  }

  /** The templates used, in the order of their use. */
  get templates(): ReadonlyArray<string> {
    return this.#said.flatMap(({ template }) => (template === null ? [] : [template]))
  }

  add(message: MessageId, content: Content | undefined): void {
    this.#said.push({ message, text: content?.text ?? '', template: content?.template ?? null })
  }

  undo(message: MessageId): void {
    this.#said = this.#said.filter((said) => said.message !== message)
    this.#folded.length = 0
  }

  /** Whether this text, folded, occurs in one of the messages. */
  mention(needle: string): boolean {
    // Only what somebody searches is folded, and that once.
    for (let i = this.#folded.length; i < this.#said.length; i++)
      this.#folded.push(foldText(this.#said[i]?.text ?? ''))
    return this.#folded.some((text) => text.includes(needle))
  }
}
