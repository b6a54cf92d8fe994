/** What is sent to a contact, or left as a private note. */
export interface OutgoingMessage {
  readonly text: string
}
