import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkSteps,
  checkWorld,
  commands,
  directories,
  type SmallWorld,
  type Step,
  smallWorlds,
} from '../../src/property/index.ts'
import { type PlantedFault, plantedFaults } from './planted-faults.ts'
import { made } from './reference-policy.ts'

/** A number that changes with any part of the text: FNV-1a. */
const digest = (text: string): string => {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(16)
}

const sequence = (arbitrary: fc.Arbitrary<unknown>): ReadonlyArray<string> =>
  fc.sample(arbitrary, { numRuns: 40, seed: 42 }).map((value) => digest(JSON.stringify(value)))

describe('the same seed gives the same cases in every version', () => {
  it('of small worlds', () => {
    expect(fc.sample(smallWorlds(), { numRuns: 2, seed: 42 })).toMatchSnapshot()
    expect(sequence(smallWorlds())).toMatchSnapshot()
  })

  it('of commands', () => {
    expect(sequence(commands())).toMatchSnapshot()
  })

  it('of directories', () => {
    expect(sequence(directories())).toMatchSnapshot()
  })
})

interface RecordedRun {
  readonly fault: string
  readonly world: SmallWorld
  /** What was done to the world while it was lived in; left out: nothing. */
  readonly steps?: ReadonlyArray<Step>
  readonly invariant: string
  readonly text: string
  /** The decision that has changed the engine so that nothing is found in it any more. */
  readonly nothingSince?: string
}

const policyOf = (fault: string): PlantedFault['policy'] => {
  const policy = plantedFaults.find(({ name }) => name === fault)?.policy
  if (policy === undefined) throw new Error(`there is no fault ${fault}`)
  return policy
}

const folder = join(import.meta.dirname, 'recorded-runs')
const recorded = readdirSync(folder).map(
  (file) => [file, JSON.parse(readFileSync(join(folder, file), 'utf8')) as RecordedRun] as const,
)

const runs = recorded.filter(([, { nothingSince }]) => nothingSince === undefined)
const past = recorded.filter(([, { nothingSince }]) => nothingSince !== undefined)

describe('what was once found is found for ever', () => {
  it('of many faults', () => expect(runs.length).toBeGreaterThanOrEqual(20))

  it.each(runs)('%s', (_, { fault, world, steps, invariant, text }) => {
    const policy = policyOf(fault)
    const found = steps === undefined ? checkWorld(world, policy()) : checkSteps(world, steps, policy())
    expect([found?.invariant, found?.text]).toEqual([invariant, text])
    expect(
      steps === undefined ? checkWorld(world, made('sound')) : checkSteps(world, steps, made('sound')),
    ).toBeNull()
  })

  it.each(past)('%s, until a decision that is written down', (_, { fault, world, nothingSince = '' }) => {
    expect(existsSync(join(import.meta.dirname, '../../../..', nothingSince))).toBe(true)
    expect(checkWorld(world, policyOf(fault)())).toBeNull()
    expect(runs.map(([, run]) => run.fault)).toContain(fault)
  })
})
