import { it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { decodeScenario, encodeScenario } from '../../src/scenario/decode.ts'
import { scenarioJsonSchema } from '../../src/scenario/json-schema.ts'
import { parseScenario } from '../../src/scenario/parse-yaml.ts'
import { setPath } from '../../src/scenario/set-path.ts'
import { scenarioDocument } from './any-scenario.ts'
import { desk, deskYaml } from './desk.ts'
import { accepts, type JsonSchema, parts } from './json-schema-check.ts'

const schema: JsonSchema = JSON.parse(JSON.stringify(scenarioJsonSchema()))

describe('the JSON Schema of scenario files', () => {
  it('is draft-07, with nothing a reader of it would have to look up elsewhere', () => {
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#')
    const places = new Set(parts(schema).map(([at]) => at))
    for (const [at, part] of parts(schema)) {
      if (typeof part.$ref === 'string') expect(places.has(part.$ref), at).toBe(true)
    }
  })

  it('lets no mapping have keys that it does not know', () => {
    for (const [at, part] of parts(schema)) {
      if (part.type !== 'object' || part.propertyNames !== undefined) continue
      expect(part.additionalProperties, at).toBe(false)
    }
  })

  it('describes every key', () => {
    for (const [at, part] of parts(schema)) {
      if (!/\/properties\/[^/]+$/u.test(at)) continue
      expect(JSON.stringify(part), at).toMatch(/"description":"[^"]{8,}"/u)
    }
  })

  it('says every default', () => {
    const defaults = parts(schema.properties).flatMap(([at, part]) =>
      'default' in part ? [[at.split('/')[1], part.default]] : [],
    )
    expect(Object.fromEntries(defaults)).toStrictEqual({
      start: '2000-01-03T00:00',
      timeZone: 'UTC',
      warmUp: '0s',
      atEnd: 'finish',
      seed: 1,
      replications: 10,
      confidence: '95%',
      policy: 'firstComeFirstServed',
      thresholds: [],
    })
  })

  it.prop([scenarioDocument])(
    'accepts every scenario that can be decoded, also as it is written out',
    (document) => {
      expect(accepts(schema, document)).toBe(true)
      expect(accepts(schema, JSON.parse(JSON.stringify(encodeScenario(decodeScenario(document)))))).toBe(true)
    },
  )

  it('accepts the smallest scenario', () => {
    expect(accepts(schema, desk)).toBe(true)
  })

  it.each([
    'traffic.0.rate=4.2 per minute',
    'traffic.0.rate=-4/min',
    'traffic.0.rate=5',
    'traffic.0.rate=5/m',
    'traffic.0={ type: call }',
    'traffic.0={ rate: 4/min }',
    'traffic.0={ type: call, rat: 4/min }',
    'traffic.0={ type: call, rate: 4/min, rates: { "00:00": 4/h } }',
    'traffic.0={ trace: x.csv }',
    'traffic.0={ type: call, rate: 4/min, every: 30s }',
    'traffic.0={ type: call, rates: { "07:00": 4/h, mon: 3/h } }',
    'traffic.0={ type: call, rates: { mon-fry: 3/h } }',
    'traffic.0={ type: call, bursts: { calm: { rate: 1/min } } }',
    'traffic.0={ type: call, bursts: { calm: { rate: 1/min, times: 3, stay: 1h } } }',
    'traffic.0={ type: call, rate: 1/min, batch: 0 }',
    'traffic.0={ type: call, rate: 1/min, busyness: { sd: 0.1, scv: 0.1 } }',
    'types.call.service={ gamma: { mean: 2min } }',
    'types.call.service={ gamma: { mean: 2min, shape: 2, sd: 1min } }',
    'types.call.service={ weibull: { scale: 2min, scv: 2 } }',
    'types.call.service={ mixture: [ { share: 30%, of: { mixture: [] } } ] }',
    'traffic=[]',
    'duration=480',
    'duration=8hours',
    'duration=-5min',
    'seed=-1',
    'seed=1.5',
    'replications=0',
    'confidence=0.95',
    'atEnd=stopp',
    'name=5',
    'nam=x',
    'queues={}',
    'queues._x={}',
    'queues.calls.serviceLvl=20s',
    'queues.calls.maxWaiting=many',
    'types.call.channel=voic',
    'types.call.priority=high',
    'types.call.priority={ a: 100% }',
    'types.call.service={ exponentia: 2min }',
    'types.call.service={ exponential: 2s, constant: 3s }',
    'types.call.service={ exponential: { mean: 2s, rate: 3/s } }',
    'types.call.service={ lognormal: { mean: 185s } }',
    'types.call.service={ quantiles: { 0: 3s } }',
    'agents.desk.count=-1',
    'agents.desk.count={ 7am: 3 }',
    'agents.desk.queues=[]',
    'policy=timeInQueue',
    'policy={ timeInQueue: {} }',
    'thresholds=[ service levl >= 80% ]',
    'thresholds=[ service level => 80% ]',
  ])('rejects %s', (setting) => {
    expect(accepts(schema, setPath(parseScenario(deskYaml, 'desk.yaml'), setting).document)).toBe(false)
  })
})
