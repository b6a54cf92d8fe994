import { InputError } from './input-error.ts'
import { shown } from './shown.ts'

/** A place of a scenario and the values it is to have, one after the other, each as `--set` takes it. */
export interface SweptPath {
  readonly path: string
  readonly values: ReadonlyArray<string>
}

const MOST = 1000

/**
 * Reads `path=8..14`, `path=8..14/2` (in steps) or `path=20s,30s,1min`. Throws an {@link InputError} if it is none of
 * these, or asks for more than 1000 values.
 *
 * @example
 * ```ts
 * import { readSweptPath } from '@inboxlab/simulator'
 * readSweptPath('agents.desk.count=8..14/3') // => { path: 'agents.desk.count', values: ['8', '11', '14'] }
 * readSweptPath('queues.calls.serviceLevel=20s,1min').values // => ['20s', '1min']
 * ```
 */
export const readSweptPath = (written: string): SweptPath => {
  const place = `--over ${written.length > 80 ? `${written.slice(0, 80)}…` : written}`
  const equals = written.indexOf('=')
  const path = written.slice(0, Math.max(0, equals)).trim()
  const value = written.slice(equals + 1).trim()
  if (path === '' || value === '') {
    throw new InputError({ place, problem: 'names no place and its values', fix: EXAMPLE })
  }
  const [, from, to, step = '1'] = /^(-?\d{1,9})\.\.(-?\d{1,9})(?:\/(\d{1,9}))?$/u.exec(value) ?? []
  const values =
    from === undefined || to === undefined
      ? value.split(',').map((each) => each.trim())
      : range(Number(from), Number(to), Number(step), place)
  if (values.includes('')) throw new InputError({ place, problem: 'has an empty value', fix: EXAMPLE })
  if (value.includes('..') && from === undefined) {
    throw new InputError({ place, problem: `${shown(value)} is no range`, fix: EXAMPLE })
  }
  if (new Set(values).size < values.length) {
    throw new InputError({ place, problem: 'has a value twice', fix: 'leave one of them out' })
  }
  return { path, values }
}

const EXAMPLE = 'write it like agents.desk.count=8..14, =8..14/2 or =8,10,14'

const range = (from: number, to: number, step: number, place: string): ReadonlyArray<string> => {
  if (to < from)
    throw new InputError({ place, problem: 'ends before it begins', fix: `write it like ${to}..${from}` })
  if (step < 1) throw new InputError({ place, problem: 'has no step', fix: 'use a step of at least 1' })
  const count = Math.floor((to - from) / step) + 1
  if (count > MOST) {
    throw new InputError({ place, problem: `asks for ${count} values`, fix: `ask for at most ${MOST}` })
  }
  return Array.from({ length: count }, (_, index) => String(from + index * step))
}

/**
 * Every combination of the values of several paths, as `path=value`; the last path changes fastest. Throws an
 * {@link InputError} if there are more than 1000, or a path stands there twice.
 *
 * @example
 * ```ts
 * import { combinations } from '@inboxlab/simulator'
 * combinations([
 *   { path: 'seed', values: ['1', '2'] },
 *   { path: 'duration', values: ['8h'] },
 * ]) // => [['seed=1', 'duration=8h'], ['seed=2', 'duration=8h']]
 * ```
 */
export const combinations = (paths: ReadonlyArray<SweptPath>): ReadonlyArray<ReadonlyArray<string>> => {
  const twice = paths.find(({ path }, index) => paths.findIndex((each) => each.path === path) < index)
  if (twice !== undefined) {
    throw new InputError({
      place: '--over',
      problem: `${shown(twice.path)} is changed twice`,
      fix: 'give all its values at once, like agents.desk.count=1,2,5',
    })
  }
  const count = paths.reduce((product, { values }) => product * values.length, 1)
  if (count > MOST) {
    throw new InputError({
      place: '--over',
      problem: `the values have ${count} combinations`,
      fix: `ask for at most ${MOST}`,
    })
  }
  return paths.reduce<ReadonlyArray<ReadonlyArray<string>>>(
    (before, { path, values }) =>
      before.flatMap((settings) => values.map((value) => [...settings, `${path}=${value}`])),
    [[]],
  )
}
