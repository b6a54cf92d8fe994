import { metrics } from '../../../statistics/metrics.ts'
import { costAgainstService } from './cost-against-service.ts'
import { element, section } from './element.ts'
import { sweptPoints } from './swept-points.ts'
import { sweptWaits } from './swept-waits.ts'
import { serviceMetrics, type SweptPoints } from './swept-figures.ts'

/** What each point costs and how it serves, by a figure of the reader's choice: drawn, and as a table. */
export const sweptService = (points: SweptPoints): HTMLElement => {
  const choices = serviceMetrics(points)
  const choice = element(
    'select',
    {},
    ...choices.map((metric) => element('option', { value: metric }, metrics[metric].text)),
  )
  const drawing = element('div')
  const table = element('div')
  const show = (): void => {
    const metric = choices.find((each) => each === choice.value)
    if (metric !== undefined) drawing.replaceChildren(costAgainstService(points, metric))
    table.replaceChildren(sweptPoints(points, metric))
  }
  choice.addEventListener('change', show)
  show()
  return section(
    'service',
    'Cost against service',
    choices.length < 2 ? null : element('p', {}, element('label', {}, 'Service as ', choice)),
    drawing,
    table,
    sweptWaits(points),
  )
}
