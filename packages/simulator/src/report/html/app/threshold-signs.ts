/** A threshold's verdict with a sign that tells it without colour. */
export const SIGNS = { kept: '✓ kept', broken: '✗ broken', undecided: '? undecided' } as const

/** In which colour a threshold's verdict is shown. */
export const TONES = { kept: 'good', broken: 'bad', undecided: 'doubtful' } as const
