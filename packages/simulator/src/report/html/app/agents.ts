import * as Plot from '@observablehq/plot'
import type { AgentDetail } from '../../../detail/run-detail.ts'
import { amount } from '../../amount.ts'
import { counted } from '../../counted.ts'
import type { RunPage } from '../page-data.ts'
import { axisText } from './axis.ts'
import { byGroup } from './by-group.ts'
import { COLOURS, chart } from './chart.ts'
import { clocks } from './clocks.ts'
import { element, section } from './element.ts'
import { shortened } from './shortened.ts'
import { thinned } from './thinned.ts'

/** How busy each agent was, slice by slice, and how many interactions agents had in hand at once. */
export const agents = ({ detail, names }: RunPage): HTMLElement | null => {
  const list = detail.agents.filter(({ at }) => at.length > 0).toSorted(byGroup)
  if (list.length === 0) return null
  const { short } = clocks(detail.start, detail.length, names.timeZone)
  const slices = detail.slices.map(({ from, to }) => ({ from, to, text: short(from) }))
  const busy = list.map((agent) => shares(agent, slices, detail.length))
  const days = slices.filter(({ text }) => text.endsWith(MIDNIGHT))
  const labelled = days.length > 1 ? days : slices
  const label = (text: string): string => (days.length > 1 ? text.slice(0, -MIDNIGHT.length) : text)
  const below = 28 + 5 * Math.max(0, ...labelled.map(({ text }) => label(text).length))
  const row = Math.max(LEAST_ROW, Math.min(MOST_ROW, HEIGHT / list.length))
  const left =
    detail.agentsLeftOut === 0 ? '' : ` ${counted(detail.agentsLeftOut, 'agent')} more are not shown.`
  return section(
    'agents',
    'Agents',
    chart({
      title: 'Occupancy of each agent',
      caption: `The share of their time on duty in which they work, hold, wrap up or let something ring; empty: off duty.${left}`,
      options: (width) => ({
        height: 10 + below + Math.round(row * list.length),
        marginLeft: Math.min(160, 24 + 7 * Math.max(...list.map(({ id }) => id.length))),
        marginBottom: below,
        x: {
          type: 'band',
          domain: slices.map((_, slice) => slice),
          label: null,
          tickRotate: -40,
          ticks: thinned(
            labelled.map((slice) => slices.indexOf(slice)),
            width / 2,
          ),
          tickFormat: (slice: number) => label(slices[slice]?.text ?? ''),
        },
        y: {
          type: 'band',
          domain: list.map(({ id }) => id),
          label: null,
          tickFormat: (id: string) => shortened(id),
          ticks: list.flatMap(({ id }, index) => (index % Math.ceil(LABEL / row) === 0 ? [id] : [])),
        },
        color: {
          legend: true,
          domain: LEVELS.map(({ text }) => text),
          range: LEVELS.map(({ colour }) => colour),
        },
        marks: [
          Plot.cell(
            list.flatMap(({ id }, agent) =>
              slices.flatMap(({ text }, slice) => {
                const occupancy = busy[agent]?.[slice] ?? null
                return occupancy === null
                  ? []
                  : [
                      {
                        id,
                        slice,
                        from: text,
                        level: levelOf(occupancy),
                        occupancy: amount(occupancy, 'share'),
                      },
                    ]
              }),
            ),
            {
              x: 'slice',
              y: 'id',
              fill: 'level',
              inset: row < MOST_ROW ? 0 : 0.5,
              channels: { from: 'from', occupancy: 'occupancy' },
              tip: { format: { x: false } },
            },
          ),
        ],
      }),
      table: {
        headings: ['Agent', 'Group', ...slices.map(({ text }) => text)],
        rows: list.map(({ id, group }, agent) => [
          id,
          names.groups[group] ?? '',
          ...slices.map((_, slice) => amount(busy[agent]?.[slice] ?? null, 'share')),
        ]),
      },
    }),
    element('div', { class: 'charts' }, concurrency(list, detail.length)),
  )
}

const MIDNIGHT = ', 00:00'

/** The heights, in pixels, of the whole drawing, of the row of an agent and of a name beside it. */
const HEIGHT = 1100
const LEAST_ROW = 5
const MOST_ROW = 18
const LABEL = 12

/** Five steps are told apart; more are not. */
const LEVELS = [
  { text: 'under 20%', share: 12 },
  { text: '20% to 40%', share: 30 },
  { text: '40% to 60%', share: 48 },
  { text: '60% to 80%', share: 72 },
  { text: '80% and more', share: 100 },
].map(({ text, share }) => ({
  text,
  colour: `color-mix(in srgb, var(--colour-1) ${share}%, var(--ground))`,
}))

const levelOf = (occupancy: number): string =>
  LEVELS[Math.min(LEVELS.length - 1, Math.floor(occupancy * LEVELS.length))]?.text ?? ''

const concurrency = (list: ReadonlyArray<AgentDetail>, length: number): HTMLElement | null => {
  const time: Array<number> = []
  for (const { at, inHand, presence } of list)
    at.forEach((from, index) => {
      if (presence[index] === 'off duty') return
      const many = inHand[index] ?? 0
      while (time.length <= many) time.push(0)
      time[many] = (time[many] ?? 0) + (at[index + 1] ?? length) - from
    })
  const total = time.reduce((sum, each) => sum + each, 0)
  if (total === 0) return null
  return chart({
    title: 'Concurrency',
    caption: 'How much of the time on duty agents had so many interactions in hand.',
    options: {
      x: { type: 'band', label: 'in hand', labelOffset: 36 },
      marginBottom: 44,
      y: {
        label: null,
        grid: true,
        domain: [0, 1],
        tickFormat: (value: number) => axisText(value, 'share'),
      },
      marginLeft: 64,
      marks: [
        Plot.barY(
          time.map((each, many) => ({ many: String(many), share: each / total })),
          { x: 'many', y: 'share', fill: COLOURS[0] ?? '', tip: true },
        ),
        Plot.ruleY([0]),
      ],
    },
    table: {
      headings: ['In hand', 'Share of time'],
      rows: time.map((each, many) => [String(many), amount(each / total, 'share')]),
    },
  })
}

const BUSY = new Set(['working', 'holding', 'wrapping up', 'ringing'])

/** By slice: the busy part of the time on duty; null where there is none. */
const shares = (
  { at, presence }: AgentDetail,
  slices: ReadonlyArray<{ readonly from: number; readonly to: number }>,
  length: number,
): ReadonlyArray<number | null> =>
  slices.map(({ from, to }) => {
    let busy = 0
    let there = 0
    for (let index = 0; index < at.length; index++) {
      const start = Math.max(from, at[index] ?? 0)
      const end = Math.min(to, at[index + 1] ?? length)
      const is = presence[index] ?? 'off duty'
      if (end <= start || is === 'off duty') continue
      there += end - start
      if (BUSY.has(is)) busy += end - start
    }
    return there === 0 ? null : busy / there
  })
