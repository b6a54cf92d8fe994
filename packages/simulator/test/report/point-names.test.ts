import { expect, it } from 'vitest'
import { pointNames } from '../../src/report/point-names.ts'

const point = (...written: ReadonlyArray<string>) => ({
  name: written.join(' '),
  settings: written.map((each) => {
    const [path = '', value = ''] = each.split('=')
    return { path, value }
  }),
})

it('points are called what was set where there is room for it', () => {
  expect(pointNames([point('seed=1'), point('seed=2')], 20)).toEqual(['seed=1', 'seed=2'])
})

it('else by the last words of the places, as many as tell them apart', () => {
  const two = [
    point('agents.internet.count=1', 'types.IN.patience=1min'),
    point('agents.internet.count=2', 'types.IN.patience=5min'),
  ]
  expect(pointNames(two, 40)).toEqual(['count=1 patience=1min', 'count=2 patience=5min'])
  const alike = [point('agents.a.count=1', 'agents.b.count=22222222')]
  expect(pointNames(alike, 30)).toEqual(['a.count=1 b.count=22222222'])
})

it('and with the middle left out where even that is too long', () => {
  const [name = ''] = pointNames([point(`a.b=${'x'.repeat(50)}`)], 20)
  expect(name).toHaveLength(20)
  expect(name).toMatch(/^b=x+…x+$/u)
})
