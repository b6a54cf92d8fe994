import { describe, expect, it } from 'vitest'
import { Circuit } from '../../src/http/circuit.ts'

const opened = () => {
  const circuit = new Circuit({ failures: 3, openFor: 1000 })
  for (let n = 0; n < 3; n += 1) circuit.leave('ordinary', false, 0)
  return circuit
}

describe('a circuit', () => {
  it('opens after so many failures in a row, and says how long to stay away', () => {
    const circuit = new Circuit({ failures: 3, openFor: 1000 })
    for (const worked of [false, false, true, false, false]) circuit.leave('ordinary', worked, 0)
    expect(circuit.enter(0)).toBe('ordinary')
    circuit.leave('ordinary', false, 0)
    expect(circuit.enter(200)).toBe(800)
  })

  it('lets one through to try when its time is up, and closes if that works', () => {
    const circuit = opened()
    expect(circuit.enter(1000)).toBe('trial')
    expect(circuit.enter(1000)).toBe(1000)
    circuit.leave('trial', true, 1100)
    expect(circuit.enter(1100)).toBe('ordinary')
  })

  it('opens again if the trial fails, and lets another try later', () => {
    const circuit = opened()
    circuit.enter(1000)
    circuit.leave('trial', false, 1100)
    expect(circuit.enter(1500)).toBe(600)
    expect(circuit.enter(2100)).toBe('trial')
  })

  it('lets the next one try when a trial is broken off', () => {
    const circuit = opened()
    circuit.enter(1000)
    circuit.leave('trial', null, 1100)
    expect(circuit.enter(1100)).toBe('trial')
  })

  it('does not listen to what was sent before it opened', () => {
    const circuit = opened()
    circuit.leave('ordinary', true, 100)
    expect(circuit.enter(100)).toBe(900)
    circuit.leave('ordinary', false, 500)
    expect(circuit.enter(1000)).toBe('trial')
  })
})
