import type { Delivery, Instant } from '@inboxlab/core'
import type { Minute } from '../minute.ts'
import type { TextpeakSeed } from './seed.ts'

/** @internal */
export interface MessageRecord {
  /** Its number among all of the stream. */
  readonly number: number
  /** Its name in the core, which knows each name once. */
  readonly id: string
  /** The name that the caller gave it; null: it came from the contact or from the browser. */
  readonly internalId: string | null
  readonly phone: string
  readonly from: 'contact' | 'us'
  readonly sender: string | null
  readonly text: string
  readonly at: Instant
  delivery: Delivery
}

/** @internal All that the server keeps beside the core's inbox: plain data. */
export interface TextpeakData extends TextpeakSeed {
  readonly messages: Array<MessageRecord>
  lastNumber: number
  minute: Minute
}
