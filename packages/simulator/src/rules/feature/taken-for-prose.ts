import { dialects } from '@cucumber/gherkin'
import type { Feature, Location } from '@cucumber/messages'
import { InputError } from '../../scenario/input-error.ts'
import { nearest } from '../../scenario/nearest.ts'

/**
 * Misspelt headings with steps under them. Where a description may stand, Gherkin takes them all for one, and nobody
 * would notice that these steps are never run.
 */
export const takenForProse = (feature: Feature, text: string, uri: string): ReadonlyArray<InputError> => {
  const dialect = dialects[feature.language]
  if (dialect === undefined) return []
  const { background, rule, scenario, scenarioOutline, examples } = dialect
  const headings = [...background, ...rule, ...scenario, ...scenarioOutline, ...examples]
  const steps = [dialect.given, dialect.when, dialect.then, dialect.and, dialect.but].flat()
  const isStep = (line: string): boolean => steps.some((keyword) => line.trim().startsWith(keyword))
  const lines = text.split(/\r?\n/u)
  return described(feature).flatMap(({ description, location }) => {
    const prose = description.split(/\r?\n/u)
    return prose.flatMap((line, index) => {
      const heading = /^\s*([^\s:][^:]*):/u.exec(line)?.[1]
      const meant = heading === undefined ? undefined : nearest(heading, headings)
      const under = prose.slice(index + 1).find((each) => each.trim() !== '')
      if (heading === undefined || meant === undefined || under === undefined || !isStep(under)) return []
      const at = lines.findIndex((each, number) => number >= location.line && each.trim() === line.trim())
      return new InputError({
        place: `${uri}:${at + 1}`,
        problem: `'${heading}:' begins nothing, and the steps under it would never be run`,
        fix: `did you mean '${meant}:'?`,
      })
    })
  })
}

interface Described {
  readonly description: string
  readonly location: Location
}

/** All that has a description, in the order of the file. */
const described = (feature: Feature): ReadonlyArray<Described> => {
  const children = feature.children.flatMap(({ rule, background, scenario }) => [
    ...(rule === undefined ? [] : [{ rule }, ...rule.children]),
    { background, scenario },
  ])
  const parts = children.flatMap((child): ReadonlyArray<Described | undefined> => {
    if ('rule' in child) return [child.rule]
    return [child.background, child.scenario, ...(child.scenario?.examples ?? [])]
  })
  return [feature, ...parts].filter((part) => part !== undefined)
}
