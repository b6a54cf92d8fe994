import { type Answer, accept, isLive, refuse, wrongPhase } from '../answer.ts'
import type { Command, CommandOf } from '../command.ts'
import type { InteractionState } from '../state.ts'
import { begun } from './begun.ts'

/** One survey at a time is put to a contact whose interaction is live; it may go on after that is closed. */
export const startSurvey = (state: InteractionState, command: CommandOf<'StartSurvey'>): Answer => {
  if (!isLive(state)) return wrongPhase(state, command)
  const running = state.details.survey
  return running?.status === 'started'
    ? refuse(state, command, { _tag: 'AlreadyThere', what: 'running survey', name: running.name })
    : accept({ _tag: 'SurveyStarted', at: command.at, by: command.by, survey: command.survey })
}

/** While a survey runs its contact answers questions, and may answer one differently again. */
export const answerSurvey = (state: InteractionState, command: CommandOf<'AnswerSurvey'>): Answer => {
  const { at, question, answer } = command
  const answers = state.details.survey?.answers ?? []
  return (
    running(state, command) ??
    (answers.some((each) => each.question === question && each.answer === answer)
      ? refuse(state, command, { _tag: 'AlreadySo', fact: 'this is the answer to the question' })
      : accept({ _tag: 'SurveyAnswered', at, question, answer }))
  )
}

/** A running survey ends in one of three ways. */
export const completeSurvey = (state: InteractionState, command: CommandOf<'CompleteSurvey'>): Answer =>
  running(state, command) ?? accept({ _tag: 'SurveyCompleted', at: command.at })

/** See completing one. */
export const cancelSurvey = (state: InteractionState, command: CommandOf<'CancelSurvey'>): Answer =>
  running(state, command) ?? accept({ _tag: 'SurveyCancelled', at: command.at, by: command.by })

/** See completing one. */
export const failSurvey = (state: InteractionState, command: CommandOf<'FailSurvey'>): Answer =>
  running(state, command) ?? accept({ _tag: 'SurveyFailed', at: command.at, reason: command.reason })

const running = (state: InteractionState, command: Command): Answer | null => {
  const phase = begun(state, command)
  if (phase !== null) return phase
  const { survey } = state.details
  return survey?.status === 'started'
    ? null
    : refuse(state, command, { _tag: 'NotThere', what: 'running survey', name: survey?.name ?? '' })
}
