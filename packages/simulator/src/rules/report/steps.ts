import { line, type ReportLine } from '../../report/report-line.ts'
import type { StepDefinition } from '../vocabulary/step.ts'

/** The vocabulary as a list: topics, under each its steps with what they do. */
export const stepList = <World>(steps: ReadonlyArray<StepDefinition<World>>): ReadonlyArray<ReportLine> => {
  const topics = new Map<string, Array<StepDefinition<World>>>()
  for (const step of steps) {
    const before = topics.get(step.topic)
    if (before === undefined) topics.set(step.topic, [step])
    else before.push(step)
  }
  return [...topics].flatMap(([topic, all], index) => [
    ...(index === 0 ? [] : [line('')]),
    line(topic, 'heading'),
    ...all.flatMap(({ expression, about }) => [line(`  ${expression}`), line(`      ${about}`, 'faint')]),
  ])
}
