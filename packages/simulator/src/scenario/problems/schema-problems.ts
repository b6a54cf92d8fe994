import * as SchemaAST from 'effect/SchemaAST'
import type * as SchemaIssue from 'effect/SchemaIssue'
import { didYouMean, nearest } from '../nearest.ts'
import { shown } from '../shown.ts'
import { type Explain, explainIn, type Fault, faultIn } from './fault.ts'
import type { Path, Problem } from './problem.ts'

/** Everything a schema found wrong, one problem for each place, each with what to do about it. */
export const schemaProblems = (issue: SchemaIssue.Issue): ReadonlyArray<Problem> => {
  const found = collect(issue, [], undefined)
  const meant = new Set(
    found.flatMap(({ path, meant }) =>
      meant === undefined ? [] : [JSON.stringify([...path.slice(0, -1), meant])],
    ),
  )
  const seen = new Set<string>()
  return found.flatMap(({ path, problem, fix, ofKey }) => {
    const place = JSON.stringify(path)
    if (seen.has(place) || (ofKey === 'missing' && meant.has(place))) return []
    seen.add(place)
    return [{ path, problem, fix }]
  })
}

interface Found extends Problem {
  /** Whether somebody said what to do here, rather than the schema alone. */
  readonly explained: boolean
  /** Whether the mapping lacks this key, or should. */
  readonly ofKey?: 'missing' | 'unknown'
  /** The known key that an unknown one probably means. */
  readonly meant?: string | undefined
}

type Explanation = (() => Fault) | undefined

const collect = (issue: SchemaIssue.Issue, path: Path, outer: Explanation): ReadonlyArray<Found> => {
  switch (issue._tag) {
    case 'Pointer':
      return collect(issue.issue, [...path, ...issue.path.map(keyOf)], undefined)
    case 'Filter':
    case 'Encoding':
      return collect(issue.issue, path, outer)
    case 'Composite': {
      const explanation = explanationOf(issue) ?? outer
      return issue.issues.flatMap((inner) => collect(inner, path, explanation))
    }
    case 'AnyOf':
      return nearestOf(issue, path, explanationOf(issue) ?? outer)
    case 'MissingKey': {
      const example = issue.annotations?.messageMissingKey
      return [
        { path, problem: 'is missing', fix: `add ${example ?? 'it'}`, explained: true, ofKey: 'missing' },
      ]
    }
    case 'UnexpectedKey':
      return [unknownKey(issue.ast, path)]
    default: {
      const own = faultIn(issue._tag === 'InvalidValue' ? issue.annotations : undefined)
      const explanation = explanationOf(issue) ?? outer
      return own !== undefined || explanation !== undefined
        ? [{ path, ...(own ?? explanation?.() ?? unexplained(issue)), explained: true }]
        : [{ path, ...unexplained(issue), explained: false }]
    }
  }
}

/**
 * Of several alternatives the one that was probably meant: whose problems lie deepest, which has a key like one
 * that is there, which explains itself, of which least is wrong.
 */
const nearestOf = (issue: SchemaIssue.AnyOf, path: Path, explanation: Explanation): ReadonlyArray<Found> => {
  let best: ReadonlyArray<Found> = []
  for (const inner of issue.issues) {
    const found = collect(inner, path, undefined)
    if (best.length === 0 || closeness(found) > closeness(best)) best = found
  }
  if (best.some((found) => found.explained || found.path.length > path.length)) return best
  return [{ path, ...(explanation?.() ?? unexplained(issue)), explained: explanation !== undefined }]
}

const closeness = (found: ReadonlyArray<Found>): number => {
  const deepest = Math.max(...found.map(({ path, ofKey }) => path.length - (ofKey ? 1 : 0)))
  const meant = found.some((one) => one.meant !== undefined)
  const explained = found.some((one) => one.explained)
  return deepest * 10 + (meant ? 4 : 0) + (explained ? 2 : 0) + (found.length === 1 ? 1 : 0)
}

const explanationOf = (issue: SchemaIssue.Issue): Explanation => {
  const explain: Explain | undefined = 'ast' in issue ? explainIn(SchemaAST.resolve(issue.ast)) : undefined
  return explain === undefined ? undefined : () => explain(issue.input)
}

const unknownKey = (ast: SchemaAST.AST, path: Path): Found => {
  const key = String(path[path.length - 1])
  if (ast._tag !== 'Objects')
    return { path, problem: 'is not expected here', fix: 'take it out', explained: true, ofKey: 'unknown' }
  for (const { parameter } of ast.indexSignatures) {
    const explain = explainIn(SchemaAST.resolve(parameter))
    if (explain !== undefined) return { path, ...explain(key), explained: true, ofKey: 'unknown' }
  }
  const known = ast.propertySignatures.map(({ name }) => String(name))
  return {
    path,
    problem: `'${key}' is no known key`,
    fix: didYouMean(key, known),
    explained: true,
    ofKey: 'unknown',
    meant: nearest(key, known),
  }
}

const unexplained = (issue: SchemaIssue.Issue): Fault => {
  const given = shown(issue.input)
  if (!('ast' in issue)) return { problem: `${given} is not accepted`, fix: 'see the JSON Schema' }
  const { ast } = issue
  if (ast._tag === 'Objects') {
    const known = ast.propertySignatures.map(({ name }) => String(name))
    return { problem: `${given} is no mapping`, fix: `write its keys: ${known.join(', ')}` }
  }
  if (ast._tag === 'Arrays') return { problem: `${given} is no list`, fix: 'write it like [ … ]' }
  const words = wordsOf(ast)
  return words.length > 0
    ? { problem: `${given} is not known here`, fix: didYouMean(String(issue.input), words) }
    : { problem: `${given} is not accepted`, fix: 'see the JSON Schema' }
}

const wordsOf = (ast: SchemaAST.AST): ReadonlyArray<string> =>
  ast._tag === 'Union' ? ast.types.flatMap(wordsOf) : ast._tag === 'Literal' ? [String(ast.literal)] : []

const keyOf = (key: PropertyKey): string | number => (typeof key === 'symbol' ? String(key) : key)
