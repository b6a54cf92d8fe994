import * as Plot from '@observablehq/plot'
import { PRESENCES, type Slice } from '../../../detail/run-detail.ts'
import { amount } from '../../amount.ts'
import type { RunPage } from '../page-data.ts'
import { axisText, timeTicks } from './axis.ts'
import { COLOURS, chart } from './chart.ts'
import { clocks } from './clocks.ts'
import { element, section } from './element.ts'

/** How the run went, slice of time by slice of time. */
export const overTime = ({ detail, names }: RunPage): HTMLElement => {
  const { slices } = detail
  const { onAxis, short, tick } = clocks(detail.start, detail.length, names.timeZone)
  const when = slices.map(({ from }) => short(from))
  const x = {
    type: 'utc',
    label: null,
    tickFormat: tick,
    domain: [onAxis(0), onAxis(slices.at(-1)?.to ?? detail.length)],
  } as const
  const spans = slices.map(({ from, to }) => ({ x1: onAxis(from), x2: onAxis(to) }))

  const ends = [
    { name: 'served', of: (slice: Slice) => slice.served, colour: COLOURS[0] },
    { name: 'abandoned', of: (slice: Slice) => slice.abandoned, colour: COLOURS[1] },
    { name: 'turned away', of: (slice: Slice) => slice.turnedAway, colour: COLOURS[4] },
    { name: 'settled by a bot', of: (slice: Slice) => slice.settledByBot, colour: COLOURS[2] },
    { name: 'closed unanswered', of: (slice: Slice) => slice.closed, colour: COLOURS[3] },
  ].filter(({ of }) => slices.some((slice) => of(slice) > 0))
  const arrivals = chart({
    title: 'Contacts',
    caption: `By when they came: what became of them. Each bar is ${lengthOf(slices)}.`,
    options: {
      x,
      y: { label: null, grid: true },
      color: {
        legend: true,
        domain: ends.map(({ name }) => name),
        range: ends.map(({ colour }) => colour),
      },
      marks: [
        Plot.rectY(
          ends.flatMap(({ name, of }) =>
            slices.map((slice, index) => ({ ...spans[index], count: of(slice), name })),
          ),
          { x1: 'x1', x2: 'x2', y: 'count', fill: 'name', inset: 0.5, tip: true },
        ),
        Plot.ruleY([0]),
      ],
    },
    table: {
      headings: ['From', 'Came', ...ends.map(({ name }) => name)],
      rows: slices.map((slice, index) => [
        when[index] ?? '',
        String(slice.arrived),
        ...ends.map(({ of }) => String(of(slice))),
      ]),
    },
  })
  const figure = (
    title: string,
    caption: string,
    unit: 'share' | 'time',
    of: (slice: Slice) => number | null,
  ): HTMLElement =>
    chart({
      title,
      caption,
      options: {
        x,
        y: {
          label: null,
          grid: true,
          zero: true,
          ...(unit === 'share' ? { domain: [0, 1] } : { ticks: timeTicks(0, longest(slices, of)) }),
          tickFormat: (value: number) => axisText(value, unit),
        },
        marginLeft: 64,
        marks: [
          Plot.lineY(
            slices.map((slice) => ({
              x: onAxis((slice.from + slice.to) / 2),
              value: of(slice) ?? Number.NaN,
            })),
            {
              x: 'x',
              y: 'value',
              stroke: COLOURS[0] ?? '',
              strokeWidth: 2,
              marker: 'dot',
              tip: { format: { y: (value: number) => amount(value, unit) } },
            },
          ),
          Plot.ruleY([0]),
        ],
      },
      table: {
        headings: ['From', title],
        rows: slices.map((slice, index) => [when[index] ?? '', amount(of(slice), unit)]),
      },
    })
  const lines = drawnQueues(names.queues, slices)
  const presences = PRESENCES.map((name, index) => ({ name, index })).filter(
    ({ name, index }) => name !== 'off duty' && slices.some(({ agents }) => (agents[index] ?? 0) > 0),
  )
  return section(
    'over-time',
    'Over time',
    element(
      'p',
      { class: 'faint' },
      `Replication ${detail.replication} of the run, closely. Times are those of ${names.timeZone}.`,
    ),
    element(
      'div',
      { class: 'charts' },
      arrivals,
      figure(
        'Service level',
        'Answered in time, of those who came then and were answered or gave up after the limit.',
        'share',
        ({ serviceLevel }) => serviceLevel,
      ),
      figure('Mean wait', 'Of those who came then.', 'time', ({ meanWait }) => meanWait),
      figure('Abandonment', 'Gave up, of those who came then.', 'share', ({ arrived, abandoned }) =>
        arrived === 0 ? null : abandoned / arrived,
      ),
      chart({
        title: 'Waiting',
        caption: `How many wait in each queue, on average.${lines.length < names.queues.length ? ' The longest lines have a colour of their own.' : ''}`,
        options: {
          x,
          y: { label: null, grid: true, zero: true },
          color: {
            legend: lines.length > 1,
            domain: lines.map(({ name }) => name),
            range: ranged(lines.length),
          },
          marks: [
            Plot.areaY(
              lines.flatMap(({ name, of }) =>
                steps(slices, of).map(({ at, value }) => ({ x: onAxis(at), waiting: value, queue: name })),
              ),
              { x: 'x', y: 'waiting', fill: 'queue', fillOpacity: 0.8, curve: 'step-after', tip: true },
            ),
            Plot.ruleY([0]),
          ],
        },
        table: {
          headings: ['From', ...names.queues],
          rows: slices.map(({ waiting }, index) => [
            when[index] ?? '',
            ...waiting.map((value) => amount(value, 'count')),
          ]),
        },
      }),
      presences.length === 0
        ? null
        : chart({
            title: 'Agents',
            caption: 'What the agents on duty do, on average.',
            options: {
              x,
              y: { label: null, grid: true, zero: true },
              color: {
                legend: true,
                domain: presences.map(({ name }) => name),
                range: ranged(presences.length),
              },
              marks: [
                Plot.areaY(
                  presences.flatMap(({ name, index }) =>
                    steps(slices, ({ agents }) => agents[index] ?? 0).map(({ at, value }) => ({
                      x: onAxis(at),
                      agents: value,
                      name,
                    })),
                  ),
                  { x: 'x', y: 'agents', fill: 'name', fillOpacity: 0.8, curve: 'step-after', tip: true },
                ),
                Plot.ruleY([0]),
              ],
            },
            table: {
              headings: ['From', ...presences.map(({ name }) => name)],
              rows: slices.map(({ agents }, slice) => [
                when[slice] ?? '',
                ...presences.map(({ index }) => amount(agents[index] ?? 0, 'count')),
              ]),
            },
          }),
    ),
  )
}

