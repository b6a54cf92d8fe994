import { NOTHING, type RoutingPolicy } from '@inboxlab/core'
import { describe, expect, it } from 'vitest'
import { Engine } from '../../src/engine/engine.ts'
import { at, constant, group, minutes, plan, queue, START, whoFits } from './desk.ts'
import { Log } from './watched.ts'

const policy = (name: string, decide: RoutingPolicy<null>['decide']): RoutingPolicy<null> => ({
  ...whoFits(),
  name,
  decide,
})

describe('a run that would never come to an end is stopped, and says what it does', () => {
  it('a policy that sends somebody from queue to queue for ever', () => {
    const run = plan({
      queues: [queue(), queue({ id: 'second' })],
      policy: policy('to and fro', (_view, trigger) =>
        trigger._tag === 'Waiting'
          ? {
              _tag: 'Enqueue',
              interaction: trigger.interaction,
              queue: trigger.interaction.queue.id === 'calls' ? 'second' : 'calls',
            }
          : NOTHING,
      ),
    })
    expect(() => new Engine(run, 1, 1, new Log()).advance()).toThrow(
      /^policy to and fro decides for ever: 1000 decisions in one moment, each led to by the one before/,
    )
  })

  it('a policy that asks to be asked again for ever while somebody waits whom nobody serves', () => {
    const run = plan({
      end: START + minutes(1),
      groups: [group(0)],
      policy: policy('always there', (view) => ({ _tag: 'AskAgain', at: view.now + 1000, about: null })),
    })
    expect(() => new Engine(run, 1, 1, new Log()).advance()).toThrow(
      /has not finished one interaction after the planned end while 1000000 things were due; 1 interactions are there, 1 wait in calls$/,
    )
  })

  it('agents who decline for ever within one moment', () => {
    const ringing = {
      assigned: 'rings',
      for: minutes(1),
      answers: constant(0),
      declines: 1,
      awayAfterDeclining: 0,
      awayAfterLapse: 0,
    } as const
    const run = plan({
      groups: [group(1, { ringing })],
      policy: policy('again and again', (_view, trigger) => {
        const agent = trigger._tag === 'Waiting' ? trigger.interaction.queue.groups[0]?.longestFree : null
        return trigger._tag === 'Waiting' && agent != null
          ? { _tag: 'Assign', interaction: trigger.interaction, agent }
          : NOTHING
      }),
    })
    expect(() => new Engine(run, 1, 1, new Log()).advance()).toThrow(
      /^the run does not come to an end: it has stayed at 1970-01-01T00:16:40\.000Z while 100000 things were due/,
    )
  })

  it('but a policy that asks to be asked again does not keep a run going in which nobody is left', () => {
    const usual = whoFits()
    const run = plan({
      end: START + minutes(30),
      policy: policy('always there', (view, trigger) =>
        trigger._tag === 'Moment' || trigger._tag === 'AgentFree'
          ? { _tag: 'AskAgain', at: view.now + 1000, about: null }
          : usual.decide(view, trigger, null),
      ),
    })
    const engine = new Engine(run, 1, 1, new Log())
    expect(engine.advance(10_000)).toBe(true)
  })

  it('whom nobody ever serves is told after the run', () => {
    const engine = new Engine(plan({ groups: [group(0)], traffic: [at([0, 1])] }), 1, 1, new Log())
    expect(engine.advance()).toBe(true)
    expect(engine.waiting).toEqual([{ queue: 'calls', count: 2 }])
  })
})
