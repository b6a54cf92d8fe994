import type { RandomStream } from '../random/random-stream.ts'
import type { StreamFor } from './contact-source.ts'
import { threefry } from './threefry.ts'

const two26 = 2 ** -26
const two52 = 2 ** -52

/** @internal What is random about a contact beside what is drawn when it first comes. */
export type Matter =
  | 'patience'
  | 'preferring'
  | 'preferred'
  | 'wrap-up'
  | 'retrial'
  | 'retrial delay'
  | 'turns'
  | 'reply'
  | 'think'
  | 'silence'
  | 'return'
  | 'return delay'
  | 'bot turns'
  | 'bot reply'
  | 'bot settles'

/**
 * @internal Random numbers that belong to a contact: each follows from the seed, its traffic, its number there, what it
 * is for and its turn, whatever else is drawn in between. So the same contact does the same under every policy.
 */
export class ContactLuck {
  private readonly keys = new Map<Matter, readonly number[]>()
  private readonly keyStream: (matter: Matter) => RandomStream
  private readonly numbers = new Numbers()

  constructor(traffic: string, streamFor: StreamFor) {
    this.keyStream = (matter) => streamFor(`traffic ${traffic}/contacts/${matter}`)
  }

  /** The number of a contact for a matter at its turn, as a stream of this one number. */
  at(matter: Matter, contact: number, turn: number): Pick<RandomStream, 'uniform'> {
    const [key0, key1] = this.keyOf(matter)
    threefry(key0 as number, key1 as number, contact, turn, this.numbers.words)
    return this.numbers
  }

  private keyOf(matter: Matter): readonly number[] {
    let key = this.keys.get(matter)
    if (key === undefined) {
      key = this.keyStream(matter).state()
      this.keys.set(matter, key)
    }
    return key
  }
}

class Numbers {
  readonly words = new Int32Array(2)

  /** Strictly between 0 and 1, like those of a random stream. */
  uniform(): number {
    const high = (this.words[0] as number) >>> 6
    const low = (this.words[1] as number) >>> 6
    return high * two26 + (low + 0.5) * two52
  }
}
