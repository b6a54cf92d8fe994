import { CommanderError } from 'commander'
import { PolicyFault } from '../engine/policy-fault.ts'
import { InputError } from '../scenario/input-error.ts'
import { InputErrors } from '../scenario/input-errors.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { program } from './program.ts'

/** Runs the `inboxlab` command with its arguments (without node and script) and returns the code to end with. */
export const main = async (args: ReadonlyArray<string>): Promise<ExitCode> => {
  let code: ExitCode = EXIT.FINE
  const inboxlab = program((ended) => {
    code = ended
  })
  if (args.length === 0) {
    inboxlab.outputHelp()
    return EXIT.FINE
  }
  try {
    await inboxlab.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    return failed(error)
  }
}

const failed = (error: unknown): ExitCode => {
  // commander has already said what is wrong, or printed the help or version that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.FINE : EXIT.BAD_INPUT
  if (error instanceof InputError || error instanceof InputErrors) {
    for (const line of error.message.split('\n')) process.stderr.write(`inboxlab: ${line}\n`)
    return EXIT.BAD_INPUT
  }
  if (error instanceof PolicyFault) {
    process.stderr.write(`inboxlab: ${error.message}\n`)
    return EXIT.CRASH
  }
  const shown = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(
    `inboxlab crashed; this is a fault of inboxlab, please report it with these lines:\n${shown}\n`,
  )
  return EXIT.CRASH
}

// Whoever reads the output may stop reading, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.FINE)
  throw error
})

main(process.argv.slice(2)).then((code) => {
  process.exitCode = code
})
