import { stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { InputError } from '../scenario/input-error.ts'
import { asModule, isWrittenAsModule, unwarned } from './as-module.ts'
import { unreadable } from './unreadable.ts'

/** A file of somebody's own code. */
export interface OwnFile {
  /** What it exports by default, or all of it if it does not. */
  readonly exported: unknown
  /** Runs something of it; what it throws becomes an {@link InputError} that names the file and the line. */
  readonly within: <A>(run: () => A) => A
}

// An import() of a path that is known only now; Node itself takes the types out of a .ts file.
const load = createRequire(import.meta.url)

/**
 * Loads a file of somebody's own code; `what` is what it should be, like `a policy`. Rejects with an
 * {@link InputError} if it cannot be read, does not parse, or throws.
 */
export const ownFile = async (file: string, what: string): Promise<OwnFile> => {
  const stats = await stat(file).catch((error: unknown) => {
    throw unreadable(error, file, what)
  })
  if (!stats.isFile()) {
    throw new InputError({
      place: file,
      problem: 'it is no file',
      fix: 'name a TypeScript or JavaScript file',
    })
  }
  const path = resolve(file)
  loaded.add(file)
  const within: OwnFile['within'] = (run) => inFile(file, run)
  return { exported: defaultOf(within(() => loadAny(path))), within }
}

const loadAny = (path: string): unknown => {
  try {
    return unwarned(() => load(path))
  } catch (error) {
    if (!isWrittenAsModule(error)) throw error
    return asModule(() => load(path))
  }
}

const loaded = new Set<string>()

/**
 * What somebody's own file left behind that failed when nobody listened any more, such as a promise that is rejected,
 * in a line; null if it does not come from such a file.
 */
export const leftBehind = (error: unknown): string | null => {
  for (const file of loaded) {
    const { place, message } = whereThrown(error, file)
    if (place !== file || !(error instanceof Error))
      return `${place}: it leaves behind what fails when nobody listens any more: ${message}; await and catch it, or leave it out`
  }
  return null
}

const defaultOf = (module: unknown): unknown =>
  typeof module === 'object' && module !== null && 'default' in module ? module.default : module

const inFile = <A>(file: string, run: () => A): A => {
  try {
    return run()
  } catch (error) {
    throw thrown(error, file)
  }
}

/** Where in a file something was thrown, `file:line`, and the first line of what it says. */
export const whereThrown = (
  error: unknown,
  file: string,
): { readonly place: string; readonly message: string } => {
  const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const line = new RegExp(`${escaped(resolve(file))}:(\\d+)`, 'u').exec(stack)?.[1]
  return { place: line === undefined ? file : `${file}:${line}`, message: message.trim() }
}

const thrown = (error: unknown, file: string): InputError => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const { place, message } = whereThrown(error, file)
  if (code === 'ERR_REQUIRE_ASYNC_MODULE') {
    return new InputError({
      place,
      problem: 'it awaits something outside of a function',
      fix: 'await nothing while it is loaded',
    })
  }
  if (error instanceof SyntaxError || code.endsWith('TYPESCRIPT_SYNTAX')) {
    return new InputError({
      place,
      problem: `it does not parse: ${message}`,
      fix: 'correct it; Node takes types out, and no more (no enum, no namespace)',
    })
  }
  if (code === 'MODULE_NOT_FOUND' || code === 'ERR_MODULE_NOT_FOUND') {
    return new InputError({
      place,
      problem: message,
      fix: 'correct its imports; a path names its file with .ts',
    })
  }
  return new InputError({ place, problem: `it throws: ${message}`, fix: 'correct it' })
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')
