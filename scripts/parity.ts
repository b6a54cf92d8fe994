import { readFileSync, writeFileSync } from 'node:fs'
import { InputError } from '../packages/simulator/src/scenario/input-error.ts'
import { InputErrors } from '../packages/simulator/src/scenario/input-errors.ts'
import { parity } from './parity/parity.ts'

/**
 * Writes docs/parity.md from what examples/rules proves. With --check it writes nothing, and fails when the page is
 * not what it would write or when a rule lacks a passing example of what must happen or of what must not.
 */
const PAGE = 'docs/parity.md'
const checking = process.argv.includes('--check')

const { page, problems } = await parity('examples/rules').catch((error: unknown) => {
  if (!(error instanceof InputError || error instanceof InputErrors)) throw error
  for (const problem of error.message.split('\n')) console.error(`parity: ${problem}`)
  process.exit(2)
})
const before = readIfThere(PAGE)
if (!checking && before !== page) writeFileSync(PAGE, page)
const found =
  checking && before !== page
    ? [`${PAGE} is not what the examples prove; run npm run parity`, ...problems]
    : problems
for (const problem of found) console.error(`parity: ${problem}`)
if (checking && found.length > 0) process.exitCode = 1
console.error(
  `parity: ${checking ? 'checked' : 'wrote'} ${PAGE}, ${found.length} problem${found.length === 1 ? '' : 's'}`,
)

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
