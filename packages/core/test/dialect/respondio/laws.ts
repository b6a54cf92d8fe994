import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import type { Dialect } from '../../../src/dialect/dialect.ts'
import { Right } from '../../../src/directory/right.ts'
import { Command } from '../../../src/interaction/command.ts'
import { Channel } from '../../../src/interaction/facts.ts'
import { lifecycle } from '../../../src/interaction/phase.ts'
import { anyAgent, LATER, reachable, reachableIn, rowOf, statesAfter } from './example.ts'

const twice = (names: ReadonlyArray<string>) => names.filter((name, at) => names.indexOf(name) !== at)

/** What holds for a dialect, whatever its words are. */
export const keepsTheLaws = (dialect: Dialect): void => {
  describe(`the words of ${dialect.name}`, () => {
    it.prop([reachable])('have a status for whatever has begun and is not archived', (states) => {
      for (const state of states) {
        const status = dialect.statusOf(state)
        if (state.phase === 'absent' || state.phase === 'archived') expect(status).toBeNull()
        else expect(dialect.statuses).toContain(status)
      }
    })

    it.prop([reachableIn(dialect)])('have a status for whatever its own commands lead to', (states) => {
      for (const state of states.slice(1)) expect(dialect.statuses).toContain(dialect.statusOf(state))
    })

    it.prop([reachable, anyAgent, fc.constantFrom(...dialect.statuses)])(
      'bring about the status that is chosen, or refuse the choice, and keep to the lifecycle',
      (states, agent, status) => {
        for (const state of states) {
          const commands = dialect.choose(state, status, agent, LATER)
          if (commands === null) continue
          for (const { _tag } of commands) expect(dialect.commands).toContain(_tag)
          const [after = state] = statesAfter(state, commands).toReversed()
          expect(dialect.statusOf(after)).toBe(status)
          let { phase } = state
          for (const next of statesAfter(state, commands)) {
            if (next.phase !== phase) expect(lifecycle[phase]).toContain(next.phase)
            phase = next.phase
          }
        }
      },
    )

    it.prop([reachable, anyAgent])('let nobody choose what is no word of theirs', (states, agent) => {
      for (const state of states) expect(dialect.choose(state, 'constructor', agent, LATER)).toBeNull()
    })

    it.prop([reachable, fc.constantFrom(...dialect.statuses)])(
      'let nobody choose for what has not begun or is archived',
      (states, status) => {
        for (const state of states) {
          if (state.phase === 'absent' || state.phase === 'archived')
            expect(dialect.choose(state, status, 'anna', LATER)).toBeNull()
        }
      },
    )

    it.prop([reachable, anyAgent])('show nothing in any tab that has no status', (states, viewer) => {
      for (const state of states) {
        if (dialect.statusOf(state) !== null) continue
        for (const { tabs } of dialect.screens) {
          const rows = [rowOf(state), rowOf(state, { agents: [viewer] })]
          for (const tab of tabs) {
            for (const row of rows) expect(tab.shows(row, viewer, LATER), tab.name).toBe(false)
          }
        }
      }
    })

    it.prop([reachable])('fill every cell, and open on a column that is there', (states) => {
      for (const { columns, opensBy } of dialect.screens) {
        expect(columns.map(({ name }) => name)).toContain(opensBy.column)
        for (const state of states) {
          for (const { value } of columns) expect(value(rowOf(state), LATER)).not.toBeUndefined()
        }
      }
    })

    it('are each there once', () => {
      expect(twice(dialect.statuses)).toEqual([])
      expect(twice(dialect.commands)).toEqual([])
      expect(twice(dialect.channels)).toEqual([])
      expect(twice(dialect.roles.map(({ name }) => name))).toEqual([])
      for (const { tabs, columns } of dialect.screens) {
        expect(twice(tabs.map(({ name }) => name))).toEqual([])
        expect(twice(columns.map(({ name }) => name))).toEqual([])
      }
    })

    it('are about commands, channels and rights of the model, and never about archiving', () => {
      for (const command of dialect.commands) expect(Object.keys(Command.cases)).toContain(command)
      for (const channel of dialect.channels) expect(Channel.literals).toContain(channel)
      for (const { rights } of dialect.roles) {
        expect(twice(rights)).toEqual([])
        for (const right of rights) expect(Right.literals).toContain(right)
        expect(rights).not.toContain('archive')
      }
      expect(dialect.commands).not.toContain('Archive')
    })
  })
}
