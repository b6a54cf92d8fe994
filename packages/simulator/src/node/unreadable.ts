import { InputError } from '../scenario/input-error.ts'

/** What a failure of the file system means to whoever named the path. */
export const unreadable = (error: unknown, path: string, what: string): unknown => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
  if (code === undefined) return error
  const [problem, fix] = REASONS.get(code) ?? [`it cannot be read (${code})`, `name ${what} that can be read`]
  return new InputError({ place: path === '' ? "''" : path, problem, fix })
}

const REASONS: ReadonlyMap<string, readonly [problem: string, fix: string]> = new Map([
  ['ENOENT', ['there is no such file or folder', 'check the path']],
  ['ENOTDIR', ['there is no such file or folder', 'check the path']],
  ['EISDIR', ['it is a folder', 'name a file in it']],
  ['EACCES', ['reading it is not allowed', 'give yourself the right to read it']],
  ['EPERM', ['reading it is not allowed', 'give yourself the right to read it']],
])
