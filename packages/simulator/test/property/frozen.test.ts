import { fc, it } from '@fast-check/vitest'
import { absent, type Command, evolve, Inbox } from '@inboxlab/core'
import { describe, expect } from 'vitest'
import { frozenAfter } from '../../src/property/frozen.ts'
import { commands, directories } from '../../src/property/index.ts'

/** The name of a part of a value that is not frozen, or null. */
const firstNotFrozen = (value: object, name = 'state'): string | null => {
  if (!Object.isFrozen(value)) return name
  for (const [field, part] of Object.entries(value) as ReadonlyArray<[string, unknown]>) {
    const found = typeof part === 'object' && part !== null ? firstNotFrozen(part, field) : null
    if (found !== null) return found
  }
  return null
}

const eventsOf = (inbox: Inbox, asked: ReadonlyArray<Command>) => {
  asked.forEach((command, at) => {
    inbox.submit('interaction', { ...command, at: 1000 * at })
  })
  return inbox.log.map(({ event }) => event)
}

describe('what is shown of an interaction', () => {
  it.prop([directories(), fc.array(commands(), { maxLength: 40, size: 'max' })])(
    'is frozen through and through, whatever has happened to it',
    (directory, asked) => {
      let state = absent
      for (const event of eventsOf(new Inbox(directory), asked)) {
        const before = state
        state = evolve(before, event)
        frozenAfter(before, state)
        expect(firstNotFrozen(state)).toBe(null)
      }
    },
  )

  it.prop([directories(), fc.array(commands(), { maxLength: 40, size: 'max' })])(
    'also where what it was before was not',
    (directory, asked) => {
      let state = structuredClone(absent)
      for (const event of eventsOf(new Inbox(directory), asked)) {
        const before = structuredClone(state)
        state = evolve(before, event)
        frozenAfter(before, state)
        expect(firstNotFrozen(state)).toBe(null)
      }
    },
  )
})
