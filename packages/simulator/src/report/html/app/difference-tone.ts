import type { PairedDifference } from '../../../experiment/difference.ts'
import { differenceVerdict } from '../../difference-text.ts'

/** In which colour a difference is shown. */
export const differenceTone = ({ better }: PairedDifference): 'good' | 'bad' | '' =>
  better === null ? '' : better ? 'good' : 'bad'

/** What a difference comes to, with a sign that tells it without colour. */
export const signedVerdict = (difference: PairedDifference): string =>
  `${SIGNS[differenceVerdict(difference)] ?? ''} ${differenceVerdict(difference)}`

const SIGNS: Readonly<Record<string, string>> = {
  better: '✓',
  worse: '✗',
  higher: '↑',
  lower: '↓',
  'the same': '=',
  'not shown to differ': '?',
}
