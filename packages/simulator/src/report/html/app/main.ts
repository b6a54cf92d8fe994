import type { PageData } from '../page-data.ts'
import { agents } from './agents.ts'
import { element } from './element.ts'
import { head } from './head.ts'
import { inputs } from './inputs.ts'
import { keyFigures } from './key-figures.ts'
import { longest } from './longest.ts'
import { overTime } from './over-time.ts'
import { recorded } from './recorded.ts'
import { replay } from './replay.ts'
import { tables } from './tables.ts'
import { thresholds } from './thresholds.ts'
import { waits } from './waits.ts'

const data: PageData = JSON.parse(document.getElementById('data')?.textContent ?? 'null')
document.title = `${data.result.scenario.name} – inboxlab`

const sections = [
  thresholds(data.result),
  keyFigures(data.result),
  overTime(data),
  waits(data),
  agents(data),
  tables(data.result),
  recorded(data.result),
  longest(data),
  replay(data),
  inputs(data.result),
].filter((each) => each !== null)

const contents = element(
  'nav',
  { 'aria-label': 'Contents' },
  ...sections.map((each) =>
    element('a', { href: `#${each.id}` }, each.querySelector('h2')?.textContent ?? ''),
  ),
)

document.getElementById('report')?.replaceChildren(head(data.result), contents, ...sections)

// An address like report.html#interaction-12 opens the timeline of that interaction.
const open = (): void => {
  const target = location.hash === '' ? null : document.getElementById(location.hash.slice(1))
  if (target instanceof HTMLDetailsElement) target.open = true
  target?.scrollIntoView()
}
addEventListener('hashchange', open)
open()
