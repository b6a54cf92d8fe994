import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { EMPTY_DIRECTORY } from '../../src/directory/empty.ts'
import { kindAnswers } from '../../src/view/kind-answers.ts'
import { FACTS, type Kind } from '../../src/view/kind-facts.ts'
import { aDirectoryOfContacts, aLog, arrives, logOf } from './a-log.ts'
import { viewsOf } from './the-views.ts'

const names = FACTS.map(({ name }) => name)

/** Looks at one fact after the other until one is of these. */
const lookedAt = (kind: Kind, facts: ReadonlyArray<keyof Kind>, ends: ReadonlyArray<unknown>): string => {
  const seen: Array<unknown> = []
  for (const name of facts) {
    seen.push(kind[name])
    if (ends.includes(kind[name])) break
  }
  return JSON.stringify(seen)
}

describe('a question about kinds', () => {
  it.prop([
    aDirectoryOfContacts,
    aLog,
    fc.shuffledSubarray(names),
    fc.subarray([null, true, false, 'open', 'closed', 'anna', 'agent', 'chat', 'smart', 'incoming']),
  ])(
    'is answered of each as if it were put to it, and is put to one of those that are alike in what it looks at',
    (directory, log, facts, ends) => {
      const { groups } = viewsOf(directory, log).rows.columns
      let asked = 0
      const answerOf = kindAnswers(groups, ({ kind }) => {
        asked++
        return lookedAt(kind, facts, ends)
      })
      const kinds = Array.from({ length: groups.kinds }, (_, kind) => kind)
      const expected = kinds.map((kind) => lookedAt(groups.kind(kind), facts, ends))
      expect(kinds.map(answerOf)).toEqual(expected)
      expect(kinds.toReversed().map(answerOf)).toEqual(expected.toReversed())
      expect(asked).toBe(new Set(expected).size)
    },
  )

  it.prop([aDirectoryOfContacts, aLog])(
    'about a row has no answer once it looks at what differs, and what is asked next has',
    (directory, log) => {
      const { groups } = viewsOf(directory, log).rows.columns
      const answerOf = kindAnswers(groups, ({ ask }) => [
        ask((row) => row.state.phase === 'open' && row.id === 'i1'),
        ask(({ state }) => state.phase),
        ask(({ id }) => (id[1] as string).length === 1),
        ask(({ state }) => state.holder),
      ])
      for (let kind = 0; kind < groups.kinds; kind++) {
        const { phase, holder } = groups.kind(kind)
        expect(answerOf(kind)).toEqual([phase === 'open' ? undefined : false, phase, undefined, holder])
      }
    },
  )

  it('that fails fails again', () => {
    const { groups } = viewsOf(EMPTY_DIRECTORY, logOf([['i', arrives(0, null)]])).rows.columns
    const answerOf = kindAnswers(groups, ({ ask }) =>
      ask(() => {
        throw new Error('not prepared')
      }),
    )
    expect(() => answerOf(0)).toThrow('not prepared')
    expect(() => answerOf(0)).toThrow('not prepared')
  })
})

describe('a fact as a number', () => {
  it.prop([aDirectoryOfContacts, aLog])(
    'is the same for two kinds if and only if it is the same fact',
    (directory, log) => {
      const { groups } = viewsOf(directory, log).rows.columns
      for (const [number, name] of names.entries()) {
        const pairs = Array.from(
          { length: groups.kinds },
          (_, kind) => [groups.fact(kind, number), JSON.stringify(groups.kind(kind)[name])] as const,
        )
        const different = new Set(pairs.map(String)).size
        expect(new Set(pairs.map(([fact]) => fact)).size).toBe(different)
        expect(new Set(pairs.map(([, fact]) => fact)).size).toBe(different)
      }
    },
  )
})
