import type { Formats } from './out-option.ts'

/** How the result of a comparison or a sweep can be shown or written. */
export type ExperimentFormat = 'table' | 'json' | 'html'

/** The formats of `inboxlab compare` and `inboxlab sweep`, with the ending of their files. */
export const experimentFormats: Formats<ExperimentFormat> = {
  table: 'txt',
  json: 'json',
  html: 'html',
}
