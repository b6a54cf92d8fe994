import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { metrics } from '../../src/statistics/metrics.ts'

describe('docs/metrics.md', () => {
  const page = readFileSync(new URL('../../../../docs/metrics.md', import.meta.url), 'utf8')
  const words = page
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .flatMap((line) => (line.split('|')[1] ?? '').split(',').map((word) => word.trim()))

  it.each(Object.values(metrics).map(({ text }) => text))('says what %s is', (text) => {
    expect(words).toContain(text)
  })

  it('names no metric that does not exist', () => {
    const known: ReadonlyArray<string> = Object.values(metrics).map(({ text }) => text)
    const others = words.filter((word) => !known.includes(word))
    expect(others).toEqual(['words', 'words', 'words'])
  })
})
