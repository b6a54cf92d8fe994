export { asInbox, connect, type PromiseClient, type PromiseInbox } from './connect.ts'
export type { CallOptions } from './options.ts'
export type { Promised, PromisedFunction } from './promised.ts'
export { respondio } from '../provider/respondio/respondio.ts'
