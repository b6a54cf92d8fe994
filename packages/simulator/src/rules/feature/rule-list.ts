import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import { InputError } from '../../scenario/input-error.ts'
import { InputErrors } from '../../scenario/input-errors.ts'

/** The rules there are: each id with its title, in the order of the list. */
export type RuleList = ReadonlyMap<string, string>

/** What a rule's id looks like, without the `@`: letters of its system, then a number, perhaps after more letters. */
export const RULE_ID = /^[A-Z]{2,}-[A-Z]*\d+$/u

/** Reads a list of rules, one `id: title` a line. Throws `InputErrors` with all that is wrong with it, by line. */
export const readRuleList = (text: string, uri: string): RuleList => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false })
  const at = (offset: number | undefined): string => `${uri}:${lines.linePos(offset ?? 0).line}`
  const [broken] = document.errors
  if (broken !== undefined) {
    throw new InputError({
      place: at(broken.pos[0]),
      problem: 'this is no YAML',
      fix: 'write one rule a line, like INO-P1: its title',
    })
  }
  const { contents } = document
  if (!isMap(contents)) {
    throw new InputError({
      place: uri,
      problem: 'it lists no rules',
      fix: 'write one a line, like INO-P1: its title',
    })
  }
  const list = new Map<string, string>()
  const seen = new Map<string, string>()
  const problems: Array<InputError> = []
  for (const { key, value } of contents.items) {
    const id = isScalar(key) ? String(key.value) : ''
    const title = isScalar(value) && typeof value.value === 'string' ? value.value.trim() : ''
    const place = at(isScalar(key) ? key.range?.[0] : undefined)
    const before = seen.get(id)
    if (!RULE_ID.test(id)) {
      problems.push(
        new InputError({ place, problem: `'${id}' is no id of a rule`, fix: 'write it like INO-P1' }),
      )
    } else if (before !== undefined) {
      problems.push(
        new InputError({
          place,
          problem: `${id} is listed already at ${before}`,
          fix: 'give this rule another id',
        }),
      )
    } else if (title === '') {
      problems.push(
        new InputError({ place, problem: `${id} has no title`, fix: 'say in a line what the rule is' }),
      )
    } else {
      list.set(id, title)
    }
    seen.set(id, place)
  }
  if (problems.length > 0) throw new InputErrors(problems)
  return list
}
