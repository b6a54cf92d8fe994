import { describe, expect, it } from 'vitest'
import type { Gaps } from '../../src/rules/steps/gaps.ts'
import { gaps } from '../../src/rules/steps/gaps.ts'
import { steps } from '../../src/rules/steps/steps.ts'
import { Vocabulary } from '../../src/rules/vocabulary/vocabulary.ts'

const vocabulary = new Vocabulary(gaps, steps)

/** Texts for each gap, of every kind there is. */
const SAMPLES: Readonly<Record<keyof Gaps, ReadonlyArray<string>>> = {
  int: ['3'],
  string: ['"some words"', '"it"'],
  word: ['first'],
  name: ['Anna', 'B', '"Zoé Lund"'],
  names: ['A', 'A and B', 'A, B and "Zoé Lund"'],
  strings: ['"one"', '"one", "two" and "three"'],
  interaction: ['it', 'the interaction', 'interaction first'],
  interactions: ['it', 'interaction first', 'interactions first, second and third'],
  contact: ['+33 6 12 34 56 78', 'zoe@example.com', '@zoe', 'Zoe'],
  channel: ['WhatsApp', 'e-mail'],
  channels: ['SMS', 'WhatsApp and SMS'],
  place: ['in queue Sales', 'for team North', 'in queue Sales and in campaign Spring'],
  duration: ['25 hours', '1 hour 30 minutes', '1 second'],
  moment: ['14:30', '2026-03-29', '2026-03-29 02:30'],
  actor: ['A', 'the API', 'an automation'],
  userType: ['manager', 'administrator'],
  presence: ['online', 'on a break'],
  delivery: ['read', 'failed'],
  message: ['the last message', 'the message "hi"'],
  list: ['"Messages pending"', 'the pool', 'all conversations'],
  searchField: ['contact names', 'queues'],
  direction: ['ascending'],
  flowDirection: ['incoming'],
  routing: ['smart'],
  phase: ['closed'],
  sentence: ['"A holds it"', `'A replies "hi"'`, '"A replies "hi""'],
  doing: ['picking it', 'putting it back'],
  reason: ['A holds it'],
  amount: ['25.00'],
}

/** Sentences that an expression stands for: each of its alternatives, each kind of text in its gaps. */
const sentencesOf = (expression: string): ReadonlyArray<string> => {
  const gapNames = [...expression.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name as keyof Gaps)
  const most = Math.max(1, ...gapNames.map((name) => SAMPLES[name].length))
  return Array.from({ length: most }, (_, index) =>
    expression
      .replace(/\{(\w+)\}/gu, (_all, name: keyof Gaps) => SAMPLES[name][index % SAMPLES[name].length] ?? '')
      .replace(/\(([^)]*)\)/gu, (_all, optional: string) => (index % 2 === 0 ? '' : optional))
      .replace(/(\w+)\/([\w/]+)/gu, (all) => all.split('/')[index % all.split('/').length] ?? ''),
  )
}

describe('the vocabulary', () => {
  it.each(steps.map(({ expression }) => [expression]))('means one thing by: %s', (expression) => {
    for (const sentence of sentencesOf(expression)) {
      expect(
        vocabulary.match(sentence).map(({ step }) => step.expression),
        sentence,
      ).toEqual([expression])
    }
  })

  it('says of each step in one line what it does', () => {
    for (const { expression, about } of steps) expect(about, expression).toMatch(/^[^\n]{8,200}$/u)
  })
})
