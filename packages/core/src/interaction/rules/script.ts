import { type Answer, accept, refuse } from '../answer.ts'
import type { CommandOf } from '../command.ts'
import type { InteractionState } from '../state.ts'
import { begun } from './begun.ts'

/** One answer is kept to each question of each script; another replaces it. */
export const answerScript = (state: InteractionState, command: CommandOf<'AnswerScript'>): Answer => {
  const { at, by, script, question, answer } = command
  const phase = begun(state, command)
  if (phase !== null) return phase
  return state.details.scriptAnswers.some(
    (each) => each.script === script && each.question === question && each.answer === answer,
  )
    ? refuse(state, command, { _tag: 'AlreadySo', fact: 'this is the answer to the question' })
    : accept({ _tag: 'ScriptAnswered', at, by, script, question, answer })
}
