/** Why a contact was dissuaded that came when all lines of its type's bundle were taken. */
export const NO_LINE = 'no line is free'

/** Why a contact was dissuaded that a queue had no room for, where its plan says nothing else. */
export const QUEUE_FULL = 'queue full'

/** What a channel event says when an agent's reply comes after the messaging window has closed. */
export const WINDOW_CLOSED = 'messaging window closed'
