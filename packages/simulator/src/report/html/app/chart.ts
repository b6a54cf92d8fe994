import * as Plot from '@observablehq/plot'
import { element } from './element.ts'

/** A chart: what it shows, the marks, and the same as a table for those who do not see it. */
export interface Chart {
  readonly title: string
  /** How to read it, in a sentence. */
  readonly caption: string
  /** The marks and scales, which may depend on how wide it is. */
  readonly options: Plot.PlotOptions | ((width: number) => Plot.PlotOptions)
  readonly table: {
    readonly headings: ReadonlyArray<string>
    readonly rows: ReadonlyArray<ReadonlyArray<string>>
  }
}

/** Draws a chart as wide as there is room, again whenever that changes, with its numbers in a table below it. */
export const chart = ({ title, caption, options, table }: Chart): HTMLElement => {
  const place = element('div', { class: 'plot' })
  const draw = (width: number): void => {
    const wanted = typeof options === 'function' ? options(width) : options
    const drawn = Plot.plot({
      ...wanted,
      width,
      height: wanted.height ?? 240,
      marginLeft: wanted.marginLeft ?? 52,
      marginRight: wanted.marginRight ?? 28,
      style: { background: 'none', color: 'inherit', fontSize: '12px', fontFamily: 'inherit' },
      ariaLabel: title,
      ariaDescription: caption,
    })
    asOneImage(drawn, title)
    place.replaceChildren(drawn)
  }
  let before = 0
  new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0)
    if (width === 0 || width === before) return
    before = width
    draw(width)
  }).observe(place)
  return element(
    'figure',
    {},
    element('h3', {}, title),
    place,
    element('figcaption', {}, caption),
    element('details', { class: 'numbers' }, element('summary', {}, 'The numbers'), numbers(title, table)),
  )
}

/** The numbers are in the table; read mark by mark, a drawing says nothing. */
const asOneImage = (drawn: Element, title: string): void => {
  const svgs = drawn instanceof SVGElement ? [drawn] : [...drawn.querySelectorAll('svg')]
  for (const svg of svgs) {
    svg.setAttribute('role', 'img')
    if (!svg.hasAttribute('aria-label')) svg.setAttribute('aria-label', `${title}: key`)
    for (const part of svg.querySelectorAll('[aria-label], [aria-description]')) {
      part.removeAttribute('aria-label')
      part.removeAttribute('aria-description')
    }
  }
}

const numbers = (title: string, { headings, rows }: Chart['table']): HTMLElement =>
  element(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': `${title}: the numbers` },
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element('tr', {}, ...headings.map((text) => element('th', { scope: 'col' }, text))),
      ),
      element(
        'tbody',
        {},
        ...rows.map((row) =>
          element(
            'tr',
            {},
            ...row.map((text, column) =>
              column === 0 ? element('th', { scope: 'row' }, text) : element('td', {}, text),
            ),
          ),
        ),
      ),
    ),
  )

/** The colours of a chart, told apart by people with any kind of sight (Okabe and Ito). */
export const COLOURS: ReadonlyArray<string> = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `var(--colour-${n})`)
