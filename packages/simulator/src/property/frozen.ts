/** @internal Freezes a value with all that is in it, so that whoever changes it is noticed. */
export const frozen = <A>(value: A): A => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  // Not for-in, which V8 has to prepare anew for each object that lives for a moment.
  for (const part of Object.values(value)) if (typeof part === 'object') frozen(part)
  return value
}
