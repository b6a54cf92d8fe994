import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { firstComeFirstServed, presets } from '@inboxlab/core'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { Engine } from '../../src/engine/engine.ts'
import { loadPlan } from '../../src/node/load-plan.ts'
import { readScenario } from '../../src/node/read-scenario.ts'
import { compile } from '../../src/scenario/compile.ts'
import { decodeScenario } from '../../src/scenario/decode.ts'
import { scenarioJsonSchema } from '../../src/scenario/json-schema.ts'
import { type ParsedScenario, parseScenario } from '../../src/scenario/parse-yaml.ts'
import { setPath } from '../../src/scenario/set-path.ts'
import { RunStatistics } from '../../src/statistics/run-statistics.ts'
import { deskYaml } from './desk.ts'
import { type JsonSchema, parts } from './json-schema-check.ts'

const guide = readFileSync(new URL('../../../../docs/scenario.md', import.meta.url), 'utf8')

const examples = [...guide.matchAll(/^```yaml\n(.*?)^```$/gmsu)].map(({ 1: text = '', index }) => ({
  line: guide.slice(0, index).split('\n').length + 1,
  text,
}))

type Sections = { readonly [section: string]: unknown }

const QUEUES = ['calls', 'chats', 'mails', 'sales', 'backup', 'night']
const type = (queue: string) => ({ channel: 'chat', queue, service: '2min' })
const group = { queues: QUEUES, count: 1, skills: { french: 9, sales: 9 } }

/** What the page says that its parts of scenarios stand in; somebody takes whatever they leave untaken. */
const around: Sections = {
  name: 'around',
  duration: '1d',
  queues: Object.fromEntries(QUEUES.map((name) => [name, {}])),
  types: { call: { queue: 'calls', service: '2min' }, chat: type('chats'), mail: type('mails') },
  agents: { desk: group, north: group, south: group, others: { ...group, capacity: 'unlimited' } },
  traffic: [{ types: { call: '40%', chat: '30%', mail: '30%' }, rate: '1/min' }],
}

const isMapping = (value: unknown): value is Sections =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A part of a scenario put into one that is whole: entries of sections by their names, all else as it is. */
const completed = (part: Sections): Sections => ({
  ...around,
  ...Object.fromEntries(
    Object.entries(part).map(([section, value]) => {
      const before = around[section]
      return [section, isMapping(before) && isMapping(value) ? { ...before, ...value } : value]
    }),
  ),
})

describe('the examples of the guide to scenarios', () => {
  it('are there', () => {
    expect(examples.length).toBeGreaterThan(20)
  })

  it.each(examples)('on line $line decodes and compiles', ({ text }) => {
    const part: Sections = parse(text)
    const document = 'name' in part ? parseScenario(text, 'docs/scenario.md').document : completed(part)
    const plan = compile(decodeScenario(document), new Map(), firstComeFirstServed())
    expect(plan.end).toBeGreaterThan(plan.start)
  })
})

describe('presets', () => {
  const [, section = ''] = /^### Presets\n(.*?)^### /msu.exec(guide) ?? []

  it.each([...presets.values()])(
    '$name and its options are in the guide, and it compiles',
    ({ name, options }) => {
      for (const word of [name, ...Object.keys(options)]) expect(section).toContain(`\`${word}\``)
      expect(compile(decodeScenario(completed({ policy: name })), new Map()).policy.name).toBe(name)
    },
  )
})

