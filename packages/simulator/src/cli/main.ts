import { commandLine, crashed } from './command-line.ts'
import { complain } from './complain.ts'
import { EXIT } from './exit-code.ts'

let unwritable = false

process.stdout.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
  // Whoever reads the output may stop reading, as `head` does: the rest of the work is still to be done.
  if (code === 'EPIPE' || unwritable) return
  unwritable = true
  process.exitCode = EXIT.BAD_INPUT
  complain(`standard output cannot be written (${code}); send it somewhere with room for it`)
})
process.stderr.on('error', () => {})

let ended = false

process.on('exit', () => {
  // Else nothing would be said, and the code would be that of a success.
  if (ended) return
  complain(
    'something ended the process before the work was done, such as process.exit in a file of your own; take it out',
  )
  process.exitCode = EXIT.CRASH
})

const stop = (error: unknown): void => {
  ended = true
  process.exit(crashed(error))
}
process.on('uncaughtException', stop)
process.on('unhandledRejection', stop)

commandLine(process.argv.slice(2)).then((code) => {
  ended = true
  process.exitCode = unwritable ? EXIT.BAD_INPUT : code
})
