import type { ExitCode } from './exit-code.ts'

/** Is told with which code the command is to end. */
export type End = (code: ExitCode) => void
