import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

/** The source behind every entry of a package's `exports`. */
const entries = globSync('packages/*/package.json', { cwd: root })
  .sort()
  .flatMap((file) => {
    const { exports } = JSON.parse(readFileSync(join(root, file), 'utf8'))
    return Object.values<{ 'inboxlab-source'?: string }>(exports).flatMap((entry) =>
      entry['inboxlab-source'] === undefined ? [] : [join(root, file, '..', entry['inboxlab-source'])],
    )
  })

/** The names a file exports without a doc comment on any of their declarations. */
const undocumented = (file: string, program: ts.Program): ReadonlyArray<string> => {
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(file)
  const module = source === undefined ? undefined : checker.getSymbolAtLocation(source)
  if (module === undefined) return [`${file} is no module`]
  return checker.getExportsOfModule(module).flatMap((symbol) => {
    const real = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    return real.getDocumentationComment(checker).length === 0 ? [symbol.name] : []
  })
}

describe('the public exports', () => {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const program = ts.createProgram({ rootNames: entries, options })

  it.each(entries.map((file) => [file.slice(root.length + 1), file]))(
    'of %s all have a doc comment',
    (_, file) => {
      expect(undocumented(file, program)).toEqual([])
    },
  )
})
