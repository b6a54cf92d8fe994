import { vi } from 'vitest'
import { commandLine } from '../../src/cli/command-line.ts'
import type { Ended } from './inboxlab.ts'

let last: Promise<unknown> = Promise.resolve()

/**
 * Runs `inboxlab` to its end like `inboxlab` of inboxlab.ts, but in this process, one command after the other: for the
 * many cases of one kind, of which one at least has a process of its own.
 */
export const inThisProcess = (
  args: ReadonlyArray<string>,
  { cwd }: { readonly cwd: string },
): Promise<Ended> => {
  const next = last.then(() => run(args, cwd))
  last = next.catch(() => {})
  return next
}

const run = async (args: ReadonlyArray<string>, cwd: string): Promise<Ended> => {
  const home = process.cwd()
  const written = { stdout: '', stderr: '' }
  const streams = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      written[name] += text
      return true
    }),
  )
  process.chdir(cwd)
  try {
    return { code: await commandLine(args), signal: null, ...written }
  } finally {
    process.chdir(home)
    for (const stream of streams) stream.mockRestore()
  }
}
