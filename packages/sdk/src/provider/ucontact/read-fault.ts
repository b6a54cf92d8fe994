import { type ReadFault, textAt } from '../../http/fault.ts'
import { isPage } from './text-answer.ts'

/** @internal The shape of its errors is not public: the usual names are tried, then the text, unless it is a page. */
export const readFault: ReadFault = (body) => ({
  code: textAt(body, 'code'),
  message:
    textAt(body, 'message') ??
    textAt(body, 'error') ??
    (typeof body === 'string' && !isPage(body) ? body : null),
})
