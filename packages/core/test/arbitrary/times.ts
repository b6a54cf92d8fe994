import { fc } from '@fast-check/vitest'

/** So many times as often as a property is tried otherwise, however often that is. */
export const times = (factor: number): { readonly numRuns: number } => ({
  numRuns: factor * (fc.readConfigureGlobal().numRuns ?? 100),
})
