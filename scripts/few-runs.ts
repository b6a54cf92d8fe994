import { fc } from '@fast-check/vitest'

// Mutation testing runs every property thousands of times over: a dozen cases each time find what there is.
fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 12 })
