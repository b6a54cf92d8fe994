import type { ScenarioFile } from '../../../scenario/scenario.ts'
import { amount } from '../../amount.ts'
import { counted } from '../../counted.ts'
import type { SweptResult } from '../page-data.ts'
import { element } from './element.ts'

/** What was swept, the answer, and on how many replications it rests. */
export const sweepHead = (
  { tool, points, partial, fewest, undecided }: SweptResult,
  { name, description, duration }: ScenarioFile,
): HTMLElement => {
  const [first] = points
  const paths = [...new Set(points.flatMap(({ settings }) => settings.map(({ path }) => path)))]
  const finished = points.map(({ replications }) => replications.finished)
  const [least, most] = [Math.min(...finished), Math.max(...finished)]
  return element(
    'header',
    {},
    element('p', { class: 'tool' }, `${tool.name} ${tool.version}: a sweep`),
    element('h1', {}, name),
    description === undefined ? null : element('p', {}, description),
    ...answer(points, fewest, undecided),
    partial
      ? element(
          'p',
          { class: 'verdict doubtful' },
          'Partial: interrupted; each point rests on the replications it finished.',
        )
      : null,
    element(
      'p',
      { class: 'faint' },
      `${counted(points.length, 'point')} over `,
      ...paths.flatMap((path, index) => [index === 0 ? '' : ' and ', element('bdi', {}, path)]),
      `, ${least === most ? '' : `${least.toLocaleString('en-US')} to `}${counted(most, 'replication')} of ${duration} each on the same random numbers. `,
      least > 1
        ? `± spans the ${Number((100 * (first?.confidence ?? 0)).toFixed(3))}% interval.`
        : 'Intervals need two replications or more.',
    ),
  )
}

const answer = (
  points: SweptResult['points'],
  fewest: string | null,
  undecided: ReadonlyArray<string>,
): ReadonlyArray<HTMLElement> => {
  if (points.every(({ verdict }) => verdict === null))
    return [element('p', { class: 'verdict' }, 'No thresholds were set.')]
  const onDuty = points.find(({ name }) => name === fewest)?.onDuty ?? null
  return [
    fewest === null
      ? element('p', { class: 'verdict bad' }, '✗ No point surely keeps all thresholds')
      : element(
          'p',
          { class: 'verdict good' },
          '✓ Fewest agents that keep all thresholds: ',
          element('bdi', {}, fewest),
          ` (${amount(onDuty, 'count')} on duty)`,
        ),
    ...(undecided.length === 0
      ? []
      : [
          element(
            'p',
            { class: 'verdict doubtful' },
            '? Undecided with fewer, more replications would tell: ',
            ...undecided.flatMap((name, index) => [index === 0 ? '' : ', ', element('bdi', {}, name)]),
          ),
        ]),
  ]
}
