import { type ReadFault, textAt } from '../../http/fault.ts'

/** @internal The API says `{ code, message }`. */
export const readFault: ReadFault = (body) => ({
  code: textAt(body, 'code'),
  message: textAt(body, 'message'),
})
