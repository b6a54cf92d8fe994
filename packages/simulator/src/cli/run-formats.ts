import type { Formats } from './out-option.ts'

/** How the result of a run can be shown or written. */
export type RunFormat = 'table' | 'json' | 'csv' | 'html' | 'trace' | 'junit' | 'github' | 'minimal'

/** The formats of `inboxlab run`, with the ending of their files. */
export const runFormats: Formats<RunFormat> = {
  table: 'txt',
  json: 'json',
  csv: 'csv',
  html: 'html',
  trace: 'json',
  junit: 'xml',
  github: 'txt',
  minimal: 'txt',
}
