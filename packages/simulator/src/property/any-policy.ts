/** What any run tells besides the invariants of the catalogue: whether a policy decides only what can be done. */
export const POSSIBLE = {
  name: 'only what can be done',
  sentence: 'A policy decides only what can be done, and lets every run end.',
} as const

/** What any run tells besides the invariants of the catalogue: whether a policy and its invariants can be relied on. */
export const SOUND = {
  name: 'a sound policy',
  sentence:
    'A policy and its invariants do not throw, change nothing they are given, and answer the same when asked the same.',
} as const

/** The invariants of the catalogue that hold under any policy whose decisions can be carried out. */
export const OF_ANY_POLICY: ReadonlyArray<string> = [
  'one holder',
  'no return to unanswered',
  'never over capacity',
  'only who is there',
  'one destination',
  'replay',
  'reconsidered work keeps its age',
]
