import { it } from '@fast-check/vitest'
import * as Result from 'effect/Result'
import { describe, expect } from 'vitest'
import { absent, allowedCommands, Command, decide, type InteractionState } from '../../src/index.ts'
import { everyCommand } from '../arbitrary/every-command.ts'
import { run } from '../arbitrary/run.ts'

const declared = Object.keys(Command.cases)

const acceptedBy = (state: InteractionState): ReadonlyArray<string> => {
  const tags = new Set<string>()
  for (const command of everyCommand(state)) {
    if (Result.isSuccess(decide(state, command))) tags.add(command._tag)
  }
  return declared.filter((tag) => tags.has(tag))
}

describe('the allowed commands', () => {
  it.prop([run])(
    'are exactly those of which at least one is accepted, in the order of declaration',
    ({ steps }) => {
      const states = new Set([absent, ...steps.flatMap((step) => step.states)])
      for (const state of states) expect(allowedCommands(state)).toEqual(acceptedBy(state))
    },
  )

  it('of what has not begun are the two that begin it', () => {
    expect(allowedCommands(absent)).toEqual(['Receive', 'Start'])
  })
})
