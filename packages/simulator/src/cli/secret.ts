import { readFile } from 'node:fs/promises'
import * as Redacted from 'effect/Redacted'
import { unreadable } from '../node/unreadable.ts'
import { InputError } from '../scenario/input-error.ts'

/** Where a secret is: in an environment variable, or in a file. */
export interface SecretAt {
  readonly variable: string
  readonly file: string | undefined
  /** What it is, like `the access token of Chatwoot`. */
  readonly what: string
  /** The option that names a file with it. */
  readonly option: string
}

/** A secret, and the place to name when it does not do. */
export interface FoundSecret {
  readonly place: string
  readonly value: Redacted.Redacted<string>
  /** The same where it may be several, apart by spaces or lines. */
  readonly parts: ReadonlyArray<Redacted.Redacted<string>>
}

/** Reads a secret. Throws an {@link InputError} if it is not there; no message ever shows it. */
export const secretAt = async ({ variable, file, what, option }: SecretAt): Promise<FoundSecret> => {
  const place = file ?? variable
  const text = file === undefined ? process.env[variable] : await textOf(file, what)
  const value = text?.trim() ?? ''
  if (value !== '')
    return {
      place,
      value: Redacted.make(value),
      parts: value.split(/\s+/u).map((each) => Redacted.make(each)),
    }
  throw new InputError({
    place,
    problem: file === undefined ? 'this environment variable is not set' : 'it is empty',
    fix: `put ${what} into it${file === undefined ? `, or name a file that holds it with ${option}` : ''}`,
  })
}

const textOf = async (file: string, what: string): Promise<string> => {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw unreadable(error, file, `a file with ${what}`)
  }
}
