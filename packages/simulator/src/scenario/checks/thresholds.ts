import type { Draft } from '../draft.ts'
import type { Path, Problem } from '../problem.ts'
import type { ThresholdScope } from '../threshold.ts'
import { known } from './names.ts'

/** What a threshold is about exists. */
export const thresholdsApply = (draft: Draft): ReadonlyArray<Problem> =>
  [...draft.thresholds].flatMap(([index, { scope }]) =>
    scope === null ? [] : scopeExists(scope, draft, ['thresholds', index]),
  )

const scopeExists = ({ kind, name }: ThresholdScope, draft: Draft, path: Path): ReadonlyArray<Problem> => {
  switch (kind) {
    case 'queue':
      return known('queue', name, draft.queueNames, path)
    case 'type':
      return known('contact type', name, draft.typeNames, path)
    case 'group':
      return known('group', name, draft.groupNames, path)
    case 'priority':
      return known('priority', name, prioritiesOf(draft), path)
  }
}

/** The priorities that contacts may have; none if a trace says them, since its rows are not read here. */
const prioritiesOf = ({ types, typeNames, items }: Draft): ReadonlyArray<string> => {
  const fromTrace = [...items.values()].some(({ columns }) => columns?.priority !== undefined)
  if (fromTrace || types.size < typeNames.length) return []
  const all = [...types.values()].flatMap(({ priority }) => priority.map(({ value }) => value))
  return [...new Set(all)].sort((one, other) => one - other).map(String)
}
