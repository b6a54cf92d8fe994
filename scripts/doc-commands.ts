import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { filesWithExamples } from './doc-examples/files-with-examples.ts'
import { follow } from './doc-commands/follow.ts'
import { missingPrograms } from './doc-commands/missing-programs.ts'
import { stepsIn } from './doc-commands/steps-in.ts'

/**
 * Runs every command that the README and the guides show, each guide from its beginning in a folder of its own, and
 * fails where one ends or prints otherwise than they say. With a folder as argument it works in there, with the packages
 * that are installed there; else with those of the repository. `--only TEXT` takes the guides whose path holds the text. A guide
 * that needs a server that is not installed here is skipped, and says so; in CI that is a failure.
 */
const root = resolve(import.meta.dirname, '..')
const [folder, only] = argumentsOf(process.argv.slice(2))
const base = folder ?? mkdtempSync(join(tmpdir(), 'inboxlab-guides-'))
if (folder === undefined) symlinkSync(join(root, 'node_modules'), join(base, 'node_modules'))

let commands = 0
const problems = filesWithExamples(root)
  .filter((file) => file.endsWith('.md') && file.includes(only))
  .flatMap((file) => {
    const steps = stepsIn(readFileSync(join(root, file), 'utf8'))
    const path = folder === undefined ? join(root, 'node_modules/.bin') : ''
    const missing = missingPrograms(steps, path)
    if (missing.length > 0) {
      const skipped = `${file}: there is no ${missing.join(' and no ')} here`
      if (process.env.CI !== undefined) return [skipped]
      console.error(`SKIPPED ${skipped}`)
      return []
    }
    commands += steps.filter(({ _tag }) => _tag === 'Command').length
    return follow(file, steps, {
      folder: join(base, file.replaceAll('/', '-')),
      examples: join(root, 'examples'),
      path,
    })
  })
if (folder === undefined) rmSync(base, { recursive: true, maxRetries: 10 })

for (const problem of problems) console.error(problem)
console.error(`${commands} commands, ${problems.length} of them not as they are said to be`)
if (commands === 0 || problems.length > 0) process.exitCode = 1

function argumentsOf(args: ReadonlyArray<string>): [folder: string | undefined, only: string] {
  const at = args.indexOf('--only')
  return at < 0 ? [args[0], ''] : [args.slice(0, at)[0], args[at + 1] ?? '']
}
