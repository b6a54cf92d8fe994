import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Capabilities } from '../../packages/sdk/src/provider/capabilities.ts'

/** A provider, as far as the page on capabilities needs it. */
export interface Described {
  readonly name: string
  readonly capabilities: Capabilities
}

/** Every provider that a folder of providers holds, by name: `<name>/<name>.ts` exports it as `<name>`. */
export const providersIn = async (folder: string): Promise<ReadonlyArray<Described>> => {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((each) => each.isDirectory() && existsSync(join(folder, each.name, `${each.name}.ts`)))
    .map(({ name }) => name)
    .sort()
  return Promise.all(
    names.map(async (name) => {
      const file = join(folder, name, `${name}.ts`)
      const { [name]: provider } = await import(pathToFileURL(file).href)
      if (provider?.capabilities === undefined) throw new Error(`${file} exports no provider called ${name}`)
      return provider
    }),
  )
}
