import type { ExampleResult } from '../../packages/simulator/src/rules/run/result.ts'

/** How a rule is proven: passing examples of what must happen and of what must not, and where they stand. */
export interface Proof {
  readonly id: string
  readonly title: string
  readonly must: number
  readonly mustNot: number
  /** Examples that do not hold: with any, the rule does not. */
  readonly failing: number
  readonly files: ReadonlyArray<string>
  /** What is still missing, one line each. */
  readonly problems: ReadonlyArray<string>
}

/** Looks up a rule among results. An example that does not hold proves nothing. */
export const proofOf = (id: string, title: string, results: ReadonlyArray<ExampleResult>): Proof => {
  const about = results.filter(({ tags }) => tags.includes(`@${id}`))
  const passing = about.filter(({ passed }) => passed)
  const must = passing.filter(({ tags }) => tags.includes('@must')).length
  const mustNot = passing.filter(({ tags }) => tags.includes('@must-not')).length
  return {
    id,
    title,
    must,
    mustNot,
    failing: about.length - passing.length,
    files: [...new Set(about.map(({ uri }) => uri))],
    problems: [
      ...(must === 0 ? [`${id} has no passing example tagged @must`] : []),
      ...(mustNot === 0 ? [`${id} has no passing example tagged @must-not`] : []),
      ...about
        .filter(({ tags }) => !tags.includes('@must') && !tags.includes('@must-not'))
        .map(({ uri, line, name }) => `${uri}:${line}: '${name}' is tagged neither @must nor @must-not`),
    ],
  }
}
