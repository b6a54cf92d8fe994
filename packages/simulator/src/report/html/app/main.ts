import type { PageData } from '../page-data.ts'
import { compareView } from './compare-view.ts'
import { element } from './element.ts'
import { runView } from './run-view.ts'
import { sweepView } from './sweep-view.ts'
import type { View } from './view.ts'

const viewOf = (data: PageData): View => {
  switch (data.kind) {
    case 'run':
      return runView(data)
    case 'compare':
      return compareView(data)
    case 'sweep':
      return sweepView(data)
  }
}

const { title, head, sections } = viewOf(JSON.parse(document.getElementById('data')?.textContent ?? 'null'))
const shown = sections.filter((each) => each !== null)
document.title = `${title} – inboxlab`

const contents = element(
  'nav',
  { 'aria-label': 'Contents' },
  ...shown.map((each) => element('a', { href: `#${each.id}` }, each.querySelector('h2')?.textContent ?? '')),
)

document.getElementById('report')?.replaceChildren(head, contents, ...shown)

// An address like report.html#interaction-12 opens the timeline of that interaction.
const open = (): void => {
  const target = location.hash === '' ? null : document.getElementById(location.hash.slice(1))
  if (target instanceof HTMLDetailsElement) target.open = true
  target?.scrollIntoView()
}
addEventListener('hashchange', open)
open()
