import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { commandsPage } from './commands/page.ts'

/** Writes docs/commands.md from the definitions of the commands. With --check it writes nothing, and fails where it would. */
const PAGE = 'docs/commands.md'

const page = commandsPage()
const before = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : ''
if (before === page) console.error(`commands: ${PAGE} says what the commands take`)
else if (process.argv.includes('--check')) {
  console.error(`commands: ${PAGE} is not what the commands take; run npm run commands`)
  process.exitCode = 1
} else {
  writeFileSync(PAGE, page)
  console.error(`commands: wrote ${PAGE}`)
}
