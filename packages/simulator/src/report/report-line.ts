import { type Column, grid } from './grid.ts'

/** How a line of a report is to be shown; who prints it may colour it by this. */
export interface ReportLine {
  readonly text: string
  readonly tone: 'plain' | 'heading' | 'good' | 'bad' | 'doubtful' | 'faint'
}

/** A line of a report. */
export const line = (text: string, tone: ReportLine['tone'] = 'plain'): ReportLine => ({ text, tone })

/**
 * A table of a report, set off by an empty line and perhaps a title, followed by the headings of the columns there was
 * no room for; nothing if it has no rows.
 */
export const tableLines = (
  columns: ReadonlyArray<Column>,
  { title, leftOut }: { readonly title?: string | undefined; readonly leftOut: ReadonlyArray<string> },
): ReadonlyArray<ReportLine> => {
  const [headings = '', ...rows] = grid(columns)
  if (rows.length === 0) return []
  return [
    line(''),
    ...(title === undefined ? [] : [line(title, 'heading')]),
    line(headings, 'heading'),
    ...rows.map((row) => line(row)),
    ...(leftOut.length === 0 ? [] : [line(`too narrow for ${leftOut.join(', ')}`, 'faint')]),
  ]
}
