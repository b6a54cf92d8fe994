import type { RunResult } from '../../result.ts'
import { counted } from '../../counted.ts'
import { element } from './element.ts'

/** The name of the scenario, the verdict in one word, and how often it was run. */
export const head = (result: RunResult): HTMLElement => {
  const { scenario, replications, interactions, confidence } = result
  const verdict = verdictOf(result)
  return element(
    'header',
    {},
    element('p', { class: 'tool' }, `${result.tool.name} ${result.tool.version}`),
    element('h1', {}, scenario.name),
    scenario.description === undefined ? null : element('p', {}, scenario.description),
    element('p', { class: `verdict ${verdict.tone}` }, verdict.text),
    result.partial
      ? element(
          'p',
          { class: 'verdict doubtful' },
          `Partial: interrupted, ${replications.finished} of ${counted(replications.planned, 'replication')} finished.`,
        )
      : null,
    element(
      'p',
      { class: 'faint' },
      `${counted(replications.finished, 'replication')} of ${scenario.duration}, ${counted(interactions, 'interaction')} in all. `,
      replications.finished > 1
        ? `± spans the ${Number((100 * confidence).toFixed(3))}% interval.`
        : 'Intervals need two replications or more.',
    ),
  )
}

interface Verdict {
  readonly text: string
  readonly tone: 'good' | 'bad' | 'doubtful' | 'plain'
}

const verdictOf = ({ thresholds }: RunResult): Verdict => {
  const broken = thresholds.filter(({ verdict }) => verdict === 'broken').length
  const undecided = thresholds.filter(({ verdict }) => verdict === 'undecided').length
  if (thresholds.length === 0) return { text: 'No thresholds were set.', tone: 'plain' }
  if (broken > 0)
    return { text: `✗ ${broken} of ${counted(thresholds.length, 'threshold')} broken`, tone: 'bad' }
  if (undecided > 0)
    return {
      text: `? ${undecided} of ${counted(thresholds.length, 'threshold')} undecided`,
      tone: 'doubtful',
    }
  return {
    text: `✓ ${thresholds.length === 1 ? 'The threshold is' : `All ${thresholds.length} thresholds are`} kept`,
    tone: 'good',
  }
}
