import { presets } from '@inboxlab/core'
import { OF_ANY_POLICY } from '../../src/property/any-policy.ts'
import { checkPolicy, inboxInvariants, invariants } from '../../src/property/index.ts'
import { type PlantedFault, plantedFaults } from './planted-faults.ts'

/** What a planted fault is caught by. */
export interface Catch {
  readonly invariant: string
  /** The row of the guide. */
  readonly row: string
}

/** Looks for a planted fault; null if it is not found in 2,000 runs. */
export const catchOf = ({ name, policy }: PlantedFault): Catch | null => {
  const check = checkPolicy(policy(), { runs: 2000 })
  if (check._tag === 'Held') return null
  const { invariant, world } = check.counterexample
  const { contacts, agents } = world
  return {
    invariant,
    row: `| ${name} | ${invariant} | ${check.runs} | ${contacts.length} | ${agents.length} |`,
  }
}

const invariantRows = (): ReadonlyArray<string> => [
  '| invariant | what must hold | where it is promised, or its breach complained of | holds under |',
  '|---|---|---|---|',
  ...[...invariants.values()].map(
    ({ name, sentence, systems }) =>
      `| ${name} | ${sentence} | ${systems.join(', ')} | ${OF_ANY_POLICY.includes(name) ? 'any policy' : ''} |`,
  ),
]

const inboxRows = (): ReadonlyArray<string> => [
  '| invariant | what must hold | where it is promised |',
  '|---|---|---|',
  ...[...inboxInvariants.values()].map(
    ({ name, sentence, systems }) => `| ${name} | ${sentence} | ${systems.join(', ')} |`,
  ),
]

const presetRows = (): ReadonlyArray<string> => [
  '| preset | declares | not, and why |',
  '|---|---|---|',
  ...[...presets.values()].map(({ name, declares }) => {
    const all = Object.entries(declares)
    const kept = all.flatMap(([property, holds]) => (holds === true ? [property] : []))
    const broken = all.flatMap(([property, holds]) => (holds === true ? [] : [`${property}: ${holds}`]))
    return `| \`${name}\` | ${kept.join(', ')} | ${broken.join('; ')} |`
  }),
]

const faultRows = (): ReadonlyArray<string> => [
  '| fault | caught by | in run | contacts | agents |',
  '|---|---|---:|---:|---:|',
  ...plantedFaults.map((fault) => catchOf(fault)?.row ?? `| ${fault.name} | **not caught** | | | |`),
]

/** The tables of the guide that follow from the code, by the name of their place. */
export const guideTables: Readonly<
  Record<'invariants' | 'inbox' | 'presets' | 'faults', () => ReadonlyArray<string>>
> = { invariants: invariantRows, inbox: inboxRows, presets: presetRows, faults: faultRows }

/** What stands at a place of the guide. */
export const placeOf = (name: string): RegExp => new RegExp(`(<!-- ${name} -->\n)(.*?)(<!-- end -->)`, 'su')
