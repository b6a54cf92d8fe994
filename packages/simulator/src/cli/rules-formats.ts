import type { Formats } from './out-option.ts'

/** How the results of rules can be shown or written. */
export type RulesFormat = 'table' | 'json' | 'junit' | 'html'

/** The formats of `inboxlab rules`, with the ending of their files. */
export const rulesFormats: Formats<RulesFormat> = { table: 'txt', json: 'json', junit: 'xml', html: 'html' }
