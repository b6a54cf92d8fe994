import type { Story } from '../../../detail/story.ts'
import { amount } from '../../amount.ts'
import { counted } from '../../counted.ts'
import type { RunPage } from '../page-data.ts'
import { clocks } from './clocks.ts'
import { decision } from './decision.ts'
import { element, section } from './element.ts'

/** The longest waits, each with its timeline and the reasons of the decisions about it. */
export const longest = ({ detail, names, result }: RunPage): HTMLElement | null => {
  if (detail.longest.length === 0) return null
  const { moment } = clocks(detail.start, detail.length, names.timeZone)
  return section(
    'longest',
    'The longest waits',
    element('p', { class: 'faint' }, `Of replication ${detail.replication}. Open one for its timeline.`),
    ...detail.longest.map((story) => entry(story, moment, result.scenario.name)),
  )
}

const entry = (story: Story, moment: (at: number) => string, scenario: string): HTMLElement =>
  element(
    'details',
    { id: story.id, class: 'story' },
    element(
      'summary',
      {},
      element('strong', {}, amount(story.wait, 'time')),
      ` ${story.id}, ${story.type} in ${story.queue}`,
    ),
    element(
      'ol',
      { class: 'timeline', 'aria-label': `Timeline of ${story.id} in ${scenario}` },
      ...story.lines.map(({ at, text }) => element('li', {}, element('time', {}, moment(at)), ' ', text)),
    ),
    story.decisions.length === 0
      ? null
      : element(
          'details',
          { class: 'reasons' },
          element('summary', {}, `Why: ${counted(story.decisions.length, 'decision')}`),
          ...story.decisions.map((told) => decision(told, moment)),
          story.decisionsLeftOut === 0
            ? null
            : element(
                'p',
                { class: 'faint' },
                `${counted(story.decisionsLeftOut, 'decision')} in between, in which it was passed over, are left out.`,
              ),
        ),
  )
