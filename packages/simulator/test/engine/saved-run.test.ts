import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { Engine } from '../../src/engine/engine.ts'
import type { Plan } from '../../src/engine/plan.ts'
import type { SavedRun } from '../../src/engine/saved-run.ts'
import { anyCentre } from './any-centre.ts'
import { linesOf, logOf, plan } from './desk.ts'
import { fullCentre } from './full-centre.ts'
import { Log, planOf } from './watched.ts'

/** What happens of a run before and after it was saved, after so many entries of its calendar. */
const broken = (run: Plan, seed: number, entries: number) => {
  const before = new Log()
  const engine = new Engine(run, seed, 1, before)
  engine.advance(entries)
  const saved = JSON.stringify(engine.save())
  const after = new Log()
  Engine.restore(run, seed, 1, after, JSON.parse(saved) as SavedRun).advance()
  return { engine, before, after, saved }
}

describe('a run that is saved and taken up again', () => {
  it.prop([anyCentre, fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 400 })], { numRuns: 40 })(
    'goes on as the unbroken run does, whatever the centre and wherever it is broken',
    (run, seed, entries) => {
      const { before, after } = broken(run, seed, entries)
      const whole = logOf(run, seed)
      const inWords = ({ events, staffing }: Log): string => JSON.stringify([events, staffing])
      const both = new Log()
      both.events.push(...before.events, ...after.events)
      both.staffing.push(...before.staffing, ...after.staffing)
      expect(inWords(both) === inWords(whole)).toBe(true)
    },
  )

  it.prop([fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 6000 })], { numRuns: 6 })(
    'goes on as the unbroken run does where everything is in use',
    (seed, entries) => {
      const { before, after } = broken(fullCentre(), seed, entries)
      expect([...linesOf(before), ...linesOf(after)]).toEqual(linesOf(logOf(fullCentre(), seed)))
    },
  )

  it('and saving it changes nothing for the one that was saved', () => {
    const { engine, before } = broken(fullCentre(), 3, 1000)
    engine.advance()
    expect(linesOf(before)).toEqual(linesOf(logOf(fullCentre(), 3)))
  })

  it('can be broken more than once', () => {
    const { before, saved } = broken(fullCentre(), 5, 700)
    const middle = new Log()
    const engine = Engine.restore(fullCentre(), 5, 1, middle, JSON.parse(saved) as SavedRun)
    engine.advance(900)
    const end = new Log()
    Engine.restore(fullCentre(), 5, 1, end, engine.save()).advance()
    expect([before, middle, end].flatMap(linesOf)).toEqual(linesOf(logOf(fullCentre(), 5)))
  })

  it('goes on in another process', () => {
    const { before, saved } = broken(fullCentre(), 7, 1500)
    const elsewhere = fileURLToPath(new URL('./finish-elsewhere.ts', import.meta.url))
    const rest = execFileSync(process.execPath, ['--conditions', 'inboxlab-source', elsewhere], {
      input: saved,
      encoding: 'utf8',
    })
    expect([...linesOf(before), ...JSON.parse(rest)]).toEqual(linesOf(logOf(fullCentre(), 7)))
  })

  it('goes on as the unbroken run does where contacts wait in the order of their priority', () => {
    const run = planOf({
      duration: '2h',
      types: { call: { queue: 'calls', priority: { 0: '50%', 2: '50%' }, service: { exponential: '4min' } } },
      policy: { timeInQueue: { headStart: { 2: '5min' } } },
    })
    const { before, after } = broken(run, 1, 600)
    expect([...before.events, ...after.events]).toEqual(logOf(run).events)
  })

  it('is refused by another plan, of which the part is named, and by another seed or replication', () => {
    const saved = JSON.parse(JSON.stringify(new Engine(plan(), 1, 1, new Log()).save())) as SavedRun
    const under =
      (changed: Partial<Plan>, seed = 1, replication = 1) =>
      (): Engine =>
        Engine.restore({ ...plan(), ...changed }, seed, replication, new Log(), saved)
    const [group] = plan().groups
    const [type] = plan().types
    if (group === undefined || type === undefined) throw new Error('the desk has a group and a type')
    expect(under({})).not.toThrow()
    expect(under({ groups: [{ ...group, id: 'others' }] })).toThrow(
      /^the run was saved under another plan: it had group desk, now group others$/,
    )
    expect(under({ groups: [{ ...group, staffing: [] }] })).toThrow(/plan: group desk is not the same$/)
    expect(under({ types: [{ ...type, service: { _tag: 'Constant', value: 1 } }] })).toThrow(
      /type \w+ is not the same$/,
    )
    expect(under({ end: plan().end + 1 })).toThrow(
      /plan: the rest \(times, lines, intervals\) is not the same$/,
    )
    expect(under({}, 2)).toThrow(/^the run that was saved is replication 1 of seed 1, not 1 of 2$/)
    expect(under({}, 1, 3)).toThrow(/^the run that was saved is replication 1 of seed 1, not 3 of 1$/)
  })
})
