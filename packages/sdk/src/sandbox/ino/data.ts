import type { Instant } from '@inboxlab/core'
import * as Schema from 'effect/Schema'
import type { Minute } from '../minute.ts'
import type { InoSeed } from './seed.ts'

/** How the call of a target went, in the words of one program that reads them (apis 2.1). */
export const InoCallResult = Schema.Literals(['NRP', 'Occupé', 'Traité']).annotate({
  identifier: 'InoCallResult',
})
export type InoCallResult = typeof InoCallResult.Type

/** @internal Somebody to be called in a campaign. */
export interface TargetRecord {
  readonly id: number
  readonly campaign: string
  readonly data: Readonly<Record<string, unknown>>
  readonly numbers: ReadonlyArray<string>
  readonly priority: number
  readonly startAt: Instant
  readonly layout: number
  /** The interaction that its call is; null: they have not been called yet. */
  interaction: string | null
  result: InoCallResult | null
}

/** @internal All that the server keeps beside the core's inbox: plain data. */
export interface InoData extends InoSeed {
  users: InoSeed['users']
  readonly targets: Array<TargetRecord>
  lastNumber: number
  minute: Minute
}
