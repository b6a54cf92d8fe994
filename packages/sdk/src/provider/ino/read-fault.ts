import { type ReadFault, textAt } from '../../http/fault.ts'

/** @internal The shape of its errors is not public: the usual names are tried, then the text as it is. */
export const readFault: ReadFault = (body) => ({
  code: textAt(body, 'code'),
  message: textAt(body, 'message') ?? textAt(body, 'error') ?? (typeof body === 'string' ? body : null),
})
