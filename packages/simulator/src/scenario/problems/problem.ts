import { shown } from '../shown.ts'
import type { Fault } from './fault.ts'

/** Where in a document: keys and positions, from the top. */
export type Path = ReadonlyArray<string | number>

/** What is wrong with one place of a document, and what to do. */
export interface Problem extends Fault {
  readonly path: Path
}

/** A path as it is shown, and as `--set` takes it: `traffic.0.rate`. */
export const pathText = (path: Path): string => path.map(segmentText).join('.')

const segmentText = (segment: string | number): string => {
  const text = String(segment)
  return text === text.trim() && text !== '' && text.length <= 100 ? text : shown(text)
}
