import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { stringify } from 'yaml'
import { InputError } from '../../src/scenario/input-error.ts'
import { parseScenario } from '../../src/scenario/parse-yaml.ts'
import { scenarioDocument } from './any-scenario.ts'
import { desk, deskYaml } from './desk.ts'

const refusal = (text: string): string => {
  try {
    parseScenario(text, 'desk.yaml')
  } catch (error) {
    expect(error).toBeInstanceOf(InputError)
    return String(error instanceof Error ? error.message : error)
  }
  return 'nothing'
}

const empty =
  'desk.yaml: the file is empty; write a scenario into it (inboxlab schema prints what it may hold)'

describe('a scenario file', () => {
  it.prop([scenarioDocument])('is read as it was written, as YAML and as JSON', (document) => {
    expect(parseScenario(stringify(document), 'a.yaml').document).toEqual(document)
    expect(parseScenario(JSON.stringify(document), 'a.json').document).toEqual(document)
  })

  it.each([
    ['with a byte order mark', `\uFEFF${deskYaml}`],
    ['with the line ends of Windows', deskYaml.replaceAll('\n', '\r\n')],
    ['between document marks', `---\n${deskYaml}...\n`],
    ['after a directive', `%YAML 1.2\n---\n${deskYaml}`],
    ['with an alias', deskYaml.replace('queue: calls', 'queue: &calls calls').replace('[calls]', '[*calls]')],
  ])('%s is read all the same', (_, text) => {
    expect(parseScenario(text, 'desk.yaml').document).toEqual(desk)
  })

  it.each([
    ['', empty],
    ['  \n\n', empty],
    ['# nothing but this\n', empty],
    ['---\n', empty],
    ['null', empty],
    [
      '- a\n- b',
      'desk.yaml:1:1: a list is no scenario; write keys like name, duration, queues, types, agents and traffic',
    ],
    [
      '\nhello',
      "desk.yaml:2:1: 'hello' is no scenario; write keys like name, duration, queues, types, agents and traffic",
    ],
    [
      `${deskYaml}---\n${deskYaml}`,
      'desk.yaml:11:1: a second document begins; keep one scenario in a file and take out the ---',
    ],
    ['name: a\nname: b', 'desk.yaml:2:1: this is no YAML: Map keys must be unique; keep one of the two'],
    [
      'name: a\nqueues:\n\tcalls: {}',
      'desk.yaml:3:1: this is no YAML: Tabs are not allowed as indentation; indent with spaces',
    ],
    [
      'name: a: b',
      'desk.yaml:1:7: this is no YAML: Nested mappings are not allowed in compact mappings; correct it there',
    ],
    ['name: !foo x', 'desk.yaml:1:7: this is no YAML: Unresolved tag: !foo; take the tag out'],
    [
      'name: *nobody',
      'desk.yaml: Unresolved alias (the anchor must be set before the alias): nobody; write out what the alias stands for',
    ],
  ])('%j is refused', (text, said) => {
    expect(refusal(text)).toBe(said)
  })

  it('that repeats itself through aliases of aliases is refused', () => {
    const nine = (name: string): string => `[${Array.from({ length: 9 }, () => name).join(', ')}]`
    const bomb = `a: &a ${nine('x')}\nb: &b ${nine('*a')}\nc: &c ${nine('*b')}\nd: ${nine('*c')}\n`
    expect(refusal(bomb)).toBe('desk.yaml: aliases repeat too much of it; write out what they stand for')
  })

  it('that is nested without end is refused', () => {
    expect(refusal('['.repeat(50_000))).toMatch(
      /: it is nested too deeply; take out the superfluous levels$/u,
    )
    const steps = Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:`)
    expect(refusal(steps.join('\n'))).toMatch(/: it is nested too deeply; take out the superfluous levels$/u)
  })

  it.prop([fc.string({ unit: 'binary', maxLength: 60 })])(
    'of any text is parsed or refused in one line',
    (text) => {
      expect(refusal(text)).toMatch(/^(nothing|[^\n]*: [^\n]*; [^\n]*)$/u)
    },
  )
})

describe('where things stand', () => {
  const { locate } = parseScenario(deskYaml, 'bank.yaml')

  it.each([
    [['traffic', 0, 'rate'], 'bank.yaml:10:19 traffic.0.rate'],
    [['traffic', 0], 'bank.yaml:10:5 traffic.0'],
    [['types', 'call', 'service', 'exponential'], 'bank.yaml:6:36 types.call.service.exponential'],
    [['duration'], 'bank.yaml:2:1 duration'],
    [[], 'bank.yaml:1:1'],
  ])('%j', (path, place) => {
    expect(locate(path).place).toBe(place)
  })

  it('for what is not there is where it would belong', () => {
    expect(locate(['types', 'call', 'queue', 'x']).place).toBe('bank.yaml:6:11 types.call.queue.x')
    expect(locate(['types', 'mail']).place).toBe('bank.yaml:5:1 types.mail')
    expect(locate(['traffic', 3, 'rate']).place).toBe('bank.yaml:9:1 traffic.3.rate')
  })

  it('behind an alias is where the anchor is', () => {
    const { locate: locateAlias } = parseScenario('a: &a\n  b: 1\nc: *a\n', 'x.yaml')
    expect(locateAlias(['c', 'b']).place).toBe('x.yaml:2:3 c.b')
  })
})
