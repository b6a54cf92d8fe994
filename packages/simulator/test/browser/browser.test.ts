import vm from 'node:vm'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { browserGlobals } from './browser-globals.ts'
import { simulateADesk } from './simulate-a-desk.ts'

/** A module and all it imports as one script for a browser; an import of a Node module stops the build. */
const bundled = async (contents: string): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'page',
    target: 'es2024',
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

const inABrowser = (script: string, expression: string): unknown => {
  const page = vm.createContext(browserGlobals())
  vm.runInContext(script, page)
  return vm.runInContext(expression, page)
}

describe('in a browser', () => {
  it('core and engine load whole and give the result of Node, byte for byte', async () => {
    const script = await bundled(`
      export * as core from '@inboxlab/core'
      export * as testing from '@inboxlab/core/testing'
      export * as simulator from '@inboxlab/simulator'
      export { simulateADesk } from './simulate-a-desk.ts'
    `)
    expect(inABrowser(script, 'page.simulateADesk()')).toBe(simulateADesk())
    expect(inABrowser(script, 'typeof process + typeof Buffer + typeof require + typeof global')).toBe(
      'undefined'.repeat(4),
    )
    expect(
      inABrowser(script, 'page.core.decide(page.core.absent, { _tag: "Pick", at: 0, agent: "a" })._tag'),
    ).toBe('Failure')
  })

  it('a Node module that is reached stops the build', async () => {
    await expect(bundled(`export * from '@inboxlab/simulator/node'`)).rejects.toThrow(
      /Could not resolve "node:fs/u,
    )
  })

  it('a name that only Node has is an error', async () => {
    const script = await bundled('export const here = () => process.cwd()')
    expect(() => inABrowser(script, 'page.here()')).toThrow('process is not defined')
  })
})
