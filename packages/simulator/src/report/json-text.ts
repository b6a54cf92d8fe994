/**
 * A value as JSON that a terminal may show: what would steer it or turn the direction of writing is escaped, which
 * changes nothing for those who read the JSON.
 */
export const jsonText = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(STEERING, escaped)}\n`

/** The same in one line. */
export const jsonLine = (value: unknown): string => `${JSON.stringify(value).replace(STEERING, escaped)}\n`

const STEERING = /[\x7F-\x9F\p{Cf}\u2028\u2029]/gu

const escaped = (character: string): string =>
  character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
