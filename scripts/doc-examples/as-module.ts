import ts from 'typescript'
import type { Example } from './examples-in.ts'

/** An example as a module that can be imported; `claims` are the lines of the file that say what comes out. */
export interface ExampleModule {
  readonly text: string
  readonly claims: ReadonlyArray<number>
}

/**
 * Turns `expression // => value`, and `const name = expression // => value`, into a comparison. The comment
 * stands on the statement's last line, or on lines of its own below. Line numbers stay as they are.
 * `library` is the path of `claims.ts` as the module is to import it.
 */
export const asModule = ({ file, line, code }: Example, library: string): ExampleModule => {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true)
  const claims: Array<number> = []
  let text = ''
  let copied = 0
  const visit = (node: ts.Node): void => {
    const subject = subjectOf(node)
    const claim = subject === null ? null : claimAfter(node, code)
    if (subject !== null && claim !== null) {
      const at = line + source.getLineAndCharacterOfPosition(node.end).line
      const upTo = ts.isExpressionStatement(node) ? node.getStart() : node.end
      text += `${code.slice(copied, upTo)};__holds(${at}, ${subject}, (${claim.value}));${'\n'.repeat(claim.lines)}`
      copied = claim.end
      claims.push(at)
    } else ts.forEachChild(node, visit)
  }
  visit(source)
  if (code.split('// =>').length - 1 !== claims.length) {
    throw new Error(`${file}:${line}: a '// =>' here follows no statement, or is followed by no expression`)
  }
  const head = `import { claims } from '${library}'; export const __holds = claims();`
  return { text: `${head} ${text}${code.slice(copied)}\n`, claims }
}

const subjectOf = (node: ts.Node): string | null => {
  if (ts.isExpressionStatement(node)) return `(${node.expression.getText()})`
  const [first, ...more] = ts.isVariableStatement(node) ? node.declarationList.declarations : []
  return first !== undefined && more.length === 0 && ts.isIdentifier(first.name) ? first.name.text : null
}

/** The value stated behind a statement: as many lines of comment as it takes to make an expression. */
const claimAfter = (node: ts.Node, code: string) => {
  const after = code.slice(node.end)
  const opening = /^[ \t]*(\n[ \t]*)?\/\/ => /.exec(after)
  if (opening === null) return null
  let value = ''
  let end = opening[0].length
  let lines = opening[1] === undefined ? 0 : 1
  for (const [index, line] of after.slice(end).split('\n').entries()) {
    const more = index === 0 ? line : /^\s*\/\/(?! =>)(.*)$/.exec(line)?.[1]
    if (more === undefined) return null
    value += more
    end += line.length + Math.min(index, 1)
    if (isExpression(value)) return { value, end: node.end + end, lines }
    lines += 1
  }
  return null
}

const isExpression = (text: string): boolean =>
  text.trim() !== '' &&
  (ts.transpileModule(`void (${text})`, { reportDiagnostics: true }).diagnostics ?? []).length === 0
