import { element } from './element.ts'

/** Tabs with one panel below them. */
export interface Tabs {
  readonly list: HTMLElement
  /** Writes them anew; the chosen one stays chosen. */
  readonly choose: (index: number) => void
  readonly label: (labels: ReadonlyArray<string>) => void
}

/** Tabs for a panel: by mouse, or by the arrow keys, Home and End. */
export const tabs = (
  name: string,
  count: number,
  panel: HTMLElement,
  chosen: (index: number) => void,
): Tabs => {
  let current = 0
  const buttons = Array.from({ length: count }, (_, index) =>
    element('button', { type: 'button', role: 'tab', id: `${panel.id}-${index}`, 'aria-controls': panel.id }),
  )
  const choose = (index: number): void => {
    current = index
    buttons.forEach((button, position) => {
      button.setAttribute('aria-selected', String(position === index))
      button.tabIndex = position === index ? 0 : -1
    })
    panel.setAttribute('aria-labelledby', `${panel.id}-${index}`)
    chosen(index)
  }
  const to: Readonly<Record<string, () => number>> = {
    ArrowRight: () => (current + 1) % count,
    ArrowLeft: () => (current + count - 1) % count,
    Home: () => 0,
    End: () => count - 1,
  }
  const list = element('div', { role: 'tablist', 'aria-label': name, class: 'tabs' }, ...buttons)
  list.addEventListener('keydown', (event) => {
    const next = Object.hasOwn(to, event.key) ? to[event.key]?.() : undefined
    if (next === undefined) return
    event.preventDefault()
    choose(next)
    buttons[next]?.focus()
  })
  buttons.forEach((button, index) => {
    button.addEventListener('click', () => choose(index))
  })
  panel.setAttribute('role', 'tabpanel')
  choose(0)
  return {
    list,
    choose,
    label: (labels) => {
      buttons.forEach((button, index) => {
        button.textContent = labels[index] ?? ''
      })
    },
  }
}
