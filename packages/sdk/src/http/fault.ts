/** @internal What a provider says in the body of an answer that is no success. */
export interface Fault {
  readonly code: string | null
  readonly message: string | null
}

/**
 * @internal Reads the body of an answer that is no success: decoded JSON, or the text itself where it is none. Must
 * not throw, whatever the body is.
 */
export type ReadFault = (body: unknown) => Fault

/** @internal A text or number of a record, if it has one of that name; for reading faults. */
export const textAt = (body: unknown, key: string): string | null => {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, key)) return null
  const value: unknown = Reflect.get(body, key)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}
