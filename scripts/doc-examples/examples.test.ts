import { describe, expect, it } from 'vitest'
import { asModule } from './as-module.ts'
import { claims } from './claims.ts'
import { examplesIn } from './examples-in.ts'

const source = `import x from 'x'

/**
 * Doubles.
 *
 * \`\`\`ts
 * not(an, example)
 * \`\`\`
 *
 * @example
 * \`\`\`ts
 * import { twice } from 'x'
 * twice(2) // => 4
 * \`\`\`
 */
export const twice = (n: number) => 2 * n
const text = '/** @example */'
`

/** Runs the code of an example without imports and gives the lines it reached. */
const reached = (code: string): ReadonlyArray<number> => {
  const { text } = asModule({ file: 'a.ts', line: 1, code }, 'x')
  const holds = claims()
  new Function('__holds', text.replace(/^.*?claims\(\);/, ''))(holds)
  return [...holds.reached]
}

describe('examples', () => {
  it('are found behind @example only, with the line of their code', () => {
    expect(examplesIn('a.ts', source)).toEqual([
      { file: 'a.ts', line: 12, code: "import { twice } from 'x'\ntwice(2) // => 4" },
    ])
  })

  it('are found in every ts block of a guide, and no other block', () => {
    const guide = '# Guide\n```sh\nnpm ci\n```\n```ts\n1 + 1 // => 2\n```\n'
    expect(examplesIn('a.md', guide)).toEqual([{ file: 'a.md', line: 6, code: '1 + 1 // => 2' }])
  })

  it('that are cut off are an error', () => {
    expect(() => examplesIn('a.md', 'text\n```ts\n1 // => 1\n')).toThrow('a.md:4: a block of code has no end')
  })

  it('compare expressions, names and values that take several lines, by structure', () => {
    const code = `const a = [1] // => [1]
a.push(2)
a // => [1, 2]
const b = { deep: { a } }
b
// => {
//   deep: { a: [1, 2] },
// }
for (const each of a) {
  each > 0 // => true
}`
    expect(reached(code)).toEqual([1, 3, 5, 10])
    expect(asModule({ file: 'a.ts', line: 1, code }, 'x').text.split('\n')).toHaveLength(
      code.split('\n').length + 1,
    )
  })

  it('that lie go red', () => {
    expect(() => reached('1 + 1 // => 3')).toThrow('line 1')
    expect(() => reached('const a = { b: 1 } // => { b: 1, c: 2 }')).toThrow('line 1')
  })

  it('whose value cannot be compared are an error', () => {
    expect(() => reached('f(() => {\n}) // => about three')).toThrow(
      "a.ts:1: a '// =>' here follows no statement",
    )
    expect(() => reached('const f = [\n  1, // => 1\n]')).toThrow(
      "a.ts:1: a '// =>' here follows no statement",
    )
  })
})
