import { describe, expect, it } from 'vitest'
import { decodeScenario } from '../../src/scenario/decode.ts'
import { parseScenario } from '../../src/scenario/parse-yaml.ts'
import { refusal } from './refusal.ts'

describe('every bad input is refused in one line', () => {
  it.each([
    // rates
    ['traffic.0.rate', '4.2 per minute', "'4.2 per minute' is no rate; write it like 4.2/min"],
    ['traffic.0.rate', '-4/min', "'-4/min' is negative; write it like 4.2/min"],
    ['traffic.0.rate', '.inf', 'Infinity is no rate; write it like 4.2/min'],
    ['traffic.0.rate', '-.inf', '-Infinity is no rate; write it like 4.2/min'],
    ['traffic.0.rate', '.nan', 'NaN is no rate; write it like 4.2/min'],
    ['traffic.0.rate', '5', '5 has no unit of time; write it like 5/min or 5/h'],
    ['traffic.0.rate', '-5', '-5 is no rate; write it like 4.2/min'],
    ['traffic.0.rate', '5/', "'5/' has no unit of time; write it like 5/min"],
    ['traffic.0.rate', '5/m', "'5/m': 'm' is no unit of time; use ms, s, min, h or d"],
    ['traffic.0.rate', '1e9/s', "'1e9/s' is no rate; write it like 4.2/min"],
    ['traffic.0.rate', '9999999/s', "'9999999/s' is more than a million in a second; write a lower rate"],
    ['traffic.0.rate', 'null', 'nothing is no rate; write it like 4.2/min'],
    // durations
    ['duration', '480', '480 has no unit of time; write it like 480s or 480min'],
    ['duration', '8hours', "'8hours': 'hours' is no unit of time; use ms, s, min, h or d"],
    ['duration', '8 hours', "'8 hours' is no duration; write it like 90s, 5min or 1h 30min"],
    ['duration', '-5min', "'-5min' is negative; write it like 90s, 5min or 1h 30min"],
    ['duration', '0s', "'0s' is too short; write a duration above 0"],
    ['duration', '.inf', 'Infinity is no duration; write it like 90s, 5min or 1h 30min'],
    ['duration', '200000d', "'200000d' is longer than a hundred years; write a shorter duration"],
    ['warmUp', '9h', '9h is not shorter than the duration, 8h; shorten warmUp or lengthen duration'],
    ['warmUp', '8h', '8h is not shorter than the duration, 8h; shorten warmUp or lengthen duration'],
    ['warmUp', '30', '30 has no unit of time; write it like 30s or 30min'],
    ['warmUp', 'find', "'find' is no duration; write it like 90s, 5min or 1h 30min"],
    // the run
    ['precision', '[]', 'is empty; write it like [service level 1%]'],
    ['precision', 'service level 1%', "'service level 1%' is no list; write it like [service level 1%]"],
    ['warmUp', 'true', 'true is no warm-up; write it like 30min, or detect'],
    ['seed', '-1', '-1 is no seed; write a whole number from 0 to 4294967295'],
    ['seed', '4294967296', '4294967296 is no seed; write a whole number from 0 to 4294967295'],
    ['seed', '1.5', '1.5 is no seed; write a whole number from 0 to 4294967295'],
    ['replications', '0', '0 is no number of replications; write a whole number from 1 to 100000'],
    ['confidence', '0.95', '0.95 has no percent sign; write it like 95%'],
    ['confidence', '95', '95 has no percent sign; write it like 95%'],
    ['confidence', '101%', "'101%' is more than 100%; write at most 100%"],
    ['confidence', '100%', 'must be above 0% and below 100%; write it like 95%'],
    ['confidence', '0%', 'must be above 0% and below 100%; write it like 95%'],
    ['atEnd', 'stopp', "'stopp' is not known here; did you mean 'stop'?"],
    ['name', '5', "5 is no name; put it in quotes: '5'"],
    ['name', "''", 'is empty; write the name in one line'],
    ['name', '"a\\eb"', "'a b' is no name; write the name in one line"],
    ['nam', 'x', "'nam' is no known key; did you mean 'name'?"],
    [
      'start',
      '2000-02-30T00:00',
      "'2000-02-30T00:00' is no local date and time; write it like 1999-08-02T00:00, from 1900 to 2199",
    ],
    ['timeZone', 'Asia/Jerusalm', "'Asia/Jerusalm' is no time zone; did you mean 'Asia/Jerusalem'?"],
    ['timeZone', 'Mars/Base', "'Mars/Base' is no time zone; write an IANA name like Europe/Paris or UTC"],
    ['timeZone', '+03:00', "'+03:00' is no time zone; write an IANA name like Europe/Paris or UTC"],
    // queues
    ['queues', '{}', 'is empty; write it like queues: { calls: { serviceLevel: 20s } }'],
    ['queues', '[]', 'a list is no mapping; write it like queues: { calls: { serviceLevel: 20s } }'],
    [
      'queues.calls',
      '5',
      '5 is no mapping; write its keys: serviceLevel, maxWaiting, whenFull, maxWait, hours, whenClosed, atClosing',
    ],
    ['queues.calls.serviceLvl', '20s', "'serviceLvl' is no known key; did you mean 'serviceLevel'?"],
    ['queues.chats', '{}', "nobody ever takes what waits there; add 'chats' to the queues of a group"],
    [
      'queues.calls.maxWaiting',
      'many',
      "'many' is no number of places; write a whole number from 0 to 1000000, or unlimited",
    ],
    ['queues.calls.maxWaiting', '-1', '-1 is no number of places; write a whole number from 0 to 1000000'],
    [
      'queues._x',
      '{}',
      "'_x' is no name; begin with a letter or digit, use only those, spaces and _ + & -, at most 100 characters",
    ],
    // types
    ['types.call.queue', 'cals', "'cals' is no queue; did you mean 'calls'?"],
    ['types.call.queue', 'toString', "'toString' is no queue; use calls"],
    ['types.call.chanel', 'voice', "'chanel' is no known key; did you mean 'channel'?"],
    ['types.call.channel', 'voic', "'voic' is not known here; did you mean 'voice'?"],
    [
      'types.call.priority',
      'high',
      "'high' is no priority; write a whole number, or shares like { 0: 28%, 1: 25%, 2: 47% }",
    ],
    ['types.call.priority', '{ 0: 28%, 1: 25% }', 'the shares add up to 53%; make them add up to 100%'],
    // distributions
    ['types.call.service', '5', '5 has no unit of time; write it like 5s or 5min'],
    ['types.call.service', '5m', "'5m': 'm' is no unit of time; use ms, s, min, h or d"],
    [
      'types.call.service',
      '[]',
      'a list is no distribution; write it like 2min, { exponential: 2min } or { lognormal: { mean: 185s, sd: 363s } }',
    ],
    [
      'types.call.service',
      '{ exponential: 2s, constant: 3s }',
      'says more than one thing: constant, exponential; keep one of them',
    ],
    [
      'types.call.service',
      '{ exponential: 3s, mean: 3s }',
      'says a mean beside it; write mean inside, or use it with quantiles, samples or a mixture',
    ],
    [
      'types.call.service',
      '{ exponential: { rate: 0.00001/d } }',
      'the mean is longer than a hundred years; write a higher rate',
    ],
    [
      'types.call.service',
      '{ uniform: { from: 3s, to: 2s } }',
      'uniform goes from more to less; make from the shorter one',
    ],
    [
      'types.call.service',
      '{ hyperexponential: [ { share: 30%, mean: 10s } ] }',
      'the shares add up to 30%; make them add up to 100%',
    ],
    [
      'types.call.service',
      '{ quantiles: { 10%: 0s, 100%: 1h } }',
      'quantiles say no 0%; add the shortest, for example 0%: 0s',
    ],
    [
      'types.call.service',
      '{ quantiles: { 0%: 0s, 50%: 1h } }',
      'quantiles say no 100%; add the longest, for example 100%: 1h',
    ],
    [
      'types.call.service',
      '{ quantiles: { 0%: 3s, 50%: 2s, 100%: 4s } }',
      'quantiles fall from 0% to 50%; let them rise',
    ],
    [
      'types.call.service',
      '{ quantiles: { 0%: 0s, 0.0%: 1s, 100%: 4s } }',
      'quantiles say 0% twice; keep one of them',
    ],
    [
      'types.call.service',
      '{ quantiles: { 0%: 0s, 100%: 0s }, mean: 3s }',
      'quantiles are all 0; leave out mean, or write what was observed',
    ],
    [
      'types.call.service',
      '{ gamma: { mean: 2min, sd: 1h } }',
      'sd is more than 10 times the mean; write less',
    ],
    [
      'types.call.service',
      '{ weibull: { mean: 2min, sd: 1ms } }',
      'sd is less than 0.13% of the mean; write more, or a constant',
    ],
    [
      'types.call.service',
      '{ samples: [0s], mean: 1s }',
      'samples are all 0; leave out mean, or write what was observed',
    ],
    [
      'types.call.service',
      '{ mixture: [ { share: 30%, of: 0s } ] }',
      'the shares add up to 30%; make them add up to 100%',
    ],
    [
      'types.call.service',
      '{ mixture: [ { share: 100%, of: 0s } ], mean: 1s }',
      'the mixture is all 0; leave out mean, or write what was observed',
    ],
    [
      'types.call.service',
      '{ lognormal: { median: 30000d, sigma: 3 } }',
      'it has lengths of more than a hundred years; write shorter ones, or less variation',
    ],
    ['types.call.patience', 'unlimted', "'unlimted' is no duration; write it like 90s, 5min or 1h 30min"],
    [
      'types.call.patience',
      'true',
      'true is no patience; write it like 2min, { exponential: 2min } or unlimited',
    ],
    ['types.call.servce', '2s', "'servce' is no known key; did you mean 'service'?"],
    // agents
    ['agents.desk.count', '-1', '-1 is no number of agents; write a whole number from 0 to 100000'],
    [
      'agents.desk.count',
      'many',
      "'many' is no number of agents; write it like 12, { '00:00': 0, '07:00': 6 } or { seenAtWork: { gap: 30min, per: 1h } }",
    ],
    ['agents.desk.count', '{}', "is empty; write it like { '00:00': 0, '07:00': 6 }"],
    [
      'agents.desk.count',
      '{ seenAtWork: { gap: 30min, per: 1h } }',
      'seenAtWork needs exactly one trace, and there is none; replay one trace, or write a count',
    ],
    ['agents.desk.queues', '[]', 'is empty; write it like [calls]'],
    ['agents.desk.queues', 'calls', "'calls' is no list; write it like [calls]"],
    // policy
    ['policy', 'timeInQueue', "'timeInQueue' is no policy; write { timeInQueue: { headStart: { 2: 90s } } }"],
    // traffic
    ['traffic', '[]', 'is empty; write it like traffic: [ { type: call, rate: 4.2/min } ]'],
    ['traffic.0.type', 'cal', "'cal' is no contact type; did you mean 'call'?"],
    [
      'traffic.0',
      '{ type: call }',
      'says none of rate, rates, ramps, every, bursts or trace; say how contacts arrive, for example rate: 4.2/min',
    ],
    ['traffic.0', '{ rate: 4/min }', 'says none of type or types; say who arrives, for example type: call'],
    ['traffic.0.rates', '{ "00:00": 4/h }', 'says more than one thing: rate, rates; keep one of them'],
    [
      'traffic.0',
      '{ type: call, every: 1s, busyness: { sd: 0.2 } }',
      'says busyness beside every; take busyness out: it changes rates',
    ],
    [
      'traffic.0',
      '{ trace: x.csv, columns: { arrival: a }, bursts: { a: { times: 1, stay: 1h }, b: { times: 2, stay: 1h } } }',
      'has bursts that multiply a rate, and no rate; add one, for example rate: 4.2/min, or write rate in place of times in the bursts',
    ],
    ['traffic.0.first', '1s', 'says first, which belongs to every; take first out, or say every: 30s'],
    [
      'traffic.0',
      '{ trace: x.csv, columns: { arrival: a }, batch: 2 }',
      'says batch beside trace; take batch out: a trace has a row for each contact',
    ],
    [
      'traffic.0.bursts',
      '{ calm: { rate: 1/min, stay: 1h }, busy: { rate: 10/min, stay: 5min } }',
      'says rate beside bursts with rates of their own; take rate out, or write times in place of rate in the bursts',
    ],
    [
      'traffic.0.bursts',
      '{ calm: { times: 1, stay: 1h } }',
      'has only one state; add another, for example { calm: { rate: 1/min, stay: 1h }, busy: { rate: 10/min, stay: 5min } }',
    ],
    [
      'traffic.0.bursts',
      '{ calm: { times: 1, stay: 1h }, busy: { rate: 10/min, stay: 5min } }',
      "'calm' says times, and 'busy' does not; write rate in all of them, or times",
    ],
    [
      'traffic.0.bursts',
      '{ calm: { times: 1, stay: 1h, next: { bsy: 100% } }, busy: { times: 2, stay: 5min } }',
      "'calm' goes on to 'bsy', which is no state; did you mean 'busy'?",
    ],
    [
      'traffic.0.bursts',
      '{ calm: { times: 1, stay: 1h, next: { calm: 100% } }, busy: { times: 2, stay: 5min } }',
      "'calm' is next to itself; take it out of next, and lengthen stay",
    ],
    [
      'traffic.0.bursts',
      '{ a: { times: 1, stay: 1h, next: { b: 100% } }, b: { times: 2, stay: 1h, next: { a: 100% } }, c: { times: 3, stay: 1h } }',
      "no way leads from 'a' to 'c'; name 'c' under the next of a state",
    ],
    [
      'traffic.0.bursts',
      '{ a: { times: 1, stay: 1h }, b: { times: 2, stay: 1h }, c: { times: 3, stay: 1h, next: { b: 100% } } }',
      "no way leads from 'b' back to 'a'; name 'a' under the next of a state",
    ],
    ['traffic.0.batch', '0', '0 is no size of a batch; write a whole number from 1 to 100000'],
    [
      'traffic.0.batch',
      'many',
      "'many' is no size of a batch; write it like 3, { 1: 60%, 2: 40% } or { geometric: 2.5 }",
    ],
    ['traffic.0.batch', '{ 1: 50% }', 'the shares add up to 50%; make them add up to 100%'],
    [
      'traffic.0.busyness',
      'much',
      "'much' is no busyness; write it like { sd: 0.2 }, { scv: 0.04 }, { shape: 25 } or none",
    ],
    ['busyness', 'much', "'much' is no busyness; write it like { sd: 0.2 }, { scv: 0.04 } or { shape: 25 }"],
    [
      'busyness',
      '{}',
      'says none of sd, scv or shape; write it like { sd: 0.2 }, { scv: 0.04 } or { shape: 25 }',
    ],
    [
      'traffic.0',
      '{ trace: x.csv }',
      'has no columns; say which column holds what, at least columns: { arrival: … }',
    ],
    [
      'traffic.0',
      '{ trace: x.csv, type: call, columns: { arrival: a } }',
      'says type beside a trace; name the column of the types under columns.type',
    ],
    [
      'traffic.0',
      '{ trace: x.csv, columns: { arrival: a, outcome: b } }',
      'has an outcome column and no wait column; name the column of the waits under columns.wait',
    ],
    [
      'traffic.0.unit',
      's',
      'says unit, which belongs to a trace; take unit out, or replace the rate by trace',
    ],
  ])('%s: %s', (path, value, said) => {
    const [line = '', ...more] = refusal(`${path}=${value}`).split('\n')
    expect(line.slice(line.indexOf(': ') + 2)).toBe(said)
    expect(more).toStrictEqual([])
  })

  it.each([
    [
      'types.call.priority={ a: 100% }',
      "types.call.priority.a: 'a' is no priority; write a whole number from -999999 to 999999",
    ],
    [
      'types.call.priority={ 0: 50, 1: 50% }',
      'types.call.priority.0: 50 has no percent sign; write it like 50%',
    ],
    [
      'types.call.service={ exponentia: 2min }',
      "types.call.service.exponentia: 'exponentia' is no known key; did you mean 'exponential'?",
    ],
    [
      'types.call.service={ exponential: 2 }',
      'types.call.service.exponential: 2 has no unit of time; write it like 2s or 2min',
    ],
    [
      'types.call.service={ exponential: { mean: 2 } }',
      'types.call.service.exponential.mean: 2 has no unit of time; write it like 2s or 2min',
    ],
    [
      'types.call.service={ uniform: { from: 3s } }',
      'types.call.service.uniform.to: is missing; add to: 3min',
    ],
    [
      'types.call.service={ lognormal: { mean: 185s, std: 3s } }',
      "types.call.service.lognormal.std: 'std' is no known key; did you mean 'sd'?",
    ],
    [
      'types.call.service={ quantiles: { 0: 3s, 100%: 4s } }',
      "types.call.service.quantiles.0: '0' has no percent sign; write it like 0%",
    ],
    [
      'types.call.service={ gamma: { mean: 2min } }',
      'types.call.service.gamma: says only mean; write mean and shape, mean and sd, mean and scv or scale and shape',
    ],
    [
      'types.call.service={ weibull: { scale: 2min, scv: 2 } }',
      'types.call.service.weibull: says scv and scale, which do not go together; write mean and shape, mean and sd, mean and scv or scale and shape',
    ],
    [
      'types.call.service={ erlang: { phases: 1.5, mean: 2min } }',
      'types.call.service.erlang.phases: 1.5 is no number of phases; write a whole number from 1 to 10000',
    ],
    [
      'types.call.service={ hyperexponential: { mean: 2min, scv: 0.5 } }',
      'types.call.service.hyperexponential.scv: 0.5 is no squared coefficient of variation of a hyperexponential; write a number from 1 to 1000000',
    ],
    [
      'types.call.service={ samples: [1s, 2] }',
      'types.call.service.samples.1: 2 has no unit of time; write it like 2s or 2min',
    ],
    [
      'types.call.service={ mixture: [ { share: 100%, of: { exponential: 2 } } ] }',
      'types.call.service.mixture.0.of.exponential: 2 has no unit of time; write it like 2s or 2min',
    ],
    [
      "types.call.service={ '00:00': 1min, '08:00': { exponental: 1min } }",
      "types.call.service.08:00.exponental: 'exponental' is no known key; did you mean 'exponential'?",
    ],
    [
      'traffic.0={ type: call, rates: { mo: 4/h } }',
      "traffic.0.rates.mo: 'mo' is no local time and no day; write it like '07:00', from '00:00' to '23:59', or like mon or mon-fri",
    ],
    [
      "traffic.0={ type: call, rates: { mon-fri: 4/h, '08:00': 3/h, sat-sun: 0 } }",
      "traffic.0.rates.08:00: '08:00' stands among days; write only times, or only days with the times inside: { mon-fri: { '07:00': … }, sat-sun: … }",
    ],
    [
      "traffic.0={ type: call, rates: { '07:00': 4/h, '08:00': 3/h, sat: 0 } }",
      "traffic.0.rates.sat: 'sat' stands among times of day; write only times, or only days with the times inside: { mon-fri: { '07:00': … }, sat-sun: … }",
    ],
    [
      'traffic.0={ type: call, rates: { mon-fri: 4/h } }',
      'traffic.0.rates: says nothing of sat; add sat, so that every day of the week is there',
    ],
    [
      'traffic.0={ type: call, rates: { mon-sat: 4/h, sat-sun: 3/h } }',
      'traffic.0.rates: says sat twice; keep one of them',
    ],
    [
      'traffic.0={ type: call, rates: { mon-sun: { "08:00": 5 } } }',
      'traffic.0.rates.mon-sun.08:00: 5 has no unit of time; write it like 5/min or 5/h',
    ],
    [
      'traffic.0={ type: call, every: 0 }',
      'traffic.0.every: is no time at all; write a longer time, like 30s',
    ],
    [
      'traffic.0={ type: call, every: 0.0001ms }',
      'traffic.0.every: is more than a million in a second; write a longer time, like 30s',
    ],
    [
      'traffic.0={ type: call, bursts: { a: { rate: 1/min, stay: 1ms }, b: { rate: 0, stay: 1s } } }',
      'traffic.0.bursts.a.stay: is shorter than a second; write a stay of 1s or more',
    ],
    [
      'traffic.0={ type: call, bursts: { a: { rate: 1/min, times: 2, stay: 1s }, b: { rate: 0, stay: 1s } } }',
      'traffic.0.bursts.a: says more than one thing: rate, times; keep one of them',
    ],
    [
      'traffic.0={ type: call, rate: 1/min, batch: { 0: 50%, 2: 50% } }',
      "traffic.0.batch.0: '0' is no size of a batch; write a whole number from 1 to 99999",
    ],
    ['busyness={ sd: -1 }', 'busyness.sd: -1 is no standard deviation; write a number from 0.001 to 10'],
    [
      'agents.desk.count={ 7am: 3 }',
      "agents.desk.count.7am: '7am' is no local time and no day; write it like '07:00', from '00:00' to '23:59', or like mon or mon-fri",
    ],
    [
      'agents.desk.count={ "24:00": 3 }',
      "agents.desk.count.24:00: '24:00' is no local time and no day; write it like '07:00', from '00:00' to '23:59', or like mon or mon-fri",
    ],
    [
      'agents.desk.count={ "00:00": -3 }',
      'agents.desk.count.00:00: -3 is no number of agents; write a whole number from 0 to 100000',
    ],
    [
      'agents.desk.count={ seenAtWrk: { gap: 30min, per: 1h } }',
      "agents.desk.count.seenAtWrk: 'seenAtWrk' is no known key; did you mean 'seenAtWork'?",
    ],
    ['agents.desk.queues=[cals]', "agents.desk.queues.0: 'cals' is no queue; did you mean 'calls'?"],
    ['agents.desk.queues=[calls, calls]', "agents.desk.queues.1: 'calls' is there twice; keep one of them"],
    [
      'policy={ timeInQueue: { headStart: { 2: 90 } } }',
      'policy.timeInQueue.headStart.2: 90 has no unit of time; write it like 90s or 90min',
    ],
    ['traffic.0={ type: call, rat: 4/min }', "traffic.0.rat: 'rat' is no known key; did you mean 'rate'?"],
    [
      'traffic.0={ types: { cal: 100% }, rate: 4/min }',
      "traffic.0.types.cal: 'cal' is no contact type; did you mean 'call'?",
    ],
    [
      'traffic.0={ trace: x.csv, columns: { arival: a } }',
      "traffic.0.columns.arival: 'arival' is no known key; did you mean 'arrival'?",
    ],
    [
      'traffic.0={ trace: x.csv, skip: [ { queued: 0 } ], columns: { arrival: a } }',
      "traffic.0.skip.0.queued: 0 is no text; put it in quotes: '0'",
    ],
    [
      'thresholds=[ service levl >= 80% ]',
      "thresholds.0: 'service levl >= 80%': 'service levl' is no metric; did you mean 'service level'?",
    ],
    [
      'thresholds=[ abandonment of queue cals < 5% ]',
      "thresholds.0: 'cals' is no queue; did you mean 'calls'?",
    ],
    [
      'thresholds=[ abandonment of type cal < 5% ]',
      "thresholds.0: 'cal' is no contact type; did you mean 'call'?",
    ],
    ['thresholds=[ occupancy of group dsk < 90% ]', "thresholds.0: 'dsk' is no group; did you mean 'desk'?"],
    ['thresholds=[ max wait of priority 3 < 1h ]', "thresholds.0: '3' is no priority; use 0"],
  ])('%s', (setting, said) => {
    expect(refusal(setting)).toBe(`--set ${setting.slice(0, setting.indexOf('='))} ${said}`)
  })

  it('a name of more than 100 characters', () => {
    expect(refusal(`queues.${'x'.repeat(100)}={}`)).toMatch(/: nobody ever takes what waits there; /u)
    expect(refusal(`queues.${'x'.repeat(101)}={}`)).toMatch(/…' is no name; .*, at most 100 characters$/u)
  })

  it('no agents at all', () => {
    expect(refusal('agents.desk.count=0')).toBe(
      'desk.yaml:7:1 agents: no agents at all: every count is 0; give a group a count above 0',
    )
  })

  it('a queue of which all groups are nobody', () => {
    expect(refusal('queues.chats={}', 'agents.night={ queues: [chats], count: 0 }')).toBe(
      "--set queues.chats: nobody ever takes what waits there; give group 'night' a count above 0, or add 'chats' to another group",
    )
  })

  it('two items of traffic of one name', () => {
    expect(refusal('traffic=[ { type: call, rate: 1/s }, { type: call, rate: 2/s } ]')).toBe(
      "--set traffic traffic.1: is named 'call' like traffic.0; give one of them another name, for example name: evening",
    )
  })

  it('staffing as seen at work in a trace that does not say who was', () => {
    const columns = '{ arrival: a, wait: w, service: s }'
    expect(
      refusal(
        'agents.desk.count={ seenAtWork: { gap: 30min, per: 1h } }',
        `traffic.0={ trace: x.csv, columns: ${columns} }`,
      ),
    ).toBe(
      '--set traffic.0 traffic.0.columns: seenAtWork needs the column of the agent; add agent: and the name of the column',
    )
  })

  it('staffing as seen at work in two traces', () => {
    const trace = '{ trace: x.csv, columns: { arrival: a, wait: w, service: s, agent: g } }'
    expect(
      refusal('agents.desk.count={ seenAtWork: { gap: 30min, per: 1h } }', `traffic=[ ${trace}, ${trace} ]`),
    ).toBe(
      '--set agents.desk.count: seenAtWork needs exactly one trace, and there are 2; replay one trace, or write a count',
    )
  })

  it('a trace without types where there are several', () => {
    expect(
      refusal(
        'types.mail={ queue: calls, service: 2s }',
        'traffic.0={ trace: x.csv, columns: { arrival: a } }',
      ),
    ).toBe(
      '--set traffic.0 traffic.0.columns: says no type, and there are 2 contact types; name the column of the types, for example type: type',
    )
  })

  it('a start that the clocks skip', () => {
    expect(refusal('timeZone=Europe/Berlin', 'start=2024-03-31T02:30')).toBe(
      '--set start: 2024-03-31T02:30 does not exist in Europe/Berlin: the clocks skip it; choose another start',
    )
  })

  it('all of them at once, in the order of the file', () => {
    const file = `name: desk
durtion: 8h
queues:
  calls: { serviceLevel: 20 }
types:
  call: { queue: cals, service: { exponential: -2min } }
  mail: { queue: cals, service: 2min }
agents:
  desk: { queues: [call], count: 12.5 }
traffic:
  - { type: cll, rate: 4.2/m }
  - { type: maul, rate: 4.2/min }
thresholds: [ p95 wait of queue call < 20s, occupancy < 90% ]
`
    const { document, locate } = parseScenario(file, 'desk.yaml')
    expect(() => decodeScenario(document, locate)).toThrow(
      [
        "desk.yaml:2:1 durtion: 'durtion' is no known key; did you mean 'duration'?",
        'desk.yaml:4:12 queues.calls.serviceLevel: 20 has no unit of time; write it like 20s or 20min',
        "desk.yaml:6:11 types.call.queue: 'cals' is no queue; did you mean 'calls'?",
        "desk.yaml:6:35 types.call.service.exponential: '-2min' is negative; write it like 90s, 5min or 1h 30min",
        "desk.yaml:7:11 types.mail.queue: 'cals' is no queue; did you mean 'calls'?",
        "desk.yaml:9:20 agents.desk.queues.0: 'call' is no queue; did you mean 'calls'?",
        'desk.yaml:9:27 agents.desk.count: 12.5 is no number of agents; write a whole number from 0 to 100000',
        "desk.yaml:11:7 traffic.0.type: 'cll' is no contact type; did you mean 'call'?",
        "desk.yaml:11:18 traffic.0.rate: '4.2/m': 'm' is no unit of time; use ms, s, min, h or d",
        "desk.yaml:12:7 traffic.1.type: 'maul' is no contact type; did you mean 'mail'?",
        "desk.yaml:13:15 thresholds.0: 'call' is no queue; did you mean 'calls'?",
        "desk.yaml:13:45 thresholds.1: 'occupancy < 90%': occupancy is not known overall; write 'occupancy of group …'",
      ].join('\n'),
    )
  })
})
