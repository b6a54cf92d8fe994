import { readFileSync } from 'node:fs'
import { it } from '@fast-check/vitest'
import * as Result from 'effect/Result'
import { describe, expect } from 'vitest'
import {
  optionInWords,
  policyFrom,
  presets,
  type RoutingDecision,
  type RoutingTrigger,
} from '../../../src/index.ts'
import { anyCentre } from '../any-centre.ts'
import { Centre } from '../centre.ts'
import { presetOf } from './preset-of.ts'

const problemOf = (preset: string, options: Readonly<Record<string, unknown>>): string => {
  const policy = policyFrom({ _tag: 'Preset', preset, options: JSON.parse(JSON.stringify(options)) })
  return Result.isFailure(policy)
    ? `${policy.failure.at}: ${policy.failure.problem}: ${policy.failure.fix}`
    : 'none'
}

describe('the presets', () => {
  it('are these', () => {
    expect([...presets.keys()]).toEqual([
      'respondio.roundRobin',
      'respondio.leastOpen',
      'chatwoot.legacy',
      'chatwoot.roundRobin',
      'chatwoot.balanced',
      'ucontact.incall',
      'ucontact.nocall',
      'ucontact.interaction',
      'ucontact.ringall',
      'ucontact.ringallmultiple',
      'ucontact.omni',
      'ucontact.nopause',
      'ino.distributionGroup',
    ])
  })

  it('name what is wrong with an option, and what to write', () => {
    expect(problemOf('chatwoot.balancd', {})).toBe(
      'chatwoot.balancd: there is no such preset: did you mean chatwoot.balanced?',
    )
    expect(problemOf('chatwoot.balanced', { inboxLimit: {} })).toBe(
      'chatwoot.balanced: inboxLimit: there is no such option: did you mean inboxLimits?',
    )
    expect(problemOf('chatwoot.balanced', { fairDistributionLimit: 0 })).toBe(
      'chatwoot.balanced: fairDistributionLimit: 0 will not do: write a whole number from 1 on',
    )
    expect(problemOf('ucontact.omni', { order: 'linear' })).toBe(
      'ucontact.omni: order: "linear" will not do: write rrmemory or wrandom',
    )
    expect(problemOf('ucontact.omni', { penalties: { anna: 101 } })).toBe(
      'ucontact.omni: penalties: {"anna":101} will not do: write whole numbers from 0 to 100 by name',
    )
    expect(problemOf('constructor', {})).toContain('there is no such preset')
    expect(problemOf('chatwoot.legacy', { constructor: 1 })).toContain('there is no such option')
  })

  it('have a default for every option that they take themselves', () => {
    for (const { name, options } of presets.values()) {
      const defaults = Object.fromEntries(
        Object.entries(options).map(([each, { byDefault }]) => [each, byDefault]),
      )
      expect(problemOf(name, defaults)).toBe('none')
      for (const field of Object.values(options)) expect(optionInWords(field)).not.toBe('')
    }
  })

  it.each([...presets.values()])(
    '$name tells of every property whether it holds, or which rule breaks it',
    (preset) => {
      expect(Object.keys(preset.declares).sort()).toEqual([
        'fairness',
        'first come first served',
        'never over capacity',
        'no re-offer to a decliner',
        'priority respected',
        'skills respected',
        'work conservation',
      ])
      for (const holds of Object.values(preset.declares))
        expect(holds === true || holds.length > 10).toBe(true)
      expect(presetOf(preset.name).relaxesSkills === true).toBe(preset.declares['skills respected'] !== true)
    },
  )
})

describe.each([...presets.keys()])('%s', (name) => {
  const triggersOf = (centre: Centre): ReadonlyArray<RoutingTrigger> => [
    ...centre.queues
      .flatMap((queue) => queue.line())
      .map((interaction): RoutingTrigger => ({ _tag: 'Waiting', interaction })),
    ...centre.groups
      .flatMap((group) => group.freeAgents())
      .map((agent): RoutingTrigger => ({ _tag: 'AgentFree', agent, because: 'done' })),
  ]

  it.prop([anyCentre])('decides what can be carried out, and explains just that', (given) => {
    const centre = new Centre(presetOf(name), given)
    for (const trigger of triggersOf(centre)) {
      const outcome = centre.decide(trigger)
      const decisions: ReadonlyArray<RoutingDecision> =
        outcome._tag === 'Nothing' ? [] : outcome._tag === 'Several' ? outcome.decisions : [outcome]
      const given = decisions.flatMap((each) => (each._tag === 'Assign' ? [each] : []))
      for (const { interaction, agent } of given) expect(agent.hasRoomFor(interaction)).toBe(true)
      expect(new Set(given.map(({ agent }) => agent)).size).toBe(given.length)
      expect(new Set(given.map(({ interaction }) => interaction)).size).toBe(given.length)
      if (outcome._tag === 'Several')
        expect(JSON.parse(JSON.stringify(outcome.memory))).toStrictEqual(outcome.memory)

      const explained = centre.explain(trigger)
      expect(
        explained.flatMap(({ interaction, agent }) =>
          interaction !== null && agent !== null ? [`${interaction} to ${agent}`] : [],
        ),
      ).toEqual(given.map(({ interaction, agent }) => `${interaction.id} to ${agent.id}`))
    }
  })
})

describe('the page on routing', () => {
  const page = readFileSync(new URL('../../../../../docs/routing.md', import.meta.url), 'utf8')

  it('names every preset and every option of it', () => {
    for (const { name, options } of presets.values()) {
      for (const word of [name, ...Object.keys(options)]) expect(page, `${name}: ${word}`).toContain(word)
    }
  })
})
