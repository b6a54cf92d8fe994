import type { Strategy } from '../../directory/campaign.ts'

/**
 * @internal The table of the omnichannel strategies (apis 3.7). Where a version says more, the later one counts. On a
 * break nobody is eligible: no strategy says otherwise. The strategies of telephony (`leastrecent`, `linear` and so
 * on) say who is next, not how many an agent sees.
 */
export const strategies: ReadonlyMap<string, Strategy> = new Map<string, Strategy>([
  [
    'incall',
    {
      chooses: false,
      takes: 'first',
      atOnce: 1,
      whileOnCall: false,
      whileBusy: false,
      onBreak: false,
      freeFirst: false,
    },
  ],
  [
    'nocall',
    {
      chooses: false,
      takes: 'first',
      atOnce: null,
      whileOnCall: true,
      whileBusy: true,
      onBreak: false,
      freeFirst: false,
    },
  ],
  [
    'interaction',
    {
      chooses: false,
      takes: 'first',
      atOnce: 1,
      whileOnCall: true,
      whileBusy: false,
      onBreak: false,
      freeFirst: false,
    },
  ],
  [
    'ringall',
    {
      chooses: true,
      takes: 'first',
      atOnce: 1,
      whileOnCall: true,
      whileBusy: true,
      onBreak: false,
      freeFirst: false,
    },
  ],
  [
    'ringallmultiple',
    {
      chooses: true,
      takes: 'any',
      atOnce: null,
      whileOnCall: true,
      whileBusy: true,
      onBreak: false,
      freeFirst: false,
    },
  ],
  [
    'omni',
    {
      chooses: false,
      takes: 'first',
      atOnce: null,
      whileOnCall: true,
      whileBusy: true,
      onBreak: false,
      freeFirst: true,
    },
  ],
  [
    'nopause',
    {
      chooses: false,
      takes: 'first',
      atOnce: null,
      whileOnCall: true,
      whileBusy: true,
      onBreak: false,
      freeFirst: false,
    },
  ],
])

const LIMITED_BY_CAMPAIGN: ReadonlySet<string> = new Set(['nocall', 'omni'])

/**
 * A campaign's strategy by uContact's word. `limit`, how many an agent may have at once, is a setting of the
 * campaign that counts for `nocall` and `omni` only (null: no limit); the others fix the number themselves (UC-5,
 * apis 3.7). Null for an unknown word.
 *
 * @example
 * ```ts
 * import { ucontactStrategy } from '@inboxlab/core'
 * ucontactStrategy('nocall', 3)?.atOnce // => 3
 * ucontactStrategy('ringall', 3)?.atOnce // => 1
 * ```
 */
export const ucontactStrategy = (word: string, limit: number | null): Strategy | null => {
  const strategy = strategies.get(word)
  if (strategy === undefined) return null
  return LIMITED_BY_CAMPAIGN.has(word) ? { ...strategy, atOnce: limit } : strategy
}
