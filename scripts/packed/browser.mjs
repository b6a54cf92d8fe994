// Bundled for a browser, where there is no Node module: the engine needs none.
export * from '@inboxlab/core'
export * from '@inboxlab/sdk'
export { randomStream, sampler } from '@inboxlab/simulator'
