import { InputError } from '../scenario/input-error.ts'
import { didYouMean } from '../scenario/nearest.ts'

/** Where a report is to be written, from `--out json=FILE`; the path `-` is standard output. */
export interface Out<Format extends string> {
  readonly format: Format
  readonly path: string
}

/** The formats a command can write, each with the ending its files usually have. */
export type Formats<Format extends string> = Readonly<Record<Format, string>>

/** The path that means standard output. */
export const STANDARD_OUTPUT = '-'

/**
 * Reads one `--out` after those before it. Throws an {@link InputError} for an unknown format or a missing file name.
 */
export const outOption =
  <Format extends string>(formats: Formats<Format>) =>
  (written: string, before: ReadonlyArray<Out<Format>> = []): ReadonlyArray<Out<Format>> => {
    const place = `--out ${written}`
    const equals = written.indexOf('=')
    const format = equals < 0 ? written : written.slice(0, equals)
    const path = equals < 0 ? '' : written.slice(equals + 1)
    if (!isOneOf(format, formats)) {
      throw new InputError({
        place,
        problem: `'${format}' is no format that can be written`,
        fix: equals < 0 ? formatOf(written, formats) : didYouMean(format, Object.keys(formats)),
      })
    }
    if (path === '') {
      throw new InputError({
        place,
        problem: 'names no file',
        fix: `write it like --out ${format}=result.${formats[format]}`,
      })
    }
    return [...before, { format, path }]
  }

/** Who names a file alone is told the format that such files have. */
const formatOf = <Format extends string>(file: string, formats: Formats<Format>): string => {
  const ending = file.slice(file.lastIndexOf('.') + 1)
  const [name] = Object.entries(formats).flatMap(([format, usual]) => (usual === ending ? [format] : []))
  return name === undefined || ending === file
    ? didYouMean(file, Object.keys(formats))
    : `write it like --out ${name}=${file}`
}

/** Reads `--reporter`. Throws an {@link InputError} for an unknown one. */
export const reporterOption =
  <Format extends string>(formats: Formats<Format>) =>
  (written: string): Format => {
    if (isOneOf(written, formats)) return written
    throw new InputError({
      place: '--reporter',
      problem: `'${written}' is no reporter`,
      fix: didYouMean(written, Object.keys(formats)),
    })
  }

const isOneOf = <Format extends string>(name: string, formats: Formats<Format>): name is Format =>
  Object.hasOwn(formats, name)