interface DrawnQueue {
  readonly name: string
  readonly of: (slice: Slice) => number
}

/** The queues that a drawing tells apart: those in which most wait, and the others together. */
const drawnQueues = (
  queues: ReadonlyArray<string>,
  slices: ReadonlyArray<Slice>,
): ReadonlyArray<DrawnQueue> => {
  const all = queues.map((name, index) => ({ name, of: ({ waiting }: Slice) => waiting[index] ?? 0 }))
  if (all.length <= COLOURS.length) return all
  const inAll = ({ of }: DrawnQueue): number => slices.reduce((sum, slice) => sum + of(slice), 0)
  const longestFirst = all.toSorted((one, other) => inAll(other) - inAll(one))
  const shown = new Set(longestFirst.slice(0, COLOURS.length - 1))
  const others = all.filter((queue) => !shown.has(queue))
  return [
    ...all.filter((queue) => shown.has(queue)),
    {
      name: `${others.length} others`,
      of: (slice) => others.reduce((sum, { of }) => sum + of(slice), 0),
    },
  ]
}

/** The greatest value of all slices. */
const longest = (slices: ReadonlyArray<Slice>, of: (slice: Slice) => number | null): number =>
  Math.max(0, ...slices.map((slice) => of(slice) ?? 0))

/** A value of each slice where it begins, and the last once more where that ends. */
const steps = (
  slices: ReadonlyArray<Slice>,
  of: (slice: Slice) => number,
): ReadonlyArray<{ readonly at: number; readonly value: number }> => {
  const last = slices.at(-1)
  return [
    ...slices.map((slice) => ({ at: slice.from, value: of(slice) })),
    ...(last === undefined ? [] : [{ at: last.to, value: of(last) }]),
  ]
}

const ranged = (count: number): Array<string> =>
  Array.from({ length: count }, (_, index) => COLOURS[index % COLOURS.length] as string)

const lengthOf = ([first]: RunPage['detail']['slices']): string =>
  first === undefined ? 'a slice' : axisText(first.to - first.from, 'time')
