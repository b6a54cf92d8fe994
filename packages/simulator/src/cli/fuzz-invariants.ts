import { POSSIBLE, SOUND } from '../property/any-policy.ts'
import { invariants } from '../property/index.ts'
import { TRUE_ANSWERS } from '../property/live/true-answers.ts'
import { InputError } from '../scenario/input-error.ts'
import { didYouMean } from '../scenario/nearest.ts'

/** What a counterexample may be about besides those of the list: any run tells, whatever is asked for. */
const ALWAYS: ReadonlySet<string> = new Set([POSSIBLE.name, SOUND.name, TRUE_ANSWERS.name])

/** What a counterexample is about, by the description that was written into it; null if it does not say so. */
export const foundBefore = (description: string | undefined): ReadonlyArray<string> | null => {
  const name = [...invariants.keys(), ...ALWAYS].find((each) => description?.startsWith(`${each}: `))
  return name === undefined ? null : invariants.has(name) ? [name] : []
}

/** The invariants that `--invariant` asks for by name, or all of them. Throws an {@link InputError} for one that is not there. */
export const askedInvariants = (asked: ReadonlyArray<string>): ReadonlyArray<string> => {
  for (const name of asked) {
    if (name === 'all' || invariants.has(name) || ALWAYS.has(name)) continue
    throw new InputError({
      place: `--invariant ${name}`,
      problem: 'there is no such invariant',
      fix: `${didYouMean(name, [...invariants.keys()])}; inboxlab fuzz --invariants lists them`,
    })
  }
  return asked.includes('all') ? [...invariants.keys()] : asked.filter((name) => invariants.has(name))
}
