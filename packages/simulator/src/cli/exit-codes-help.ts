import type { Command } from 'commander'
import type { ExitCode } from './exit-code.ts'

/** Ends the help of a command with what its exit codes mean. */
export const withExitCodes = (
  command: Command,
  meanings: Readonly<Partial<Record<ExitCode, string>>>,
): Command =>
  command.addHelpText(
    'after',
    `\nExit codes:\n${Object.entries(meanings)
      .map(([code, meaning]) => `  ${code.padEnd(4)} ${meaning}`)
      .join('\n')}`,
  )
