import { fc, it } from '@fast-check/vitest'
import * as Result from 'effect/Result'
import { describe, expect } from 'vitest'
import {
  absent,
  allowedCommands,
  type Command,
  decide,
  Event,
  evolve,
  fold,
  type InteractionState,
  lifecycle,
} from '../../src/index.ts'
import { commandFrom } from '../arbitrary/command.ts'
import { eventFrom } from '../arbitrary/event.ts'
import { everyCommand } from '../arbitrary/every-command.ts'
import { frozen } from '../arbitrary/frozen.ts'
import { small, wide } from '../arbitrary/pool.ts'
import { play, run } from '../arbitrary/run.ts'
import { stateFrom } from '../arbitrary/state.ts'
import { times } from '../arbitrary/times.ts'

const anyCommand = fc.oneof(commandFrom(small), commandFrom(wide))
const anyEvent = fc.oneof(eventFrom(small), eventFrom(wide))
const anyState = fc.oneof(stateFrom(small), stateFrom(wide))
const reachable = run.map(({ state }) => state)
const inEveryRun = it.prop([run], times(3))

describe('the log and the state', () => {
  inEveryRun('replaying the log gives the live state', ({ log, state }) => {
    expect(fold(log)).toStrictEqual(state)
  })

  it.prop([run, fc.nat()])('replay can go on from any state on the way', ({ log, state }, n) => {
    const cut = n % (log.length + 1)
    expect(fold(log.slice(cut), fold(log.slice(0, cut)))).toStrictEqual(state)
  })

  inEveryRun(
    'an accepted command yields at least one event, each at the moment of the command',
    ({ steps }) => {
      for (const { verdict, events, command } of steps) {
        if (Result.isFailure(verdict)) continue
        expect(events.length).toBeGreaterThan(0)
        expect(events.map(({ at }) => at)).toEqual(events.map(() => command.at))
      }
    },
  )

  inEveryRun(
    'every event changes the state, except where evolve says that it repeats what is so',
    ({ steps }) => {
      for (const { before, events, states } of steps) {
        events.forEach((event, i) => {
          const previous = states[i - 1] ?? before
          if (!leavesAsItWas(event, previous)) expect(states[i]).not.toStrictEqual(previous)
        })
      }
    },
  )
})

const leavesAsItWas = (event: Event, state: InteractionState): boolean => {
  switch (event._tag) {
    case 'Noted':
    case 'AssignmentFailed':
    case 'ButtonPressed':
    case 'BroadcastSent':
    case 'ChannelEventRecorded':
    case 'PageVisited':
      return true
    case 'Snoozed':
      return event.until === state.snoozedUntil
    default:
      return false
  }
}

describe('a refusal', () => {
  inEveryRun('changes nothing: without the refused commands the run is the same', ({ steps, log, state }) => {
    const again = play(steps.filter(({ verdict }) => Result.isSuccess(verdict)).map(({ command }) => command))
    expect(again.log).toStrictEqual(log)
    expect(again.state).toStrictEqual(state)
  })

  inEveryRun('names the refused command and what would have been accepted', ({ steps }) => {
    for (const { before, command, verdict } of steps) {
      if (Result.isSuccess(verdict)) continue
      expect(verdict.failure.command).toBe(command._tag)
      expect(verdict.failure.allowed).toStrictEqual(allowedCommands(before))
    }
  })

  inEveryRun('blames the phase only where no command of this kind would be accepted', ({ steps }) => {
    for (const { before, command, verdict } of steps) {
      if (Result.isSuccess(verdict) || verdict.failure._tag !== 'WrongPhase') continue
      expect(verdict.failure.phase).toBe(before.phase)
      expect(verdict.failure.needs).not.toContain(before.phase)
      expect(verdict.failure.allowed).not.toContain(command._tag)
    }
  })
})

