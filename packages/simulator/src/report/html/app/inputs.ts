import type { ScenarioFile } from '../../../scenario/scenario.ts'
import { element, section } from './element.ts'

/** What a result was made of. */
export interface Inputs {
  /** The command that makes it again. */
  readonly reproduce: string
  /** Words and what they stand for. */
  readonly facts: ReadonlyArray<readonly [term: string, text: string]>
  readonly scenarioTitle: string
  readonly scenario: ScenarioFile
}

/** What a result was made of, and the command that makes it again. */
export const inputs = ({ reproduce, facts, scenarioTitle, scenario }: Inputs): HTMLElement => {
  const command = element('code', {}, reproduce)
  const copy = element('button', { type: 'button' }, 'Copy')
  copy.addEventListener('click', () => {
    void navigator.clipboard?.writeText(reproduce).then(() => {
      copy.textContent = 'Copied'
    })
  })
  return section(
    'inputs',
    'The same again',
    element('p', { class: 'command' }, command, ' ', copy),
    element(
      'dl',
      { class: 'facts' },
      ...facts.flatMap(([term, text]) => [element('dt', {}, term), element('dd', {}, text)]),
    ),
    element(
      'details',
      {},
      element('summary', {}, scenarioTitle),
      element('pre', { tabindex: '0' }, JSON.stringify(scenario, null, 2)),
    ),
  )
}
