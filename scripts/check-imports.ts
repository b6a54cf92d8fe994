import { violations } from './imports/violations.ts'

/** Fails and names file:line where an import runs against the direction of the packages. */
const { files, found } = violations(process.cwd())
for (const { file, line, problem } of found) console.error(`${file}:${line}: ${problem}`)
console.error(`${files} files, ${found.length} imports against the rules`)
if (found.length > 0 || files === 0) process.exitCode = 1
