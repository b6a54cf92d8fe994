import { amount } from '../../amount.ts'
import { shortened } from './shortened.ts'
import { type Cell, sortableTable } from './sortable-table.ts'
import type { SweptPoints } from './swept-figures.ts'

const FIGURES = [
  ['50% at most', 'p50'],
  ['90% at most', 'p90'],
  ['95% at most', 'p95'],
  ['99% at most', 'p99'],
  ['longest', 'max'],
] as const

/** What the contacts of each point waited, those of all its replications taken together; null if nobody waited. */
export const sweptWaits = (points: SweptPoints): HTMLElement | null =>
  points.every(({ waits }) => waits === null)
    ? null
    : sortableTable(
        'Waits of all contacts together',
        ['point', 'contacts', ...FIGURES.map(([heading]) => heading)],
        points.map(({ name, waits }) => [
          { text: shortened(name, 80), value: name },
          cell(waits?.contacts ?? null, 'count'),
          ...FIGURES.map(([, figure]) => cell(waits?.[figure] ?? null, 'time')),
        ]),
      )

const cell = (value: number | null, unit: 'count' | 'time'): Cell => ({ text: amount(value, unit), value })
