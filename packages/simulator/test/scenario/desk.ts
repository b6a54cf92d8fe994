/** The smallest scenario, parsed. */
export const desk = {
  name: 'desk',
  duration: '8h',
  queues: { calls: { serviceLevel: '20s' } },
  types: { call: { queue: 'calls', service: { exponential: '2min' } } },
  agents: { desk: { queues: ['calls'], count: 12 } },
  traffic: [{ type: 'call', rate: '4.2/min' }],
}

/** The same as a file. */
export const deskYaml = `name: desk
duration: 8h
queues:
  calls: { serviceLevel: 20s }
types:
  call: { queue: calls, service: { exponential: 2min } }
agents:
  desk: { queues: [calls], count: 12 }
traffic:
  - { type: call, rate: 4.2/min }
`
