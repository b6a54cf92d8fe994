/**
 * @internal The `Retry-After` header (RFC 9110, 10.2.3) in milliseconds from `now`: it holds seconds or a date. Null
 * if it is absent or neither. A date in the past is 0.
 */
export const retryAfter = (header: string | undefined, now: number): number | null => {
  const value = header?.trim() ?? ''
  if (/^\d{1,9}(\.\d+)?$/.test(value)) return Number(value) * 1000
  // A date begins with the name of a day; Date.parse alone would take many other things for one.
  if (!/^[A-Z][a-z]{2,8}, /.test(value)) return null
  const at = Date.parse(value)
  return Number.isNaN(at) ? null : Math.max(0, at - now)
}
