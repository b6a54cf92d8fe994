import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { PROVIDERS, serve } from '../drive/serve-sandbox.ts'
import { InputError } from '../scenario/input-error.ts'
import { didYouMean } from '../scenario/nearest.ts'
import { EXIT, type ExitCode } from './exit-code.ts'

/** Options of `inboxlab sandbox`, as commander gives them. */
export interface SandboxOptions {
  readonly provider: string
  readonly port: number
  readonly host: string
  readonly seed: number
  readonly data?: string
  readonly virtual?: boolean
}

/** `inboxlab sandbox`: serves a sandbox until it is interrupted. */
export const sandbox = async ({
  provider,
  data,
  virtual = false,
  ...where
}: SandboxOptions): Promise<ExitCode> => {
  if (!PROVIDERS.includes(provider)) {
    throw new InputError({
      place: '--provider',
      problem: `there is no sandbox of '${provider}'`,
      fix: didYouMean(provider, PROVIDERS),
    })
  }
  const read = data === undefined ? undefined : await dataOf(data)
  const { url, close } = await serve({ provider, virtual, data: read, ...where }).catch((error) => {
    throw cannotServe(error, where.port, data)
  })
  process.stdout.write(`${provider} on ${url}\ncontrol on ${url}/_sandbox/\n`)
  await interrupted()
  await close()
  return EXIT.INTERRUPTED
}

const dataOf = async (file: string): Promise<unknown> => {
  try {
    return parse(await readFile(file, 'utf8'))
  } catch (error) {
    throw new InputError({
      place: '--data',
      problem: `'${file}' cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      fix: 'name a file of YAML or JSON',
    })
  }
}

const cannotServe = (error: unknown, port: number, data: string | undefined): unknown => {
  if (!(error instanceof Error)) return error
  if (error instanceof TypeError && error.message.startsWith('data: ')) {
    return new InputError({
      place: data ?? '--data',
      problem: error.message.slice(6),
      fix: 'correct it there',
    })
  }
  if (!('code' in error)) return error
  return error.code === 'EADDRINUSE'
    ? new InputError({
        place: '--port',
        problem: `${port} is taken`,
        fix: 'use another, or 0 for any that is free',
      })
    : new InputError({
        place: '--host',
        problem: `it cannot listen there (${error.code})`,
        fix: 'use another',
      })
}

const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
