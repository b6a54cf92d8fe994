import { describe, expect, it } from 'vitest'
import { EMPTY_DIRECTORY } from '../../src/directory/empty.ts'
import type { Command } from '../../src/interaction/command.ts'
import { arrives, logOf } from './a-log.ts'
import { viewsOf } from './the-views.ts'

describe('groups of interactions that are alike', () => {
  it('count what is in each of them, however many there come to be', () => {
    const queues = Array.from({ length: 700 }, (_, i) => `queue ${i}`)
    const pick: Command = { _tag: 'Pick', at: 1, agent: 'olga' }
    const { rows } = viewsOf(
      EMPTY_DIRECTORY,
      logOf([
        ...queues.flatMap((queue) => [
          [`first in ${queue}`, arrives(0, queue)] as const,
          [`second in ${queue}`, arrives(0, queue)] as const,
        ]),
        ...queues.map((queue) => [`second in ${queue}`, pick] as const),
      ]),
    )
    const { groups, group, size } = rows.columns
    const counted = Array.from({ length: groups.size }, () => 0)
    for (let place = 0; place < size; place++) {
      const its = group[place] as number
      counted[its] = (counted[its] ?? 0) + 1
      const { holder, place: where } = groups.kind(groups.kindOf[its] as number)
      expect(rows.row(rows.columns.ids[place] as string)?.state).toMatchObject({ holder, place: where })
    }
    expect(groups.size).toBe(2 * queues.length)
    expect([...groups.counts.slice(0, groups.size)]).toEqual(counted)
  })
})
