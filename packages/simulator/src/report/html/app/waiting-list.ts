import type { RunDetail } from '../../../detail/run-detail.ts'
import { amount } from '../../amount.ts'
import { counted } from '../../counted.ts'
import { element } from './element.ts'
import type { Stay } from './stay-index.ts'

/** More rows than this are not read while they change. */
const SHOWN = 50

/** What the list of a queue says of contacts. */
export type ContactWords = (serial: number) => { readonly type: string; readonly priority: string }

/** The words of every contact that is in the page. */
export const contactWords = ({ contacts }: RunDetail, types: ReadonlyArray<string>): ContactWords => {
  const position = new Map(contacts.serial.map((serial, index) => [serial, index]))
  return (serial) => {
    const index = position.get(serial) ?? -1
    return {
      type: types[contacts.type[index] ?? -1] ?? '',
      priority: String(contacts.priority[index] ?? ''),
    }
  }
}

/** Who waits in a queue, longest first. */
export const waitingList = (
  waiting: ReadonlyArray<Stay>,
  words: ContactWords,
  now: number,
  chosen: ReadonlySet<number>,
): ReadonlyArray<HTMLElement> =>
  waiting.length === 0
    ? [element('p', { class: 'faint' }, 'Nobody waits.')]
    : [
        element(
          'table',
          {},
          element(
            'thead',
            {},
            element(
              'tr',
              {},
              ...['interaction', 'type', 'priority', 'waits for'].map((text) =>
                element('th', { scope: 'col' }, text),
              ),
            ),
          ),
          element(
            'tbody',
            {},
            ...waiting.slice(0, SHOWN).map(({ serial, since }) => {
              const { type, priority } = words(serial)
              return element(
                'tr',
                chosen.has(serial) ? { class: 'chosen' } : {},
                element('th', { scope: 'row' }, `interaction-${serial}`),
                ...[type, priority, amount(now - since, 'time')].map((text) => element('td', {}, text)),
              )
            }),
          ),
        ),
        element(
          'p',
          { class: 'faint' },
          waiting.length > SHOWN ? `${counted(waiting.length - SHOWN, 'contact')} more.` : '',
        ),
      ]