describe('decide and evolve are total and pure', () => {
  it.prop([fc.oneof(reachable, anyState), anyCommand])(
    'decide never throws and never writes',
    (state, command) => {
      const verdict = decide(frozen(state), frozen(command))
      expect(decide(state, command)).toStrictEqual(verdict)
    },
  )

  it.prop([fc.oneof(reachable, anyState), anyEvent])(
    'evolve never throws and never writes',
    (state, event) => {
      const after = evolve(frozen(state), frozen(event))
      expect(evolve(state, event)).toStrictEqual(after)
    },
  )

  it.prop([fc.oneof(reachable, anyState), anyEvent])(
    'all states have the fields of the absent one, in its order',
    (state, event) => {
      expect(Object.keys(evolve(state, event))).toEqual(Object.keys(absent))
    },
  )

  inEveryRun(
    'all events of a kind have their fields in one order, however the command had them',
    ({ steps }) => {
      for (const { before, command } of steps) {
        const verdict = decide(before, backwards(command))
        if (Result.isFailure(verdict)) continue
        for (const event of verdict.success) {
          const declared = Object.keys(Event.cases[event._tag].fields)
          expect(Object.keys(event)).toEqual(declared.filter((key) => key in event))
        }
      }
    },
  )
})

const backwards = (command: Command): Command => {
  const { _tag, ...rest } = command
  return Object.assign(Object.fromEntries(Object.entries(rest).reverse()), command)
}

describe('the holder', () => {
  inEveryRun('is one agent at most: nobody takes by pick or offer what somebody has', ({ steps }) => {
    let holder: string | null = null
    for (const { events, states } of steps) {
      events.forEach((event, i) => {
        if (event._tag === 'Picked' || event._tag === 'OfferAccepted') expect(holder).toBeNull()
        if (event._tag === 'Abandoned' || event._tag === 'Dissuaded') expect(holder).toBeNull()
        if (event._tag === 'Unassigned' || event._tag === 'Released') expect(holder).toBe(event.agent)
        holder = holderAfter(event, holder)
        expect(states[i]?.holder).toBe(holder)
      })
    }
  })

  inEveryRun(
    'and offers exclude each other; only what is live and awake is offered, once per agent',
    ({ steps }) => {
      for (const { phase, holder, offers, snoozedUntil } of steps.flatMap(({ states }) => states)) {
        if (offers.length > 0) {
          expect(holder).toBeNull()
          expect(snoozedUntil).toBeNull()
        }
        if (offers.length > 0 || holder !== null || snoozedUntil !== null)
          expect(['unanswered', 'open']).toContain(phase)
        expect(new Set(offers.map(({ agent }) => agent)).size).toBe(offers.length)
      }
    },
  )
})

/** Who has it, told from the events alone. */
const holderAfter = (event: Event, holder: string | null): string | null => {
  switch (event._tag) {
    case 'Started':
    case 'Picked':
    case 'OfferAccepted':
    case 'Assigned':
      return event.agent
    case 'Transferred':
      return event.to._tag === 'User' ? event.to.agent : null
    case 'Unassigned':
    case 'Released':
    case 'Closed':
    case 'Archived':
      return null
    default:
      return holder
  }
}

describe('the lifecycle', () => {
  const phasesOf = (before: InteractionState, states: ReadonlyArray<InteractionState>) =>
    [before, ...states].map(({ phase }) => phase)

  inEveryRun('every change of phase is in the table', ({ steps }) => {
    for (const { before, states } of steps) {
      const phases = phasesOf(before, states)
      phases.slice(1).forEach((phase, i) => {
        const previous = phases[i] ?? 'absent'
        if (phase !== previous) expect(lifecycle[previous]).toContain(phase)
      })
    }
  })

  inEveryRun('nothing leads back to unanswered', ({ steps }) => {
    const phases = steps.flatMap(({ states }) => states.map(({ phase }) => phase))
    const answered = phases.findIndex((phase) => phase !== 'unanswered')
    if (answered >= 0) expect(phases.slice(answered)).not.toContain('unanswered')
  })

  inEveryRun('what is archived accepts nothing any more', ({ steps }) => {
    for (const { before } of steps) {
      if (before.phase !== 'archived') continue
      for (const command of everyCommand(before)) expect(Result.isFailure(decide(before, command))).toBe(true)
    }
  })

  inEveryRun('how it ended is known once it is closed, and not while it is live', ({ steps }) => {
    for (const { phase, outcome } of steps.flatMap(({ states }) => states)) {
      if (phase === 'closed') expect(outcome).not.toBeNull()
      if (phase === 'open' || phase === 'unanswered') expect(outcome).toBeNull()
    }
  })
})
