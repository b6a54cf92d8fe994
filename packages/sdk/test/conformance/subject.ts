import type { Channel, Inbox } from '@inboxlab/core'
import type { Capabilities } from '@inboxlab/sdk'
import type { Sandbox } from '@inboxlab/sdk/sandbox'
import type { Door } from './doors.ts'
import type { Asked, Face } from './faces.ts'

/** A client of a provider and the sandbox it talks to, with the names of who is there. */
export interface Subject {
  readonly inbox: Asked
  readonly sandbox: Sandbox<{ readonly inbox: Inbox }>
  /** A contact, by the id that the client knows them by, who has not written yet. */
  readonly contact: string
  /** A contact whom we can write to first. */
  readonly newcomer: string
  /** Two users of ours. */
  readonly agents: readonly [string, string]
  /** The contact writes; gives the interaction's id. */
  readonly contactWrites: (text: string) => string
  /** The texts of ours that the server has taken, oldest first. */
  readonly taken: () => ReadonlyArray<string>
  /** So many further contacts write, each in an interaction of their own. */
  readonly crowd: (size: number) => ReadonlyArray<string>
  /** A client who identifies themselves wrongly. */
  readonly stranger: Asked
  readonly close: () => Promise<void>
}

/** How to open a provider's sandbox for the conformance suite. */
export interface Kind {
  readonly name: string
  readonly capabilities: Capabilities
  /** The medium of what the contact writes, and one that we can begin on. */
  readonly medium: Channel
  /** Whether its records tell whose turn it is. */
  readonly tellsTurn: boolean
  /** Whether an interaction can be begun for one of our agents. */
  readonly startsFor: boolean
  /** A team that the provider knows, if it has teams. */
  readonly team: string | null
  readonly tag: string
  /** What only this provider has, and what must hold of it. */
  readonly own: Readonly<Record<string, (subject: Subject) => Promise<void>>>
  /** What of a request is new each time, between what stands before and behind it. */
  readonly random?: RegExp
  readonly open: (door: Door, face: Face) => Promise<Subject>
}
