import * as Result from 'effect/Result'
import { text } from '../../http/answer.ts'
import type { Answer, Declined, Garbled } from '../../http/call.ts'
import { parseJson } from '../../record/parse-json.ts'

/** What a web service says in place of its answer where it has failed, with status 200 (apis 3.1, 3.2). */
const NO: ReadonlySet<string> = new Set(['0', 'ERROR'])

/** @internal The answer of a web service: its text, or that it declines. A page of the web is neither. */
export const textAnswer = <A>(
  declined: Omit<Declined, 'code'>,
  read: (body: string) => Result.Result<A, Garbled>,
): Answer<A> =>
  text((body) => {
    const word = unquoted(body)
    if (NO.has(word)) return Result.fail({ code: word, ...declined })
    return isPage(body) ? Result.fail(PAGE) : read(word)
  })

/** @internal Whatever it is but a page: JSON, or the text as it came. */
export const anythingButPage: Answer<unknown> = text((body) =>
  isPage(body) ? Result.fail(PAGE) : Result.succeed(Result.getOrElse(parseJson(body), () => body)),
)

/** @internal Whether it is a page of the web, such as a proxy or a lost session gives. */
export const isPage = (body: string): boolean => body.trimStart().startsWith('<')

const PAGE: Garbled = { problem: 'the body is a page: is the base URL right, and the key still good?' }

const unquoted = (body: string): string => /^"(.*)"$/s.exec(body)?.[1] ?? body
