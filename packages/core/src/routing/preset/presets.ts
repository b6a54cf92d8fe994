import { chatwootPresets } from './chatwoot.ts'
import { inoPresets } from './ino.ts'
import type { Preset } from './preset.ts'
import { respondioPresets } from './respondio.ts'
import { ucontactPresets } from './ucontact.ts'

/**
 * The rules of the systems that there are presets of, by name.
 *
 * @example
 * ```ts
 * import { presets } from '@inboxlab/core'
 * presets.get('respondio.roundRobin')?.declares['first come first served']
 * // => 'whoever comes later is given out, while what a step gave up on stays unassigned'
 * ```
 */
export const presets: ReadonlyMap<string, Preset> = new Map(
  [...respondioPresets, ...chatwootPresets, ...ucontactPresets, ...inoPresets].map((each) => [
    each.name,
    each,
  ]),
)
