import type { Failure } from './result.ts'

/** A failure in lines: what is wrong, what was expected beside what there was, and what had happened before. */
export const explained = ({ problem, expected, actual, timeline, stack }: Failure): ReadonlyArray<string> => [
  ...problem.split('\n'),
  ...side('expected', expected),
  ...side('actual', actual),
  ...(stack === null ? [] : stack.split('\n').slice(1, 6)),
  'timeline so far:',
  ...(timeline.length === 0 ? ['  nothing has happened'] : timeline.map((sentence) => `  ${sentence}`)),
]

const side = (name: string, text: string | null): ReadonlyArray<string> => {
  if (text === null) return []
  const [first = '', ...more] = text.split('\n')
  return [`  ${name.padEnd(8)}  ${first}`, ...more.map((line) => `            ${line}`)]
}
