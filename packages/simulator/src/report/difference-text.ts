import type { PairedDifference } from '../experiment/difference.ts'
import { amountWithin } from './amount.ts'

/** A paired difference with its sign and half the width of its interval: `+2.1% ±0.4`. */
export const differenceText = ({ difference, unit }: PairedDifference): string => {
  const text = amountWithin(difference.mean, difference.halfWidth, unit)
  return difference.mean !== null && difference.mean > 0 ? `+${text.replace(/^[<>]/u, '')}` : text
}

/** What a paired difference comes to, in a word: `better`, `worse`, `higher`, `the same`, `not shown to differ`. */
export const differenceVerdict = ({ verdict, better }: PairedDifference): string => {
  if (verdict === 'same') return 'the same'
  if (verdict === 'undecided') return 'not shown to differ'
  return better === null ? verdict : better ? 'better' : 'worse'
}
