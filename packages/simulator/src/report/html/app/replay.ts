import { busiest } from '../../../detail/busiest.ts'
import type { ToldDecision } from '../../../detail/run-detail.ts'
import type { RunPage } from '../page-data.ts'
import { clocks } from './clocks.ts'
import { decision } from './decision.ts'
import { decisionStep } from './decision-steps.ts'
import { type Chosen, desks } from './desks.ts'
import { element, section } from './element.ts'
import { shortened } from './shortened.ts'
import { type Snapshot, stayIndex } from './stay-index.ts'
import { tabs } from './tabs.ts'
import { contactWords, waitingList } from './waiting-list.ts'

const NOBODY: Chosen = { serials: new Set(), agents: new Set() }

/** The inbox as it was at any moment of the run: who waits where, who has what in hand, and why. */
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
  const why = element('div', { class: 'why', role: 'status', tabindex: '0' })
  const pool = element('div', { id: 'pool', class: 'scroll', tabindex: '0' })
  const agents = element('div', { class: 'desks', tabindex: '0', role: 'region', 'aria-label': 'Agents' })
  const words = contactWords(detail, names.types)
  const desksAt = desks(detail, words)
  const at = stayIndex(detail)
  let now = 0
  let snapshot: Snapshot = at(0)
  let chosen = NOBODY
  let queue = 0

  const showPool = (): void => {
    pool.replaceChildren(...waitingList(snapshot.waiting[queue] ?? [], words, now, chosen.serials))
    bringIntoSight(pool)
  }
  const pools = tabs('Queues', names.queues.length, pool, (index) => {
    queue = index
    showPool()
  })
  const show = (to: number, pointedOut = NOBODY): void => {
    now = Math.max(0, Math.min(detail.length, to))
    chosen = pointedOut
    snapshot = at(now)
    slider.value = String(now)
    slider.setAttribute('aria-valuetext', moment(now))
    shown.textContent = moment(now)
    pools.label(
      names.queues.map((name, index) => `${shortened(name, 24)} (${snapshot.waiting[index]?.length ?? 0})`),
    )
    showPool()
    agents.replaceChildren(...desksAt(now, snapshot.held, chosen))
    bringIntoSight(agents)
  }
  const step = (to: 'next' | 'before'): void => {
    stop()
    const found = decisionStep(detail, now, to, moment)
    if ('none' in found) {
      why.replaceChildren(element('p', {}, found.none))
      return
    }
    const about = chosenBy(found.decisions)
    show(found.at, about)
    const where = snapshot.waiting.findIndex((list) => list.some(({ serial }) => about.serials.has(serial)))
    if (where >= 0) pools.choose(where)
    why.replaceChildren(
      element('p', { class: 'faint' }, found.which),
      ...found.decisions.map((each) => decision(each, moment)),
    )
  }
  let playing = 0
  let before = 0
  const stop = (): void => {
    cancelAnimationFrame(playing)
    playing = 0
    play.textContent = 'Play'
    play.setAttribute('aria-pressed', 'false')
  }
  const frame = (time: number): void => {
    if (before > 0) show(now + (time - before) * Number(pace.value))
    before = time
    if (now >= detail.length) stop()
    else playing = requestAnimationFrame(frame)
  }
  next.addEventListener('click', () => step('next'))
  back.addEventListener('click', () => step('before'))
  slider.addEventListener('input', () => show(Number(slider.value)))
  play.addEventListener('click', () => {
    if (playing !== 0) {
      stop()
      return
    }
    before = 0
    why.replaceChildren()
    if (now >= detail.length) show(0)
    play.textContent = 'Pause'
    play.setAttribute('aria-pressed', 'true')
    playing = requestAnimationFrame(frame)
  })
  show(busiest(detail.slices))
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
    pools.list,
    pool,
    element('h3', {}, 'Agents'),
    agents,
  )
}

/** Scrolls a part of the page, and not the page, to what is pointed out in it. */
const bringIntoSight = (part: HTMLElement): void => {
  const found = part.querySelector('.chosen')
  if (found === null) return
  const { top, bottom } = found.getBoundingClientRect()
  const seen = part.getBoundingClientRect()
  if (top < seen.top || bottom > seen.bottom) part.scrollTop += (top + bottom - seen.top - seen.bottom) / 2
}

const chosenBy = (decisions: ReadonlyArray<ToldDecision>): Chosen => ({
  serials: new Set(decisions.map(({ interaction }) => Number(interaction?.replace(/^.*-/u, '')))),
  agents: new Set(decisions.flatMap(({ agent }) => agent ?? [])),
})
