import { IdGenerator } from '@cucumber/messages'
import { parseFeature } from '../../src/rules/feature/parse-feature.ts'
import { matchExamples } from '../../src/rules/run/match-examples.ts'
import { runExample } from '../../src/rules/run/run-example.ts'
import { gaps } from '../../src/rules/steps/gaps.ts'
import { steps } from '../../src/rules/steps/steps.ts'
import { Vocabulary } from '../../src/rules/vocabulary/vocabulary.ts'
import { World } from '../../src/rules/world/world.ts'

const vocabulary = new Vocabulary(gaps, steps)

/**
 * Plays one example of the vocabulary that is built in, a step a line, and tells how it ended: `holds`, or the step
 * that does not, what was expected and what there was, or what is wrong with the example.
 */
export const play = async (lines: string): Promise<string> => {
  const text = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => (line.startsWith('|') ? `      ${line}` : `    * ${line}`))
    .join('\n')
  const { examples } = parseFeature(
    `Feature: f\n  Scenario: s\n${text}\n`,
    'a.feature',
    IdGenerator.incrementing(),
  )
  const [example] = matchExamples(examples, vocabulary)
  if (example === undefined) return 'no example'
  const { steps: done } = await runExample(example, () => new World(vocabulary))
  const failed = done.find(({ failure }) => failure !== null)
  if (failed?.failure === undefined || failed.failure === null) return 'holds'
  const { kind, problem, expected, actual, stack } = failed.failure
  if (kind === 'unusable') return problem
  return kind === 'crashed' ? `crashed: ${stack}` : `${failed.text} | ${expected} | ${actual}`
}
