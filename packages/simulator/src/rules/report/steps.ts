import { line, type ReportLine } from '../../report/report-line.ts'
import { REASONS } from '../say/reasons.ts'
import type { StepDefinition } from '../vocabulary/step.ts'
import type { GapType } from '../vocabulary/vocabulary.ts'

/** The vocabulary as a list: topics, under each its steps with what they do; then what stands in the gaps. */
export const stepList = <World>(
  steps: ReadonlyArray<StepDefinition<World>>,
  gaps: ReadonlyArray<GapType>,
): ReadonlyArray<ReportLine> => {
  const topics = new Map<string, Array<StepDefinition<World>>>()
  for (const step of steps) {
    const before = topics.get(step.topic)
    if (before === undefined) topics.set(step.topic, [step])
    else before.push(step)
  }
  const lines = [...topics].flatMap(([topic, all], index) => [
    ...(index === 0 ? [] : [line('')]),
    line(topic, 'heading'),
    ...all.flatMap(({ expression, about }) => [line(`  ${expression}`), line(`      ${about}`, 'faint')]),
  ])
  return [
    ...lines,
    line(''),
    line('What stands in the gaps', 'heading'),
    ...gaps.flatMap(({ name, about }) => (about === undefined ? [] : [line(`  {${name}}  ${about}`)])),
    line('  {int}, {string}, {word}, {float}  as in all Cucumber expressions'),
    line(''),
    line('Reasons of refusals', 'heading'),
    ...REASONS.map((reason) => line(`  … because ${reason}`)),
  ]
}
