import { fc } from '@fast-check/vitest'

// Mutation testing runs every property thousands of times over: a dozen cases each time find what there is. The seed
// is fixed because it stands in the names of the tests, by which the mutants find those that cover them.
fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 12, seed: 20261121 })
