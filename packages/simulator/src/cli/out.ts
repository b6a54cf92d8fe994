import { InputError } from '../scenario/input-error.ts'

/** Where a result is to be written, from `--out json=FILE`; the path `-` is standard output. */
export interface Out {
  readonly format: 'json'
  readonly path: string
}

/** Reads one `--out`. Throws an {@link InputError} for an unknown format or a missing file name. */
export const readOut = (written: string): Out => {
  const place = `--out ${written}`
  const equals = written.indexOf('=')
  const format = equals < 0 ? written : written.slice(0, equals)
  const path = equals < 0 ? '' : written.slice(equals + 1)
  if (format !== 'json') {
    throw new InputError({
      place,
      problem: `'${format}' is no format that can be written`,
      fix: 'write it like --out json=result.json',
    })
  }
  if (path === '') {
    throw new InputError({ place, problem: 'names no file', fix: 'write it like --out json=result.json' })
  }
  return { format, path }
}
