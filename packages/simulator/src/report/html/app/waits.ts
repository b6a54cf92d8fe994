import * as Plot from '@observablehq/plot'
import type { RunPage } from '../page-data.ts'
import { axisText } from './axis.ts'
import { COLOURS, chart } from './chart.ts'
import { section } from './element.ts'
import { thinned } from './thinned.ts'

/** How long contacts waited, as a distribution. */
export const waits = ({ detail }: RunPage): HTMLElement | null => {
  const { waits: bins } = detail
  if (bins.length === 0) return null
  const labels = bins.map(({ to }, index) => (index === 0 ? 'at once' : `≤ ${axisText(to, 'time')}`))
  const parts = [
    { name: 'answered', colour: COLOURS[0], of: (bin: (typeof bins)[number]) => bin.answered },
    { name: 'gave up', colour: COLOURS[1], of: (bin: (typeof bins)[number]) => bin.gaveUp },
  ].filter(({ of }) => bins.some((bin) => of(bin) > 0))
  return section(
    'waits',
    'How long they waited',
    chart({
      title: 'Waits',
      caption: `Contacts of replication ${detail.replication} by the time until they were answered or gave up. The steps grow wider.`,
      options: (width) => ({
        height: 280,
        marginBottom: 64,
        x: { type: 'band', domain: labels, label: null, tickRotate: -40, ticks: thinned(labels, width) },
        y: { label: null, grid: true },
        color: {
          legend: true,
          domain: parts.map(({ name }) => name),
          range: parts.map(({ colour }) => colour),
        },
        marks: [
          Plot.barY(
            parts.flatMap(({ name, of }) =>
              bins.map((bin, index) => ({ wait: labels[index], contacts: of(bin), name })),
            ),
            { x: 'wait', y: 'contacts', fill: 'name', tip: true },
          ),
          Plot.ruleY([0]),
        ],
      }),
      table: {
        headings: ['Wait', ...parts.map(({ name }) => name)],
        rows: bins.map((bin, index) => [labels[index] ?? '', ...parts.map(({ of }) => String(of(bin)))]),
      },
    }),
  )
}
