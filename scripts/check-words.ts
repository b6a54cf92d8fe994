import { foundWords } from './vendor-words/found.ts'

/** Fails and names file:line where the core knows a vendor's word outside `dialect/` and `routing/preset/`. */
const { files, found } = foundWords(process.cwd())
for (const { file, line, word } of found) {
  console.error(
    `${file}:${line}: '${word}' is a vendor's word: say it in packages/core/src/dialect/ or routing/preset/`,
  )
}
console.error(`${files} files, ${found.length} vendors' words outside their dialects and presets`)
if (found.length > 0 || files === 0) process.exitCode = 1