describe('the recipes of the guide', () => {
  const [, table = ''] = /^<!-- recipes -->\n(.*?)\n\n/msu.exec(guide) ?? []
  const recipes = table.split('\n').flatMap((row) => {
    const [wanted = '', said = ''] = row.slice(2, -2).split(' | ')
    const settings = [...said.matchAll(/`([^`]+)`/gu)].map(([, setting = '']) => setting)
    return settings.length === 0 ? [] : [{ wanted, settings }]
  })

  it('are there', () => {
    expect(recipes.length).toBeGreaterThan(20)
  })

  it.each(recipes)('for $wanted decodes and compiles', ({ settings }) => {
    const whole: ParsedScenario = {
      document: completed({}),
      locate: (path) => ({ place: path.join('.'), offset: 0 }),
    }
    const { document, locate } = settings.reduce(setPath, whole)
    expect(compile(decodeScenario(document, locate), new Map()).traffic).toHaveLength(1)
  })
})

describe('the scenarios among the examples', () => {
  const folder = new URL('../../../../examples/scenarios/', import.meta.url)

  it.each(['bank-day.yaml', 'chat-team.yaml', 'omnichannel.yaml'])('%s compiles', (file) => {
    const { document, locate } = parseScenario(readFileSync(new URL(file, folder), 'utf8'), file)
    const plan = compile(decodeScenario(document, locate), new Map())
    expect(plan.traffic.length).toBeGreaterThan(0)
  })
})

describe('the policy of one’s own in the guide', () => {
  it('serves whoever comes', async () => {
    const [, text = ''] = /^```js\n(.*?)^```$/msu.exec(guide) ?? []
    const directory = await mkdtemp(join(tmpdir(), 'inboxlab-guide-'))
    try {
      await writeFile(join(directory, 'package.json'), '{ "type": "module" }')
      await writeFile(join(directory, 'my-policy.js'), text)
      await writeFile(
        join(directory, 'desk.yaml'),
        deskYaml.replace('duration: 8h', 'duration: 1h\npolicy: ./my-policy.js'),
      )
      const plan = await loadPlan(await readScenario(join(directory, 'desk.yaml')))
      expect(plan.policy.name).toBe('my policy')
      const statistics = new RunStatistics(plan)
      new Engine(plan, 1, 1, statistics).advance()
      const { arrived, served } = statistics.figures().overall
      expect(arrived).toBeGreaterThan(100)
      expect(served).toBe(arrived)
    } finally {
      await rm(directory, { recursive: true })
    }
  })
})

const schema: JsonSchema = JSON.parse(JSON.stringify(scenarioJsonSchema()))

const place = (name: string): JsonSchema => {
  const at = name === 'Scenario' ? '#' : name === 'Policy' ? '#/properties/policy' : `#/definitions/${name}`
  const found = parts(schema).find(([path]) => path === at)?.[1]
  if (found === undefined) throw new Error(`the JSON Schema has no ${name}`)
  return found
}

/** The keys and words that a part of the JSON Schema knows, not those of its parts, with their defaults. */
const known = (name: string): ReadonlyMap<string, unknown> => {
  const found = new Map<string, unknown>()
  const look = (part: unknown): void => {
    if (!isMapping(part)) return
    for (const one of [part.anyOf, part.oneOf, part.allOf].flat()) if (isMapping(one)) look(one)
    if (part.type === 'string' && Array.isArray(part.enum))
      for (const word of part.enum) if (word !== 'unlimited') found.set(word, undefined)
    if (!isMapping(part.properties)) return
    for (const [key, value] of Object.entries(part.properties)) {
      const own = isMapping(value) ? value : {}
      const within = [own, ...(Array.isArray(own.allOf) ? own.allOf.filter(isMapping) : [])]
      found.set(key, within.find((each) => 'default' in each)?.default)
    }
    for (const key of Array.isArray(part.required) ? part.required : []) found.set(key, REQUIRED)
  }
  look(place(name))
  return found
}

const REQUIRED = 'required'

const tables = [...guide.matchAll(/^<!-- keys of (\w+) -->\n(.*?)\n(?:\n|$)/gmsu)].map(
  ({ 1: of = '', 2: table = '' }) => {
    const [head = '', , ...rows] = table.split('\n').map((row) => row.slice(2, -2).split(' | '))
    return { of, rows, withDefaults: head[1] === 'default' }
  },
)

describe('the tables of the guide to scenarios', () => {
  it('are there', () => {
    expect(tables.length).toBeGreaterThan(10)
  })

  it.each(tables)('have every key of $of, and no other', ({ of, rows }) => {
    const written = rows.flatMap(([keys = '']) => [...keys.matchAll(/`([^`]+)`/gu)].map(([, key]) => key))
    const presets = of === 'Policy' ? /\.|^timeInQueue$|^firstCome/u : /^$/u
    expect([...written].sort()).toStrictEqual(
      [...known(of).keys()].filter((key) => !presets.test(key)).sort(),
    )
  })

  it.each(tables.filter(({ withDefaults }) => withDefaults))('say the defaults of $of', ({ of, rows }) => {
    for (const [keys = '', byDefault = ''] of rows) {
      for (const [, key = ''] of keys.matchAll(/`([^`]+)`/gu)) {
        const meant = known(of).get(key)
        if (meant === undefined) expect(byDefault, key).not.toBe(REQUIRED)
        else if (meant === REQUIRED) expect(byDefault, key).toBe(REQUIRED)
        else expect(byDefault, key).toBe(`\`${typeof meant === 'string' ? meant : JSON.stringify(meant)}\``)
      }
    }
  })
})
