import { stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { InputError } from '../../scenario/input-error.ts'
import type { OwnSteps } from '../vocabulary/own-steps.ts'
import type { StepDefinition } from '../vocabulary/step.ts'
import type { GapType } from '../vocabulary/vocabulary.ts'
import { unreadable } from './read-text.ts'

/** The steps and gaps that somebody's own file adds. */
export interface LoadedSteps<World> {
  readonly steps: ReadonlyArray<StepDefinition<World>>
  readonly gaps: ReadonlyArray<GapType>
}

// An import() of a path that is known only now; Node itself takes the types out of a .ts file.
const load = createRequire(import.meta.url)

/** Loads a file of somebody's own steps. Throws an {@link InputError} if it is none, or throws. */
export const loadOwnSteps = async <World>(file: string): Promise<LoadedSteps<World>> => {
  const stats = await stat(file).catch((error: unknown) => {
    throw unreadable(error, file, 'a file of steps')
  })
  if (!stats.isFile()) {
    throw new InputError({
      place: file,
      problem: 'it is no file',
      fix: 'name a TypeScript or JavaScript file',
    })
  }
  const path = resolve(file)
  const define = defaultOf(inFile(file, path, () => load(path)))
  if (typeof define !== 'function') {
    throw new InputError({
      place: file,
      problem: 'it has no function as its default export',
      fix: "write it like export default ({ step }) => { step('the moon is full', 'Lets it shine', (world) => {}) }",
    })
  }
  const steps: Array<StepDefinition<World>> = []
  const gaps: Array<GapType> = []
  inFile(file, path, () =>
    (define as OwnSteps<World>)({
      step: (expression, about, run) => {
        if (typeof expression !== 'string' || typeof about !== 'string' || typeof run !== 'function') {
          throw new TypeError('step takes an expression, a line on what it does, and a function')
        }
        steps.push({ topic: OWN, expression, about, file, run: run as StepDefinition<World>['run'] })
      },
      gap: (name, pattern, value) => {
        gaps.push({ name, pattern, value: value ?? ((text: string) => text) })
      },
    }),
  )
  return { steps, gaps }
}

const OWN = 'Your own'

const defaultOf = (loaded: unknown): unknown =>
  typeof loaded === 'object' && loaded !== null && 'default' in loaded ? loaded.default : loaded

const inFile = <A>(file: string, path: string, run: () => A): A => {
  try {
    return run()
  } catch (error) {
    throw thrown(error, file, path)
  }
}

const thrown = (error: unknown, file: string, path: string): InputError => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const line = new RegExp(`${escaped(path)}:(\\d+)`, 'u').exec(stack)?.[1]
  const place = line === undefined ? file : `${file}:${line}`
  if (code === 'ERR_REQUIRE_ASYNC_MODULE') {
    return new InputError({
      place,
      problem: 'it awaits something outside of a function',
      fix: 'await inside a step instead',
    })
  }
  if (error instanceof SyntaxError || code.endsWith('TYPESCRIPT_SYNTAX')) {
    return new InputError({
      place,
      problem: `it does not parse: ${message.trim()}`,
      fix: 'correct it; Node takes types out, and no more (no enum, no namespace)',
    })
  }
  if (code === 'MODULE_NOT_FOUND' || code === 'ERR_MODULE_NOT_FOUND') {
    return new InputError({
      place,
      problem: message.trim(),
      fix: 'correct its imports; a path names its file with .ts',
    })
  }
  return new InputError({ place, problem: `it throws: ${message.trim()}`, fix: 'correct it' })
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')
