import type { Draft } from '../draft.ts'
import type { Problem } from '../problem.ts'
import { known } from './names.ts'

/** What a threshold is about exists. */
export const thresholdsApply = (draft: Draft): ReadonlyArray<Problem> =>
  [...draft.thresholds].flatMap(([index, { scope }]) => {
    const path = ['thresholds', index]
    switch (scope?.kind) {
      case undefined:
        return []
      case 'queue':
        return known('queue', scope.name, draft.queueNames, path)
      case 'type':
        return known('contact type', scope.name, draft.typeNames, path)
      case 'group':
        return known('group', scope.name, draft.groupNames, path)
      case 'priority':
        return known('priority', scope.name, prioritiesOf(draft), path)
    }
  })

/** The priorities that contacts may have; none if a trace says them, since its rows are not read here. */
const prioritiesOf = ({ types, typeNames, items }: Draft): ReadonlyArray<string> => {
  const fromTrace = [...items.values()].some(({ columns }) => columns?.priority !== undefined)
  if (fromTrace || types.size < typeNames.length) return []
  const all = [...types.values()].flatMap(({ priority }) => priority.map(({ value }) => value))
  return [...new Set(all)].sort((one, other) => one - other).map(String)
}
