import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importsOf } from './imports-of.ts'
import { fault } from './rules.ts'

/** An import that breaks a rule; `file` is relative to the repository. */
export interface Violation {
  readonly file: string
  readonly line: number
  readonly problem: string
}

/** How many files were read, and every import in packages/<name>/src that breaks a rule. */
export const violations = (
  root: string,
): { readonly files: number; readonly found: ReadonlyArray<Violation> } => {
  const found: Array<Violation> = []
  let files = 0
  for (const name of readdirSync(join(root, 'packages')).sort()) {
    const src = join(root, 'packages', name, 'src')
    if (!existsSync(src)) continue
    const listed = listedBy(join(root, 'packages', name, 'package.json'))
    for (const file of sourceFiles(src)) {
      files += 1
      for (const { specifier, line } of importsOf(file, readFileSync(join(src, file), 'utf8'))) {
        const problem = fault({ package: name, file, listed }, specifier)
        if (problem !== null) found.push({ file: `packages/${name}/src/${file}`, line, problem })
      }
    }
  }
  return { files, found }
}

const sourceFiles = (folder: string): ReadonlyArray<string> =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((each) => each.replaceAll('\\', '/'))
    .filter((each) => /\.[cm]?[jt]sx?$/.test(each))
    .sort()

const listedBy = (file: string): ReadonlySet<string> => {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(file, 'utf8'))
  return new Set([...Object.keys(dependencies), ...Object.keys(devDependencies)])
}
