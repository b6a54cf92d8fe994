/** What became of a point's thresholds: in words, a colour and a sign. */
export const SWEEP_VERDICTS = {
  kept: {
    text: 'keeps all thresholds',
    sign: '✓',
    tone: 'good',
    colour: 'var(--colour-3)',
    symbol: 'circle',
  },
  broken: { text: 'breaks a threshold', sign: '✗', tone: 'bad', colour: 'var(--colour-2)', symbol: 'times' },
  undecided: {
    text: 'undecided',
    sign: '?',
    tone: 'doubtful',
    colour: 'var(--colour-5)',
    symbol: 'diamond2',
  },
  none: { text: 'no thresholds', sign: '', tone: '', colour: 'var(--colour-1)', symbol: 'circle' },
} as const
