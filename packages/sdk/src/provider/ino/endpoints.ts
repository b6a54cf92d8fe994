import * as Result from 'effect/Result'
import { json, text } from '../../http/answer.ts'
import type { Answer, Call } from '../../http/call.ts'
import { type Path, path } from '../../http/path.ts'
import { parseJson } from '../../record/parse-json.ts'
import { InoTargetsAdded } from './records.ts'
import type { InoEndpoint } from './settings.ts'

/** What an endpoint is called with. */
export interface InoCall {
  /** What stands for the names in braces of the path. */
  readonly parts?: Readonly<Record<string, string | number>>
  readonly query?: Readonly<Record<string, string | number | boolean>>
  readonly body?: unknown
}

/** @internal A request to an endpoint of the map, or the name in its path that nothing was given for. */
export const callOf = <A>(
  operation: string,
  { method, path: template, repeating }: InoEndpoint,
  { parts = {}, query, body }: InoCall,
  answer: Answer<A>,
): Result.Result<Call<A>, string> =>
  Result.map(filled(template, parts), (filledPath) => ({
    operation,
    method,
    path: filledPath,
    ...(query === undefined ? {} : { query }),
    ...(body === undefined ? {} : { body: { json: body } }),
    ...(repeating === undefined ? {} : { repeating }),
    answer,
  }))

/** The template as a path, whose parts are encoded as everywhere. */
const filled = (
  template: string,
  parts: Readonly<Record<string, string | number>>,
): Result.Result<Path, string> => {
  const texts: Array<string> = []
  const values: Array<string | number> = []
  let rest = template
  for (;;) {
    const found = /\{(\w+)\}/.exec(rest)
    if (found === null) break
    const name = found[1] ?? ''
    const value = Object.hasOwn(parts, name) ? parts[name] : undefined
    if (value === undefined) return Result.fail(name)
    texts.push(rest.slice(0, found.index))
    values.push(value)
    rest = rest.slice(found.index + found[0].length)
  }
  const whole = [...texts, rest]
  return Result.succeed(path(Object.assign(whole, { raw: whole }), ...values))
}

/** @internal Whatever it is: JSON, or the text as it came. */
export const anything: Answer<unknown> = text((body) =>
  Result.succeed(Result.getOrElse(parseJson(body), () => body)),
)

/** @internal */
export const targetsAdded = json(InoTargetsAdded)
