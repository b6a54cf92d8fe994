import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { NO_DETAILS } from '../../../src/conversation/details.ts'
import { chatwoot } from '../../../src/dialect/chatwoot/chatwoot.ts'
import {
  type ChatwootStatus,
  chatwootToggle,
  statuses,
  UNTIL_NEXT_REPLY,
} from '../../../src/dialect/chatwoot/status.ts'
import type { Command } from '../../../src/interaction/command.ts'
import { absent, type InteractionState } from '../../../src/interaction/state.ts'
import { anyAgent, closed, heldBy, LATER, reachable, statesAfter, waiting } from '../respondio/example.ts'

const botOn = { ...NO_DETAILS, bot: 'on' } as const
const pending: InteractionState = { ...waiting, details: botOn }
const snoozed: InteractionState = { ...waiting, snoozedUntil: 900 }
const byAnna = { _tag: 'Agent', agent: 'anna' } as const
const anna = { agent: 'anna', role: 'agent' } as const
const boss = { agent: 'anna', role: 'administrator' } as const

const examples: ReadonlyArray<readonly [ChatwootStatus, InteractionState]> = [
  ['open', heldBy('anna')],
  ['pending', pending],
  ['snoozed', snoozed],
  ['snoozed', { ...pending, snoozedUntil: 900 }],
  ['resolved', closed],
  ['resolved', { ...closed, details: botOn }],
]

const tags = (commands: ReadonlyArray<Command> | null) => commands?.map(({ _tag }) => _tag)

describe('a conversation', () => {
  it.each(examples)('is %s', (status, state) => {
    expect(chatwoot.statusOf(state)).toBe(status)
  })

  it('has no status before it begins or in an archive', () => {
    expect(chatwoot.statusOf(absent)).toBeNull()
    expect(chatwoot.statusOf({ ...waiting, phase: 'archived' })).toBeNull()
  })

  it.prop([reachable])('is told by its facts: finished, asleep, with a bot, or none of these', (states) => {
    for (const state of states) {
      if (state.phase === 'absent' || state.phase === 'archived') continue
      const live = state.phase !== 'closed'
      expect(chatwoot.statusOf(state) === 'resolved').toBe(!live)
      expect(chatwoot.statusOf(state) === 'snoozed').toBe(live && state.snoozedUntil !== null)
      expect(chatwoot.statusOf(state) === 'pending').toBe(
        live && state.snoozedUntil === null && state.details.bot === 'on',
      )
    }
  })
})

