import ts from 'typescript'

/** A block of code from a doc comment or a guide; `line` is where its first line of code stands in `file`. */
export interface Example {
  readonly file: string
  readonly line: number
  readonly code: string
}

/** The blocks marked `ts` in a file: behind `@example` in doc comments, or anywhere in a Markdown file. */
export const examplesIn = (file: string, text: string): ReadonlyArray<Example> =>
  file.endsWith('.md')
    ? blocksIn(file, text.split('\n'), 1)
    : docComments(file, text).flatMap(({ lines, line }) => {
        const from = lines.findIndex((each) => each.startsWith('@example'))
        return from === -1 ? [] : blocksIn(file, lines.slice(from), line + from)
      })

const blocksIn = (file: string, lines: ReadonlyArray<string>, firstLine: number): ReadonlyArray<Example> => {
  const examples: Array<Example> = []
  let code: Array<string> | null = null
  lines.forEach((line, index) => {
    if (code === null) {
      if (line === '```ts') code = []
    } else if (line === '```') {
      examples.push({ file, line: firstLine + index - code.length, code: code.join('\n') })
      code = null
    } else code.push(line)
  })
  if (code !== null) throw new Error(`${file}:${firstLine + lines.length - 1}: a block of code has no end`)
  return examples
}

const docComments = (file: string, text: string) => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const comments = new Map<number, { readonly lines: ReadonlyArray<string>; readonly line: number }>()
  const visit = (node: ts.Node): void => {
    for (const doc of ts.getJSDocCommentsAndTags(node)) {
      if (!ts.isJSDoc(doc)) continue
      comments.set(doc.pos, {
        lines: text
          .slice(doc.pos, doc.end)
          .split('\n')
          .map((line) => line.replace(/^\s*\/?\*+\/? ?/, '')),
        line: source.getLineAndCharacterOfPosition(doc.pos).line + 1,
      })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return [...comments.values()]
}
