import { type ReadFault, textAt } from '../../http/fault.ts'

/**
 * @internal The server says `{ error }`, or `{ message, attributes }` of a record that cannot be, or `{ errors }` of
 * somebody it does not know; its documentation says `{ description, errors }` (apis 2.1).
 */
export const readFault: ReadFault = (body) => ({
  code: textAt(body, 'code'),
  message:
    textAt(body, 'error') ??
    textAt(body, 'message') ??
    textAt(body, 'description') ??
    firstOf(body) ??
    (typeof body === 'string' ? body.trim() : null),
})

const firstOf = (body: unknown): string | null => {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, 'errors')) return null
  const errors: unknown = Reflect.get(body, 'errors')
  const first: unknown = Array.isArray(errors) ? errors[0] : null
  return typeof first === 'string' ? first : textAt(first, 'message')
}
