import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asModule } from './doc-examples/as-module.ts'
import { examplesIn } from './doc-examples/examples-in.ts'
import { filesWithExamples } from './doc-examples/files-with-examples.ts'
import { typeFaults } from './doc-examples/type-faults.ts'

const root = join(import.meta.dirname, '..')
const folder = join(root, '.doc-examples')

const examples = filesWithExamples(root)
  .flatMap((file) => examplesIn(file, readFileSync(join(root, file), 'utf8')))
  .map((example) => ({
    example,
    name: `${example.file}:${example.line}`,
    module: join(folder, `${example.file.replaceAll('/', '-')}-${example.line}.ts`),
  }))

// What an example writes by a relative path must not land in the repository.
const home = process.cwd()
beforeAll(() => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  process.chdir(folder)
})
afterAll(() => process.chdir(home))

describe('the examples in doc comments and guides', () => {
  it('are found', () => expect(examples.length).toBeGreaterThan(5))

  for (const { name, example, module } of examples) {
    it(`${name} gives what it says`, async () => {
      const { text, claims } = asModule(example, '../scripts/doc-examples/claims.ts')
      writeFileSync(module, text)
      const { __holds } = await import(/* @vite-ignore */ module)
      expect([...__holds.reached].sort((a, b) => a - b)).toEqual(claims)
    })
  }

  it('compile', () => {
    const written = new Map(
      examples.filter(({ module }) => existsSync(module)).map((each) => [each.module, each]),
    )
    const faults = typeFaults(root, [...written.keys()]).map(({ file, line, problem }) => {
      const { example } = written.get(file) ?? {}
      return `${example?.file}:${(example?.line ?? 1) + line - 1}: ${problem}`
    })
    expect(faults).toEqual([])
  })
})
