import type { ReportLine } from '../report/report-line.ts'
import { InputError } from '../scenario/input-error.ts'
import { complain } from './complain.ts'
import { openPage } from './open-page.ts'
import { type Out, STANDARD_OUTPUT } from './out-option.ts'
import type { OutputOptions } from './output-options.ts'
import { columns, PAGE, print } from './terminal.ts'
import { writeWhole } from './write-whole.ts'

/** A report: lines that may be coloured on a terminal, or the text of a file. */
export type Report = ReadonlyArray<ReportLine> | string

/** How a result is told, by format; `width` is how many columns there are. */
export type Reports<Format extends string, Result> = Readonly<
  Record<Format, (result: Result, width: number) => Report | Promise<Report>>
>

/** What goes where. */
export interface Delivery<Format extends string> {
  readonly shown: Format
  readonly files: ReadonlyArray<Out<Format>>
  readonly colour: boolean
  /** The page to be opened when it is written; null: none. */
  readonly opened: string | null
}

/**
 * What is to go to standard output, and what into files. Throws an {@link InputError} if several reports are to go to
 * standard output, or if a page is to be opened and none is written.
 */
export const deliveryOf = <Format extends string>(
  { reporter, out = [], color, open = false }: OutputOptions<Format>,
  usual: Format,
): Delivery<Format> => {
  const wanted = out.filter(({ path }) => path === STANDARD_OUTPUT).map(({ format }) => format)
  const [shown = usual, other] = new Set(reporter === undefined ? wanted : [reporter, ...wanted])
  if (other !== undefined) {
    throw new InputError({
      place: `--out ${other}=-`,
      problem: `standard output is to show ${shown} already`,
      fix: `name a file for one of them`,
    })
  }
  const files = out.filter(({ path }) => path !== STANDARD_OUTPUT)
  const page = files.findLast(({ format }) => format === 'html')
  if (open && page === undefined)
    throw new InputError({
      place: '--open',
      problem: 'there is no page to open',
      fix: 'add --out html=FILE',
    })
  return { shown, files, colour: color, opened: open ? (page?.path ?? null) : null }
}

/** Shows a result and writes its files; says whether all of them could be written. */
export const deliver = async <Format extends string, Result>(
  { shown, files, colour, opened }: Delivery<Format>,
  reports: Reports<Format, Result>,
  result: Result,
): Promise<boolean> => {
  const onScreen = await reports[shown](result, columns())
  if (typeof onScreen === 'string') process.stdout.write(onScreen)
  else print(onScreen, colour)
  let written = true
  for (const { format, path } of files) {
    try {
      await writeWhole(path, textOf(await reports[format](result, PAGE)))
      if (path === opened && format === 'html') await openPage(path)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      const { problem, fix } = error
      complain(new InputError({ place: `--out ${format}=${path}`, problem, fix }).message)
      written = false
    }
  }
  return written
}

const textOf = (report: Report): string =>
  typeof report === 'string' ? report : report.map(({ text }) => `${text}\n`).join('')
