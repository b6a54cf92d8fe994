import type { Command, Inbox, InboxVerdict, InteractionState, Notification } from '@inboxlab/core'

/** What is asked of an inbox while it is watched. */
export type InboxUnderTest = Pick<
  Inbox,
  'submit' | 'state' | 'log' | 'notifications' | 'lookup' | 'rows' | 'views'
>

/** One command that was submitted, and what came of it. */
export interface Submission {
  readonly inbox: InboxUnderTest
  readonly interaction: string
  readonly command: Command
  /** How the interaction stood, and how it stands. */
  readonly before: InteractionState
  readonly after: InteractionState
  readonly verdict: InboxVerdict
  /** What users were told of because of it. */
  readonly told: ReadonlyArray<Notification>
}

/** Watches one inbox for one invariant: says in a sentence what is wrong, or null. */
export interface InboxWatcher {
  submitted?(submission: Submission): string | null
  /** The same was asked of another inbox, too. */
  ended?(inbox: InboxUnderTest, again: InboxUnderTest): string | null
}

/** Something that must hold of a whole inbox, whatever is asked of it. */
export interface InboxInvariant {
  readonly name: string
  /** What must hold, in one sentence. */
  readonly sentence: string
  /** The systems that promise it. */
  readonly systems: ReadonlyArray<string>
  readonly watch: () => InboxWatcher
}
