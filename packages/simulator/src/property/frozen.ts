/** @internal Freezes a value with all that is in it, so that whoever changes it is noticed. */
export const frozen = <A>(value: A): A => {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) frozen(part)
  }
  return value
}
