import ts from 'typescript'

/** One place where a file names another module; `specifier` is null where it is computed at run time. */
export interface Import {
  readonly specifier: string | null
  readonly line: number
}

/** Every import of a source text: static, dynamic, type only, re-export, `require` and `import('x').T`. */
export const importsOf = (file: string, text: string): ReadonlyArray<Import> => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found: Array<Import> = []
  const visit = (node: ts.Node): void => {
    const named = namedModule(node)
    if (named !== undefined) {
      found.push({
        specifier: ts.isStringLiteralLike(named) ? named.text : null,
        line: source.getLineAndCharacterOfPosition(named.getStart()).line + 1,
      })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const namedModule = (node: ts.Node): ts.Node | undefined => {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier
  if (ts.isExternalModuleReference(node)) return node.expression
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node.argument
  if (ts.isCallExpression(node) && loads(node.expression)) return node.arguments[0] ?? node
  return undefined
}

const loads = (callee: ts.Expression): boolean =>
  callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require')
