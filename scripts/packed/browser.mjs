// Bundled for a browser, where there is no Node module: none of these needs one.
export * from '@inboxlab/core'
export * from '@inboxlab/sdk'
export * as simulator from '@inboxlab/simulator'
