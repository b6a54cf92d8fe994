import type { Contact, Identity } from '@inboxlab/core'

/** A contact, with the server's record. */
export interface InboxContact extends Contact {
  readonly raw: unknown
}

/** Which contacts to list. */
export interface ContactFilter {
  /** Text that the server looks for, in the fields it searches. */
  readonly search?: string
}

/** A contact to add. */
export interface NewContact {
  readonly name: string
  readonly identities: ReadonlyArray<Identity>
}

/** What is to change about a contact. */
export type ContactEdit = Partial<NewContact>
