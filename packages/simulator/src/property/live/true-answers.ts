/** What every live run tells by itself, besides the invariants of the catalogue. */
export const TRUE_ANSWERS = {
  name: 'true answers',
  sentence:
    'What is refused changes nothing; what is accepted is so; what is done is not done twice; of two who pick the same, one has it.',
} as const
