import { type Command, type Directory, type Dialect, Inbox } from '@inboxlab/core'
import fc from 'fast-check'
import { commands } from './commands.ts'
import { directories } from './directories.ts'
import { type Interrupter, runUnder } from '../interrupter.ts'
import { type Answered, Asking, type Broken, SOUND_INBOX } from './asking.ts'
import type { InboxInvariant, InboxUnderTest } from './inbox-invariant.ts'
import { inboxInvariants } from './inbox-invariants.ts'
import type { Names } from './names.ts'

/** A command, to which of the interactions it is given, and how many milliseconds after the one before. */
export interface Asked {
  readonly interaction: string
  readonly command: Command
  readonly later: number
}

/** Options of {@link checkInbox}; everything has a default. */
export interface CheckInboxOptions {
  /** The words and rules of a system; left out: the core's alone. */
  readonly dialect?: Dialect | null
  /** Who works there; left out: drawn. */
  readonly directory?: Directory
  /** The inbox for a directory; left out: the core's. */
  readonly inbox?: (directory: Directory, dialect: Dialect | null) => InboxUnderTest
  /** Names of the catalogue, or invariants of one's own; all by default. */
  readonly invariants?: ReadonlyArray<string | InboxInvariant>
  readonly names?: Partial<Names>
  /** How many inboxes; 300 by default. */
  readonly runs?: number
  /** How many commands at most; 40 by default. */
  readonly commands?: number
  /** Same seed, same commands; 1 by default. */
  readonly seed?: number
  /** Goes straight to what was found before. */
  readonly path?: string
  /** Stops looking after so many milliseconds. */
  readonly within?: number
  /** Interrupts an inbox or an invariant that would run for ever; left out: nothing does. */
  readonly interrupter?: Interrupter
}

/** The fewest commands found under which something does not hold. */
export interface InboxBreach {
  readonly invariant: string
  /** What should hold. */
  readonly sentence: string
  /** What happened instead. */
  readonly text: string
  readonly directory: Directory
  readonly asked: ReadonlyArray<Asked>
  readonly seed: number
  readonly path: string
}

/** What came of asking many inboxes for many things; how many commands were accepted, so that one sees what was tried. */
export type InboxCheck =
  | {
      readonly _tag: 'Held'
      readonly runs: number
      readonly interrupted: boolean
      readonly accepted: number
    }
  | { readonly _tag: 'Failed'; readonly runs: number; readonly breach: InboxBreach }

/**
 * Asks inboxes for whatever there is to ask, and looks for commands after which an invariant does not hold. Throws a
 * `RangeError` for an invariant that is not in the catalogue.
 *
 * @example
 * ```ts
 * import { dialects } from '@inboxlab/core'
 * import { checkInbox } from '@inboxlab/simulator/property'
 * checkInbox({ dialect: dialects.get('ino') ?? null, runs: 30 })._tag // => 'Held'
 * ```
 */
export const checkInbox = (options: CheckInboxOptions = {}): InboxCheck => {
  const { dialect = null, runs = 300, seed = 1, path, within, interrupter } = options
  const make = options.inbox ?? ((directory: Directory) => new Inbox(directory, dialect))
  const list = (options.invariants ?? [...inboxInvariants.keys()]).map(chosenInvariant)
  const tried = (directory: Directory, asked: ReadonlyArray<Asked>): Answered => {
    const asking = new Asking(list)
    const ended = runUnder(interrupter, () => asking.ask(() => make(directory, dialect), asked))
    return ended._tag === 'Ended' ? ended.value : asking.interrupted(ended)
  }
  let accepted = 0
  const details = fc.check(
    fc.property(
      options.directory === undefined ? directories(options.names) : fc.constant(options.directory),
      fc.array(askedOf(options.names), { minLength: 1, maxLength: options.commands ?? 40, size: 'max' }),
      (directory, asked) => {
        const answered = tried(directory, asked)
        accepted += answered.accepted
        return answered.broken === null
      },
    ),
    {
      numRuns: runs,
      seed,
      ...(path === undefined ? {} : { path }),
      ...(within === undefined ? {} : { interruptAfterTimeLimit: within, markInterruptAsFailure: false }),
    },
  )
  if (!details.failed)
    return { _tag: 'Held', runs: details.numRuns, interrupted: details.interrupted, accepted }
  const [directory, asked] = details.counterexample as [Directory, ReadonlyArray<Asked>]
  const { invariant, text } = tried(directory, asked).broken ?? NOT_AGAIN
  return {
    _tag: 'Failed',
    runs: details.numRuns,
    breach: {
      invariant: invariant.name,
      sentence: invariant.sentence,
      text,
      directory,
      asked,
      seed,
      path: details.counterexamplePath ?? '',
    },
  }
}

const NOT_AGAIN: Broken = {
  invariant: SOUND_INBOX,
  text: 'the inbox or an invariant is not deterministic: what was found does not happen when the same is asked again',
}

const INTERACTIONS = ['i1', 'i2']
const LATER = [0, 1, 1000, 3_600_000, 90_000_000]
const askedOf = (names: Partial<Names> | undefined): fc.Arbitrary<Asked> =>
  fc.record({
    interaction: fc.constantFrom(...INTERACTIONS),
    command: commands(names),
    later: fc.constantFrom(...LATER),
  })

const chosenInvariant = (name: string | InboxInvariant): InboxInvariant => {
  const known = typeof name === 'string' ? inboxInvariants.get(name) : name
  if (known === undefined)
    throw new RangeError(
      `there is no invariant '${String(name)}' of an inbox; there are ${[...inboxInvariants.keys()].join(', ')}`,
    )
  return known
}
