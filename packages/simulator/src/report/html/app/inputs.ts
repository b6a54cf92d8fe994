import type { RunResult } from '../../result.ts'
import { element, section } from './element.ts'

/** What the run was made of, and the command that makes it again. */
export const inputs = (result: RunResult): HTMLElement => {
  const command = element('code', {}, result.reproduce)
  const copy = element('button', { type: 'button' }, 'Copy')
  copy.addEventListener('click', () => {
    void navigator.clipboard?.writeText(result.reproduce).then(() => {
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
      ...(
        [
          ['Seed', String(result.seed)],
          ['Version', `${result.tool.name} ${result.tool.version}`],
          ['Scenario', result.scenarioHash],
          ['Result format', String(result.schemaVersion)],
        ] as const
      ).flatMap(([term, text]) => [element('dt', {}, term), element('dd', {}, text)]),
    ),
    element(
      'details',
      {},
      element('summary', {}, 'The scenario, every default filled in'),
      element('pre', { tabindex: '0' }, JSON.stringify(result.scenario, null, 2)),
    ),
  )
}
