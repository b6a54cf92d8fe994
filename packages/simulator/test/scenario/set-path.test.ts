import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { InputError } from '../../src/scenario/input-error.ts'
import { parseScenario } from '../../src/scenario/parse-yaml.ts'
import { setPath } from '../../src/scenario/set-path.ts'
import { desk, deskYaml } from './desk.ts'

const parsed = parseScenario(deskYaml, 'desk.yaml')

const refusal = (setting: string): string => {
  try {
    setPath(parsed, setting)
  } catch (error) {
    expect(error).toBeInstanceOf(InputError)
    return String(error instanceof Error ? error.message : error)
  }
  return 'nothing'
}

describe('--set', () => {
  it('changes one place and nothing else', () => {
    expect(setPath(parsed, 'agents.desk.count=13').document).toStrictEqual({
      ...desk,
      agents: { desk: { queues: ['calls'], count: 13 } },
    })
    expect(setPath(parsed, 'traffic.0.rate=5/min').document).toStrictEqual({
      ...desk,
      traffic: [{ type: 'call', rate: '5/min' }],
    })
    expect(parsed.document).toStrictEqual(desk)
  })

  it('adds a key to a mapping that is there', () => {
    expect(setPath(parsed, 'types.call.patience={ exponential: 1min }').document).toStrictEqual({
      ...desk,
      types: { call: { ...desk.types.call, patience: { exponential: '1min' } } },
    })
  })

  it.each([
    ['13', 13],
    ['4.2/min', '4.2/min'],
    ['../x=y.csv', '../x=y.csv'],
    ["'0'", '0'],
    ["''", ''],
    ['[a, 1]', ['a', 1]],
    ['{ 0: 28%, 2: 72% }', { 0: '28%', 2: '72%' }],
  ])('reads its value as YAML: %s', (text, value) => {
    expect(setPath(parsed, `name=${text}`).document).toStrictEqual({ ...desk, name: value })
  })

  it.each([
    ['agents.dsk.count=13', "--set agents.dsk.count=13: 'agents' has no 'dsk'; did you mean 'desk'?"],
    ['agnts.desk.count=13', "--set agnts.desk.count=13: the scenario has no 'agnts'; did you mean 'agents'?"],
    ['traffic.1.rate=5/min', "--set traffic.1.rate=5/min: 'traffic' is a list without '1'; use 0"],
    ['traffic.-1.rate=5/min', "--set traffic.-1.rate=5/min: 'traffic' is a list without '-1'; use 0"],
    ['traffic.1=5', "--set traffic.1=5: 'traffic' is a list without '1'; use 0"],
    ['duration.x=5', "--set duration.x=5: 'duration' is '8h' and has no 'x'; set 'duration' whole"],
    [
      'types.call.patience.exponential=2min',
      "--set types.call.patience.exponential=2min: 'types.call' has no 'patience'; use queue or service",
    ],
    ['=5', '--set =5: the path has an empty part; write it like agents.desk.count or traffic.0.rate'],
    ['a..b=1', '--set a..b=1: the path has an empty part; write it like agents.desk.count or traffic.0.rate'],
    [
      'agents.desk.count',
      '--set agents.desk.count: has no =; write --set path=value, for example --set agents.desk.count=13',
    ],
    ['name=', "--set name=: has no value; write one after the =, '' for empty text"],
    ['name=*x', '--set name=*x: the value has an alias; write out what it stands for'],
    [
      'name=[1, 2',
      '--set name=[1, 2: the value is no YAML: Flow sequence must end with a ]; write a plain value, or put it in quotes',
    ],
    [
      '__proto__.polluted=1',
      "--set __proto__.polluted=1: the scenario has no '__proto__'; use name, duration, queues, types, agents or traffic",
    ],
  ])('%s is refused', (setting, said) => {
    expect(refusal(setting)).toBe(said)
  })

  it('never touches what all objects share', () => {
    const { document } = setPath(parsed, '__proto__={ polluted: 1 }')
    expect(Object.getPrototypeOf(document)).toBe(Object.prototype)
    expect('polluted' in {}).toBe(false)
  })

  it.prop([fc.string()])('of any text is done or refused in one line', (setting) => {
    expect(refusal(setting)).toMatch(/^(nothing|--set [^\n]*: [^\n]*; [^\n]*)$/u)
  })

  it('says so when what it set is at fault, and names the file where it is not', () => {
    const { locate } = setPath(
      setPath(parsed, 'agents.desk.count=-1'),
      'types.call.service={ exponential: 2 }',
    )
    expect(locate(['agents', 'desk', 'count']).place).toBe('--set agents.desk.count')
    expect(locate(['types', 'call', 'service', 'exponential']).place).toBe(
      '--set types.call.service types.call.service.exponential',
    )
    expect(locate(['agents', 'desk', 'queues']).place).toBe('desk.yaml:8:11 agents.desk.queues')
  })
})
