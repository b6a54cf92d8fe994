import * as Result from 'effect/Result'
import { text } from '../../http/answer.ts'
import type { Call } from '../../http/call.ts'
import { path } from '../../http/path.ts'
import { parseJson } from '../../record/parse-json.ts'
import type { TextpeakMessage } from './records.ts'

/**
 * @internal Sends messages. The answer is not public: whatever it is, it is given as it came, and only the status says
 * whether the messages were taken. Nor is it public whether a message sent twice under one id goes out twice.
 */
export const send = (messages: ReadonlyArray<TextpeakMessage>): Call<unknown> => ({
  operation: 'send',
  method: 'POST',
  path: path`/event_send/`,
  body: { json: { messages } },
  answer: text((body) => Result.succeed(Result.getOrElse(parseJson(body), () => body))),
})
