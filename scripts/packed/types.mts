// Compiled, not run: with the sources by `npm run typecheck`, and by .ci/run in a project that has only the packed
// packages, so that their declarations are whole and say what they are meant to say.
export * as core from './types-of-core.mts'
export * as sdk from './types-of-sdk.mts'
export * as simulator from './types-of-simulator.mts'