describe('the toggle', () => {
  const to = (state: InteractionState, status: string | null, caller: typeof anna | typeof boss = anna) =>
    chatwootToggle(state, { status, snoozedUntil: null }, caller, LATER)

  it('without a status resolves what is open and opens everything else', () => {
    expect(tags(to(heldBy('anna'), null))).toEqual(['Close'])
    expect(tags(to(closed, null, boss))).toEqual(['Reopen'])
    expect(tags(to(pending, null, boss))).toEqual(['SwitchBot'])
    expect(tags(to(snoozed, null, boss))).toEqual(['Wake'])
  })

  it.each([
    ['open', snoozed, ['Wake', 'Assign']],
    ['open', { ...pending, snoozedUntil: 900 }, ['Wake', 'SwitchBot', 'Assign']],
    ['open', { ...closed, details: botOn }, ['Reopen', 'SwitchBot', 'Assign']],
    ['pending', waiting, ['SwitchBot']],
    ['pending', snoozed, ['Wake', 'SwitchBot']],
    ['pending', closed, ['Reopen', 'SwitchBot']],
    ['pending', { ...closed, details: botOn }, ['Reopen']],
    ['snoozed', waiting, ['Snooze']],
    ['snoozed', pending, ['SwitchBot', 'Snooze']],
    ['snoozed', closed, ['Reopen', 'Snooze']],
    ['resolved', snoozed, ['Close']],
    ['resolved', pending, ['Close']],
    ['resolved', closed, []],
    ['pending', pending, []],
  ] as const)('to %s goes step by step', (status, state, steps) => {
    expect(tags(to(state, status))).toEqual(steps)
  })

  it('to open assigns an agent who calls it, even over another assignee', () => {
    expect(to(heldBy('bert'), 'open')).toEqual([{ _tag: 'Assign', at: LATER, by: byAnna, agent: 'anna' }])
    expect(to(heldBy('anna'), 'open')).toEqual([])
    expect(to({ ...snoozed, holder: 'anna' }, 'open')).toEqual([{ _tag: 'Wake', at: LATER, by: byAnna }])
  })

  it('to open assigns no administrator', () => {
    expect(to(heldBy('bert'), 'open', boss)).toEqual([])
    expect(to(closed, 'open', boss)).toEqual([{ _tag: 'Reopen', at: LATER, by: byAnna }])
  })

  it('to another status than open assigns nobody', () => {
    for (const status of ['resolved', 'pending', 'snoozed']) {
      for (const [, state] of examples) expect(tags(to(state, status))).not.toContain('Assign')
    }
  })

  it('says who does it, and turns the bot the right way', () => {
    expect(to(pending, 'snoozed')).toEqual([
      { _tag: 'SwitchBot', at: LATER, by: byAnna, on: false },
      { _tag: 'Snooze', at: LATER, by: byAnna, until: UNTIL_NEXT_REPLY },
    ])
    expect(to(waiting, 'pending')).toEqual([{ _tag: 'SwitchBot', at: LATER, by: byAnna, on: true }])
    expect(to(waiting, 'resolved')).toEqual([
      { _tag: 'Close', at: LATER, by: byAnna, outcome: { _tag: 'Processed' } },
    ])
  })

  it('snoozes until the moment it is given, anew if that is another, never into the past', () => {
    const until = (state: InteractionState, snoozedUntil: number) =>
      chatwootToggle(state, { status: 'snoozed', snoozedUntil }, anna, LATER)
    expect(until(waiting, 500)).toEqual([{ _tag: 'Snooze', at: LATER, by: byAnna, until: 500 }])
    expect(until(snoozed, 500)).toEqual([{ _tag: 'Snooze', at: LATER, by: byAnna, until: 500 }])
    expect(until(snoozed, 900)).toEqual([])
    expect(until(waiting, LATER)).toBeNull()
    expect(until(waiting, LATER + 1)).not.toBeNull()
  })

  it('knows no other word, and nothing of what has not begun', () => {
    expect(to(waiting, 'closed')).toBeNull()
    expect(to(absent, 'open')).toBeNull()
    expect(to(absent, null)).toBeNull()
  })

  const role = fc.constantFrom('agent', 'administrator')
  const status = fc.option(fc.constantFrom(...statuses))
  const until = fc.option(fc.integer({ min: LATER + 1, max: LATER + 9 }))

  it.prop([reachable, anyAgent, role, status, until])(
    'leads from every status to every other, and nothing it asks for is refused',
    (states, agent, callerRole, wanted, snoozedUntil) => {
      for (const state of states) {
        const now = chatwoot.statusOf(state)
        const caller = { agent, role: callerRole } as const
        const commands = chatwootToggle(state, { status: wanted, snoozedUntil }, caller, LATER)
        if (now === null) {
          expect(commands).toBeNull()
          continue
        }
        const [after = state] = statesAfter(state, commands ?? []).toReversed()
        const expected = wanted ?? (now === 'open' ? 'resolved' : 'open')
        expect(commands).not.toBeNull()
        expect(chatwoot.statusOf(after)).toBe(expected)
        if (expected === 'snoozed') expect(after.snoozedUntil).toBe(snoozedUntil ?? UNTIL_NEXT_REPLY)
        if (expected === 'open' && callerRole === 'agent') expect(after.holder).toBe(agent)
        else expect([null, state.holder]).toContain(after.holder)
      }
    },
  )

  it.prop([reachable, anyAgent])('that ends a snooze never leaves it pending by itself', (states, agent) => {
    for (const state of states) {
      const commands = chatwoot.choose(state, 'snoozed', agent, LATER)
      if (commands === null || commands.length === 0) continue
      const [asleep = state] = statesAfter(state, commands).toReversed()
      const woken = statesAfter(asleep, [{ _tag: 'Wake', at: UNTIL_NEXT_REPLY, by: { _tag: 'Automation' } }])
      expect(woken.map(chatwoot.statusOf)).toEqual(['open'])
    }
  })
})

describe('choosing a word', () => {
  it('is a toggle by an agent, and a snooze lasts until the next reply', () => {
    expect(chatwoot.choose(waiting, 'snoozed', 'anna', LATER)).toEqual([
      { _tag: 'Snooze', at: LATER, by: byAnna, until: UNTIL_NEXT_REPLY },
    ])
    expect(tags(chatwoot.choose(closed, 'open', 'anna', LATER))).toEqual(['Reopen', 'Assign'])
  })

  it('leaves a snooze that is on as it is', () => {
    expect(chatwoot.choose(snoozed, 'snoozed', 'anna', LATER)).toEqual([])
  })
})
