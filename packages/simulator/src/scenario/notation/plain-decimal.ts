/**
 * The shortest decimal text that reads back as this number, without an exponent; `shift` moves the point to the
 * right, so that 0.285 shifted by 2 is '28.5', exactly.
 */
export const plainDecimal = (value: number, shift = 0): string => {
  const [mantissa = '0', exponent = '0'] = String(value).split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  const digits = whole + fraction
  const point = whole.length + Number(exponent) + shift
  const padded = digits.padStart(digits.length + Math.max(0, 1 - point), '0').padEnd(point, '0')
  const at = Math.max(point, 1)
  const after = padded.slice(at).replace(/0+$/u, '')
  const before = padded.slice(0, at).replace(/^0+(?=\d)/u, '')
  return after === '' ? before : `${before}.${after}`
}
