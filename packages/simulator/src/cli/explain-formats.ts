import type { Formats } from './out-option.ts'

/** How an explanation can be shown or written. */
export type ExplainFormat = 'table' | 'json'

/** The formats of `inboxlab explain`, with the ending of their files. */
export const explainFormats: Formats<ExplainFormat> = { table: 'txt', json: 'json' }
