import { CommanderError } from 'commander'
import { RunFault } from '../engine/run-fault.ts'
import { leftBehind } from '../node/own-file.ts'
import { InputError } from '../scenario/input-error.ts'
import { InputErrors } from '../scenario/input-errors.ts'
import { complain } from './complain.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { program } from './program.ts'
import { withoutCredentials } from './without-credentials.ts'
import { usageProblem } from './usage-problem.ts'

/** Runs the `inboxlab` command with its arguments (without node and script) and returns the code to end with. */
export const commandLine = async (args: ReadonlyArray<string>): Promise<ExitCode> => {
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
    return failed(
      error,
      args,
      inboxlab.commands.map((each) => each.name()),
    )
  }
}

const failed = (error: unknown, args: ReadonlyArray<string>, commands: ReadonlyArray<string>): ExitCode => {
  if (error instanceof CommanderError) {
    // The help or version that was asked for has been printed.
    if (error.exitCode === 0) return EXIT.FINE
    complain(usageProblem(error.message, args, commands))
    return EXIT.BAD_INPUT
  }
  if (error instanceof InputError || error instanceof InputErrors) {
    for (const problem of error.message.split('\n')) complain(problem)
    return EXIT.BAD_INPUT
  }
  if (error instanceof RunFault) {
    complain(error.message)
    return EXIT.CRASH
  }
  return crashed(error)
}

/** Says what nobody caught: in a line where it comes from somebody's own file, else with all that is known of it. */
export const crashed = (error: unknown): ExitCode => {
  const theirs = leftBehind(error)
  if (theirs !== null) {
    complain(theirs)
    return EXIT.CRASH
  }
  const shown = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(
    `inboxlab crashed; this is a fault of inboxlab, please report it with these lines:\n${withoutCredentials(shown)}\n`,
  )
  return EXIT.CRASH
}
