import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { VENDOR_WORDS } from './words.ts'

/** A vendor's word outside the folders that may know it; `file` is relative to the repository. */
export interface FoundWord {
  readonly file: string
  readonly line: number
  readonly word: string
}

const MAY_KNOW = ['dialect/', 'routing/preset/']

/** How many files of the core were read, and each vendor's word outside the folders that may know them. */
export const foundWords = (
  root: string,
): { readonly files: number; readonly found: ReadonlyArray<FoundWord> } => {
  const src = join(root, 'packages/core/src')
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((each) => each.replaceAll('\\', '/'))
    .filter((each) => each.endsWith('.ts') && !MAY_KNOW.some((folder) => each.startsWith(folder)))
    .sort()
  const found = files.flatMap((file) =>
    wordsOf(readFileSync(join(src, file), 'utf8')).map((each) => ({
      file: `packages/core/src/${file}`,
      ...each,
    })),
  )
  return { files: files.length, found }
}

/** The vendors' words in the code of a file, comments left out. Paths to those folders are no words. */
export const wordsOf = (text: string): ReadonlyArray<Omit<FoundWord, 'file'>> => {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, text)
  const found: Array<Omit<FoundWord, 'file'>> = []
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    const words = spoken(scanner.getTokenText())
    for (const word of VENDOR_WORDS) {
      if (!words.includes(` ${word} `)) continue
      found.push({ line: text.slice(0, scanner.getTokenStart()).split('\n').length, word })
    }
  }
  return found
}

/** A name or text as separate small words: `marked_done`, `markedDone` and `Marked Done` are the same. */
const spoken = (token: string): string => {
  if (/^['"`]\.{1,2}\/(.*\/)?(dialect|preset)\//.test(token)) return ''
  const small = token
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}._]+/gu, ' ')
  return ` ${small} ${small.replace(/[._]+/g, ' ')} `.replace(/ +/g, ' ')
}
