import type { RunDetail } from '../../../detail/run-detail.ts'
import { counted } from '../../counted.ts'
import type { RunPage } from '../page-data.ts'
import { clocks } from './clocks.ts'
import { decision } from './decision.ts'
import { element, section } from './element.ts'

/** Where everyone is at a moment. */
interface Snapshot {
  /** By queue: serials, longest there first. */
  readonly waiting: ReadonlyArray<ReadonlyArray<number>>
  /** By agent: serials. */
  readonly held: ReadonlyMap<number, ReadonlyArray<number>>
}

/** The inbox as it was at any moment of the run: who waits where, and who has what in hand. */
export const replay = ({ detail, names }: RunPage): HTMLElement => {
  const { moment } = clocks(detail.start, detail.length, names.timeZone)
  const slider = element('input', {
    type: 'range',
    min: '0',
    max: String(detail.length),
    step: '1000',
    value: '0',
    'aria-label': 'Moment of the run',
  })
  const shown = element('output', { class: 'moment' })
  const play = element('button', { type: 'button', 'aria-pressed': 'false' }, 'Play')
  const next = element('button', { type: 'button' }, 'Next decision')
  const back = element('button', { type: 'button' }, 'Decision before')
  const pace = element(
    'select',
    { 'aria-label': 'How fast' },
    ...[60, 600, 3600].map((times) => element('option', { value: String(times) }, `${times}× as fast`)),
  )
  const why = element('div', { class: 'why', role: 'status' })
  const pools = element('div', { class: 'pools' })
  const desks = element('div', { class: 'desks' })
  const index = stayIndex(detail)
  let now = 0

  const show = (at: number): void => {
    now = Math.max(0, Math.min(detail.length, at))
    slider.value = String(now)
    slider.setAttribute('aria-valuetext', moment(now))
    shown.textContent = moment(now)
    const { waiting, held } = index(now)
    pools.replaceChildren(...names.queues.map((queue, position) => pool(queue, waiting[position] ?? [])))
    desks.replaceChildren(...detail.agents.map((agent, position) => desk(agent, position, held, now)))
  }
  const step = (to: 1 | -1): void => {
    const told =
      to > 0 ? detail.decisions.find(({ at }) => at > now) : detail.decisions.findLast(({ at }) => at < now)
    if (told === undefined) {
      why.replaceChildren(
        element(
          'p',
          {},
          detail.decisions.length === 0
            ? 'The policy of this run explains nothing.'
            : `No decision ${to > 0 ? 'after' : 'before'} this moment is in this report: it has the first ${counted(detail.decisions.length, 'decision')}.`,
        ),
      )
      return
    }
    show(told.at)
    why.replaceChildren(
      ...detail.decisions.filter(({ at }) => at === told.at).map((each) => decision(each, moment)),
    )
  }
  next.addEventListener('click', () => step(1))
  back.addEventListener('click', () => step(-1))
  slider.addEventListener('input', () => show(Number(slider.value)))
  let playing = 0
  let before = 0
  const stop = (): void => {
    cancelAnimationFrame(playing)
    playing = 0
    play.textContent = 'Play'
    play.setAttribute('aria-pressed', 'false')
  }
  const frame = (at: number): void => {
    if (before > 0) show(now + (at - before) * Number(pace.value))
    before = at
    if (now >= detail.length) stop()
    else playing = requestAnimationFrame(frame)
  }
  play.addEventListener('click', () => {
    if (playing !== 0) {
      stop()
      return
    }
    before = 0
    if (now >= detail.length) show(0)
    play.textContent = 'Pause'
    play.setAttribute('aria-pressed', 'true')
    playing = requestAnimationFrame(frame)
  })
  show(busiest(detail))
  const sample =
    detail.sampledEvery === 1
      ? ''
      : ` One contact in ${detail.sampledEvery} is shown, of ${detail.interactions.toLocaleString('en-US')}.`
  return section(
    'replay',
    'Watch it run',
    element(
      'p',
      { class: 'faint' },
      `Replication ${detail.replication}, from its busiest moment on.${sample}`,
    ),
    element('div', { class: 'controls' }, play, pace, back, next, shown),
    slider,
    why,
    element('h3', {}, 'Waiting'),
    pools,
    element('h3', {}, 'Agents'),
    desks,
  )
}

const SHOWN = 24

const pool = (queue: string, serials: ReadonlyArray<number>): HTMLElement =>
  element(
    'div',
    { class: 'pool' },
    element('h4', {}, `${queue} (${serials.length})`),
    element(
      'p',
      {},
      ...serials.slice(0, SHOWN).map((serial) => element('span', { class: 'contact' }, String(serial))),
      serials.length > SHOWN ? `and ${serials.length - SHOWN} more` : serials.length === 0 ? 'empty' : '',
    ),
  )

const desk = (
  { id, at, presence }: RunDetail['agents'][number],
  position: number,
  held: Snapshot['held'],
  now: number,
): HTMLElement => {
  let low = 0
  let high = at.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((at[middle] ?? 0) <= now) low = middle + 1
    else high = middle
  }
  const is = presence[low - 1] ?? 'off duty'
  const inHand = held.get(position) ?? []
  return element(
    'div',
    { class: `desk ${is.replaceAll(' ', '-')}` },
    element('h4', {}, id),
    element(
      'p',
      {},
      inHand.length === 0 ? is : `${is} `,
      ...inHand.map((serial) => element('span', { class: 'contact' }, String(serial))),
    ),
  )
}

/** Where everyone is at a moment, found from the stays in order of time. */
const stayIndex = (detail: RunDetail): ((now: number) => Snapshot) => {
  const { serial, from, where } = detail.stays
  const order = from.map((_, index) => index).sort((a, b) => (from[a] ?? 0) - (from[b] ?? 0) || a - b)
  const there = new Map<number, readonly [where: number, since: number]>()
  let done = 0
  return (now) => {
    const last = order[done - 1]
    if (last !== undefined && (from[last] ?? 0) > now) {
      there.clear()
      done = 0
    }
    for (; done < order.length; done++) {
      const stay = order[done] ?? 0
      if ((from[stay] ?? 0) > now) break
      const place = where[stay] ?? -1
      if (place === -1) there.delete(serial[stay] ?? 0)
      else there.set(serial[stay] ?? 0, [place, from[stay] ?? 0])
    }
    const waiting: Array<Array<number>> = []
    const held = new Map<number, Array<number>>()
    for (const [who, [place]] of [...there].sort(([, [, a]], [, [, b]]) => a - b)) {
      if (place >= 0) {
        while (waiting.length <= place) waiting.push([])
        waiting[place]?.push(who)
      } else {
        const agent = -2 - place
        held.set(agent, [...(held.get(agent) ?? []), who])
      }
    }
    return { waiting, held }
  }
}

/** The beginning of the slice in which most wait. */
const busiest = ({ slices }: RunDetail): number => {
  const lengths = slices.map(({ waiting }) => waiting.reduce((sum, each) => sum + each, 0))
  return slices[lengths.indexOf(Math.max(...lengths))]?.from ?? 0
}
