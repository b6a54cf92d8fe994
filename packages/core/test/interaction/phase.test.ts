import { it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { lifecycle, Phase } from '../../src/index.ts'

describe('the lifecycle table', () => {
  it('has a row for every phase, and nothing else', () => {
    expect(Object.keys(lifecycle).sort()).toEqual([...Phase.literals].sort())
  })

  it('leads back to unanswered, or to what has not begun, from nowhere', () => {
    const reached = Object.entries(lifecycle).filter(([from]) => from !== 'absent')
    for (const [, next] of reached) {
      expect(next).not.toContain('unanswered')
      expect(next).not.toContain('absent')
    }
    expect(lifecycle.absent).not.toContain('absent')
  })

  it('lets nothing out of the archive', () => {
    expect(lifecycle.archived).toEqual([])
  })

  it('lets everything that has begun into the archive', () => {
    for (const phase of ['unanswered', 'open', 'closed'] as const)
      expect(lifecycle[phase]).toContain('archived')
  })
})
