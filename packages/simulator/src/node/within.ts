import { Script } from 'node:vm'

/** What runs inside of the script, which knows nothing but what is global. */
const RUN = Symbol.for('@inboxlab/simulator run')
const script = new Script(`globalThis[Symbol.for('@inboxlab/simulator run')]()`)

/**
 * Runs something, and gives its value; or null if it was still running after so many milliseconds: then nothing of it
 * goes on, not even its `finally`.
 */
export const within = <A>(limit: number, run: () => A): { readonly value: A } | null => {
  let value: { readonly value: A } | null = null
  const outer: unknown = Reflect.get(globalThis, RUN)
  Reflect.set(globalThis, RUN, () => {
    value = { value: run() }
  })
  try {
    script.runInThisContext({ timeout: limit })
  } catch (error) {
    if (!isTimeout(error)) throw error
  } finally {
    Reflect.set(globalThis, RUN, outer)
  }
  return value
}

const isTimeout = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
