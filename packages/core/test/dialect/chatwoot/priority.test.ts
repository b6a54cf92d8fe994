import { it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  type ChatwootPriority,
  chatwootPriority,
  priorityOfChatwoot,
} from '../../../src/dialect/chatwoot/priority.ts'
import { small } from '../../arbitrary/pool.ts'

const words: ReadonlyArray<ChatwootPriority | null> = [null, 'low', 'medium', 'high', 'urgent']

describe('a priority', () => {
  it.each(words)('%s comes back from what it determines', (word) => {
    expect(chatwootPriority(priorityOfChatwoot(word))).toBe(word)
  })

  it('is the more urgent the later its word comes, none being ordinary', () => {
    expect(words.map(priorityOfChatwoot)).toEqual([0, 1, 2, 3, 4])
  })

  it('has a word for every number', () => {
    expect([-3, -1, 0, 1, 2, 3, 4, 5, 99].map(chatwootPriority)).toEqual([
      null,
      null,
      null,
      'low',
      'medium',
      'high',
      'urgent',
      'urgent',
      'urgent',
    ])
  })

  it.prop([small.priority, small.priority])('never turns the order round', (one, other) => {
    const rank = (priority: number) => words.indexOf(chatwootPriority(priority))
    if (one <= other) expect(rank(one)).toBeLessThanOrEqual(rank(other))
  })
})
