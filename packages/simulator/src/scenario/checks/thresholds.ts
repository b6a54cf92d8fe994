import type { Path, Problem } from '../problems/problem.ts'
import { shown } from '../shown.ts'
import type { ThresholdScope } from '../threshold.ts'
import type { Draft } from './draft.ts'
import { known } from './names.ts'

/** What a threshold is about exists. */
export const thresholdsApply = (draft: Draft): ReadonlyArray<Problem> => [
  ...scopesExist('thresholds', draft),
  ...(draft.byInterval ? [] : intervalsMissing(draft)),
]

const intervalsMissing = ({ thresholds }: Draft): ReadonlyArray<Problem> =>
  [...thresholds].flatMap(([index, { text, everyInterval }]) =>
    everyInterval
      ? [
          {
            path: ['thresholds', index],
            problem: `${shown(text)}: there are no intervals`,
            fix: 'add intervals: 30min beside thresholds',
          },
        ]
      : [],
  )

/** What is wanted precisely exists. */
export const precisionApplies = (draft: Draft): ReadonlyArray<Problem> => scopesExist('precision', draft)

const scopesExist = (key: 'thresholds' | 'precision', draft: Draft): ReadonlyArray<Problem> =>
  [...draft[key]].flatMap(([index, { scope }]) =>
    scope === null ? [] : scopeExists(scope, draft, [key, index]),
  )

const scopeExists = ({ kind, name }: ThresholdScope, draft: Draft, path: Path): ReadonlyArray<Problem> => {
  switch (kind) {
    case 'queue':
      return known('queue', name, [...draft.queues.keys()], path)
    case 'type':
      return known('contact type', name, [...draft.types.keys()], path)
    case 'group':
      return known('group', name, [...draft.groups.keys()], path)
    case 'priority':
      return known('priority', name, prioritiesOf(draft), path)
  }
}

/** The priorities that contacts may have; none if a trace says them, since its rows are not read here. */
const prioritiesOf = ({ types, items }: Draft): ReadonlyArray<string> => {
  const fromTrace = [...items.values()].some(({ columns }) => columns?.priority !== undefined)
  const shares = [...types.values()].map(({ priority }) => priority)
  if (fromTrace || shares.includes(undefined)) return []
  const all = shares.flatMap((priority = []) => priority.map(({ value }) => value))
  return [...new Set(all)].sort((one, other) => one - other).map(String)
}
