import { element } from './element.ts'

/** A cell: what is read, and what is sorted by. */
export interface Cell {
  readonly text: string
  readonly value: number | string | null
  readonly tone?: string
  /** What is shown in place of the text, which it is still found by. */
  readonly drawn?: HTMLElement
}

/**
 * A table that sorts by any column and shows only the rows in which a text occurs. Of many columns only the first few
 * are shown, until all are wanted.
 */
export const sortableTable = (
  caption: string,
  headings: ReadonlyArray<string>,
  rows: ReadonlyArray<ReadonlyArray<Cell>>,
  few = headings.length,
): HTMLElement => {
  const further = (index: number): string => (index < few ? '' : 'further')
  let column = -1
  let down = false
  let wanted = ''
  const body = element('tbody')
  const found = element('p', { class: 'faint', role: 'status' })
  const heads = headings.map((heading, index) => {
    const button = element('button', { type: 'button' }, heading)
    const head = element('th', { scope: 'col', class: further(index) }, button)
    button.addEventListener('click', () => {
      down = column === index ? !down : index > 0
      column = index
      show()
    })
    return head
  })
  const show = (): void => {
    const shown = rows.filter((row) => row.some(({ text }) => text.toLowerCase().includes(wanted)))
    if (column >= 0)
      shown.sort(
        (a, b) => (down ? -1 : 1) * compare(a[column]?.value ?? null, b[column]?.value ?? null, down),
      )
    body.replaceChildren(
      ...shown.map((row) =>
        element(
          'tr',
          {},
          ...row.map(({ text, tone = '', drawn }, index) =>
            index === 0
              ? element('th', { scope: 'row' }, drawn ?? text)
              : element('td', { class: `${tone} ${further(index)}`.trim() }, drawn ?? text),
          ),
        ),
      ),
    )
    heads.forEach((head, index) => {
      head.setAttribute('aria-sort', index !== column ? 'none' : down ? 'descending' : 'ascending')
    })
    found.textContent = shown.length === rows.length ? '' : `${shown.length} of ${rows.length} rows`
  }
  const filter = element('input', {
    type: 'search',
    placeholder: `Filter ${rows.length} rows`,
    'aria-label': `Filter ${caption}`,
  })
  filter.addEventListener('input', () => {
    wanted = filter.value.toLowerCase()
    show()
  })
  show()
  const table = element('table', {}, element('thead', {}, element('tr', {}, ...heads)), body)
  const all = element('button', { type: 'button', 'aria-pressed': 'false' }, `All ${headings.length} columns`)
  all.addEventListener('click', () => {
    all.setAttribute('aria-pressed', String(table.classList.toggle('whole')))
  })
  return element(
    'div',
    { class: 'table' },
    element('h3', {}, caption),
    element(
      'div',
      { class: 'controls' },
      rows.length > 4 ? filter : null,
      headings.length > few ? all : null,
    ),
    element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption }, table),
    found,
  )
}

/** Nothing goes last, whatever the direction. */
const compare = (a: number | string | null, b: number | string | null, down: boolean): number => {
  if (a === null || b === null) return a === b ? 0 : (a === null ? 1 : -1) * (down ? -1 : 1)
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return String(a).localeCompare(String(b), 'en', { numeric: true })
}
