import { InputError } from '../scenario/input-error.ts'
import { didYouMean } from '../scenario/nearest.ts'

const FORMATS = ['junit', 'html', 'json'] as const

/** Where a report of rules is to be written, from `--out junit=FILE`; the path `-` is standard output. */
export interface RulesOut {
  readonly format: (typeof FORMATS)[number]
  readonly path: string
}

/** Reads one `--out`. Throws an {@link InputError} for an unknown format or a missing file name. */
export const readRulesOut = (written: string): RulesOut => {
  const place = `--out ${written}`
  const equals = written.indexOf('=')
  const name = equals < 0 ? written : written.slice(0, equals)
  const path = equals < 0 ? '' : written.slice(equals + 1)
  const format = FORMATS.find((each) => each === name)
  if (format === undefined) {
    throw new InputError({
      place,
      problem: `'${name}' is no format that can be written`,
      fix: didYouMean(name, FORMATS),
    })
  }
  if (path === '') {
    throw new InputError({
      place,
      problem: 'names no file',
      fix: `write it like --out ${format}=rules.${format === 'junit' ? 'xml' : format}`,
    })
  }
  return { format, path }
}
