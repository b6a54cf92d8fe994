/** How the command ends; documented in the reference of the command line. */
export const EXIT = {
  FINE: 0,
  CRASH: 1,
  BAD_INPUT: 2,
  THRESHOLD_BROKEN: 99,
  INTERRUPTED: 130,
} as const

/** One of the codes with which the command ends. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
