import { fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { fitting } from '../../src/report/fitting.ts'
import { grid, gridWidth } from '../../src/report/grid.ts'
import { widthOf } from '../../src/report/text-width.ts'

const cell = fc
  .string({ unit: fc.constantFrom('a', '1', '日', ' '), maxLength: 12 })
  .map((text) => text.trim())
const columns = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, count]) =>
    fc.array(
      fc.record({
        heading: cell,
        cells: fc.array(cell, { minLength: rows, maxLength: rows }),
        rank: fc.nat({ max: 9 }),
      }),
      { minLength: count, maxLength: count },
    ),
  )

describe('a grid', () => {
  it('has the first column to the left and the others to the right, two spaces apart', () => {
    expect(
      grid([
        { heading: '', cells: ['overall', '日本'] },
        { heading: 'arrived', cells: ['1,559 ±10', '7'] },
        { heading: 'wait', cells: ['96.8s', '–'] },
      ]),
    ).toEqual(['           arrived   wait', 'overall  1,559 ±10  96.8s', '日本             7      –'])
  })

  it('has one line for the headings and one for each row, none wider than the grid, none ending in a space', () => {
    fc.assert(
      fc.property(columns, (of) => {
        const lines = grid(of)
        expect(lines).toHaveLength((of[0]?.cells.length ?? 0) + 1)
        for (const line of lines) {
          expect(widthOf(line)).toBeLessThanOrEqual(gridWidth(of))
          expect(line).toBe(line.trimEnd())
        }
      }),
    )
  })

  it('ends every row that has a last cell in the same column', () => {
    fc.assert(
      fc.property(columns, (of) => {
        fc.pre(of.length > 1)
        const full = of.map((column) => ({ ...column, cells: column.cells.map((each) => `${each}.`) }))
        for (const line of grid(full).slice(1)) expect(widthOf(line)).toBe(gridWidth(full))
      }),
    )
  })
})

describe('columns made to fit', () => {
  const labels = { heading: '', cells: ['overall'] }

  it('go by rank, the highest first, until the rest fits, and keep their order', () => {
    const wide = [
      { heading: 'one', cells: ['1'], rank: 2 },
      { heading: 'two', cells: ['2'], rank: 1 },
      { heading: 'three', cells: ['3'], rank: 3 },
    ]
    const headings = (width: number) => fitting(labels, wide, width).shown.map(({ heading }) => heading)
    expect(headings(24)).toEqual(['one', 'two', 'three'])
    expect(headings(23)).toEqual(['one', 'two'])
    expect(headings(16)).toEqual(['two'])
    expect(headings(1)).toEqual(['two'])
  })

  it('are shown or named as left out, and those shown fit unless there is but one', () => {
    fc.assert(
      fc.property(columns, fc.integer({ min: 1, max: 80 }), (of, width) => {
        const label = { heading: '', cells: (of[0]?.cells ?? []).map(() => 'label') }
        const { shown, leftOut } = fitting(label, of, width)
        expect(new Set([...shown, ...leftOut])).toEqual(new Set(of))
        expect(shown.length + leftOut.length).toBe(of.length)
        expect(shown.length === 1 || gridWidth([label, ...shown]) <= width).toBe(true)
        const lowestLeftOut = Math.min(...leftOut.map(({ rank }) => rank))
        for (const { rank } of shown) expect(rank).toBeLessThanOrEqual(lowestLeftOut)
      }),
    )
  })
})
