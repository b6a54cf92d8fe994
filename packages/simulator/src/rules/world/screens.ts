import type { Screen } from '@inboxlab/core'
import { InputError } from '../../scenario/input-error.ts'
import { didYouMean } from '../../scenario/nearest.ts'
import type { World } from './world.ts'

/** Something of a screen that has a word: a column, a tab of an opened interaction, an action. */
export interface OfScreen<Thing> {
  readonly screen: Screen
  readonly thing: Thing
}

/** All that have this word, on whichever screen: `Card`, or `Screen > Card` for one screen's. Throws if there is none. */
export const wordedAs = <Thing extends { readonly name: string }>(
  words: string,
  what: string,
  of: (screen: Screen) => ReadonlyArray<Thing>,
  world: World,
): ReadonlyArray<OfScreen<Thing>> => {
  const all = world.words.screens.flatMap((screen) => of(screen).map((thing) => ({ screen, thing })))
  const found = all.filter(
    ({ screen, thing }) => thing.name === words || `${screen.name} > ${thing.name}` === words,
  )
  if (found.length > 0) return found
  throw new InputError({
    place: `the ${what} "${words}"`,
    problem: `${world.words.name} has no such ${what}`,
    fix: didYouMean(words, [...new Set(all.map(({ thing }) => thing.name))]),
  })
}

/** What all of them say. Throws where screens say different things, so that one must be named. */
export const agreedBy = <Thing extends { readonly name: string }, Value>(
  found: ReadonlyArray<OfScreen<Thing>>,
  what: string,
  value: (thing: Thing) => Value,
): Value => {
  const [first, ...others] = found.map(({ screen, thing }) => ({ screen, thing, value: value(thing) }))
  const other = others.find((each) => each.value !== first?.value)
  if (first !== undefined && other === undefined) return first.value
  throw new InputError({
    place: `the ${what} "${first?.thing.name}"`,
    problem: `it is not the same on "${first?.screen.name}" and "${other?.screen.name}"`,
    fix: `write which, like "${first?.screen.name} > ${first?.thing.name}"`,
  })
}
