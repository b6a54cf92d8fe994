import ts from 'typescript'

/**
 * A bundle whose top-level constants are constants. esbuild makes `var` of every `const` and class at the top of a bundle,
 * and V8 then looks up at every call which function it is, instead of knowing it. What is written to again stays as it
 * is. Everything else keeps its line and column, so that a source map stays right.
 */
export const withConstants = (bundle: string): string => {
  const file = ts.createSourceFile('bundle.js', bundle, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS)
  const written = namesWritten(file)
  let code = ''
  let from = 0
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue
    const { flags, declarations } = statement.declarationList
    const [first] = declarations
    if ((flags & ts.NodeFlags.BlockScoped) !== 0 || first?.initializer === undefined) continue
    if (!declarations.every(({ name, initializer }) => initializer !== undefined && isNever(written, name)))
      continue
    const start = statement.declarationList.getStart()
    const equals = bundle.slice(first.name.end, first.initializer.getStart())
    // `const x=` takes as much room as `var x = `.
    if (bundle.slice(start, start + 4) !== 'var ' || equals !== ' = ') continue
    code += `${bundle.slice(from, start)}const ${bundle.slice(start + 4, first.name.end)}=`
    from = first.initializer.getStart()
  }
  return code + bundle.slice(from)
}

const isNever = (written: ReadonlySet<string>, name: ts.BindingName): boolean =>
  ts.isIdentifier(name) && !written.has(name.text)

/** The names that are written to anywhere, whatever they mean there. */
const namesWritten = (file: ts.SourceFile): ReadonlySet<string> => {
  const names = new Set<string>()
  const isWritten = (target: ts.Node): void => {
    if (ts.isIdentifier(target)) names.add(target.text)
    else if (!ts.isPropertyAccessExpression(target) && !ts.isElementAccessExpression(target)) {
      ts.forEachChild(target, isWritten)
    }
  }
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) isWritten(node.left)
    else if (isCount(node)) isWritten(node.operand)
    else if (ts.isForInStatement(node) || ts.isForOfStatement(node)) isWritten(node.initializer)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return names
}

const isAssignment = (operator: ts.SyntaxKind): boolean =>
  operator >= ts.SyntaxKind.FirstAssignment && operator <= ts.SyntaxKind.LastAssignment

const isCount = (node: ts.Node): node is ts.PrefixUnaryExpression | ts.PostfixUnaryExpression =>
  ts.isPostfixUnaryExpression(node) ||
  (ts.isPrefixUnaryExpression(node) &&
    (node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken))
