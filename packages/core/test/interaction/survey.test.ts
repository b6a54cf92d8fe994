import { it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import type { Event } from '../../src/interaction/event.ts'
import { anna, closed, given, received, refusedUnlessBegun, refusedUnlessLive } from './example.ts'

const start = { _tag: 'StartSurvey', at: 10, by: { _tag: 'Broadcast' }, survey: 'happy?' } as const
const begun = { ...start, _tag: 'SurveyStarted' } as const
const answer = { _tag: 'AnswerSurvey', at: 11, question: 'how was it?', answer: 'good' } as const
const answered = { ...answer, _tag: 'SurveyAnswered' } as const
const complete = { _tag: 'CompleteSurvey', at: 12 } as const
const cancel = { _tag: 'CancelSurvey', at: 12, by: anna } as const
const fail = { _tag: 'FailSurvey', at: 12, reason: 'no answer' } as const
const ends = [
  { command: complete, event: { ...complete, _tag: 'SurveyCompleted' }, status: 'completed' },
  { command: cancel, event: { ...cancel, _tag: 'SurveyCancelled' }, status: 'cancelled' },
  { command: fail, event: { ...fail, _tag: 'SurveyFailed' }, status: 'failed' },
] as const

describe('a survey', () => {
  it('is put to the contact, by whom or what is told', () => {
    const { state } = given([received]).when(start).then([begun])
    expect(state.details.survey).toStrictEqual({ name: 'happy?', status: 'started', answers: [] })
  })

  it('runs alone', () => {
    given([received, begun])
      .when({ ...start, survey: 'another' })
      .thenRefusedWith({ _tag: 'AlreadyThere', what: 'running survey', name: 'happy?' })
  })

  it('takes the contact’s answers, the last one to each question', () => {
    const other = { ...answer, question: 'why?' }
    const { state } = given([received, begun])
      .when(answer)
      .then([answered])
      .when(other)
      .then([{ ...other, _tag: 'SurveyAnswered' }])
      .when({ ...answer, answer: 'very good' })
      .then([{ ...answered, answer: 'very good' }])
    expect(state.details.survey?.answers).toStrictEqual([
      { question: 'how was it?', answer: 'very good' },
      { question: 'why?', answer: 'good' },
    ])
  })

  it('does not take the same answer twice', () => {
    given([received, begun, answered])
      .when(answer)
      .thenRefusedWith({ _tag: 'AlreadySo', fact: 'this is the answer to the question' })
  })

  it.each(ends)(
    'is $status, its answers are kept, and another can be started',
    ({ command, event, status }) => {
      const { state } = given([received, begun, answered])
        .when(command)
        .then([event])
        .when({ ...start, survey: 'another' })
        .then([{ ...begun, survey: 'another' }])
      expect(state.details.survey).toMatchObject({ name: 'another', answers: [] })
      const ended = given([received, begun, answered, event]).state
      expect(ended.details.survey).toMatchObject({ status, answers: [{ answer: 'good' }] })
    },
  )

  it('goes on after the interaction is closed', () => {
    given([received, begun, closed]).when(answer).then([answered]).when(complete).then([ends[0].event])
  })

  it.each([answer, ...ends.map(({ command }) => command)])('that does not run takes no $_tag', (command) => {
    given([received]).when(command).thenRefusedWith({ _tag: 'NotThere', what: 'running survey', name: '' })
    for (const { event } of ends)
      given([received, begun, event])
        .when(command)
        .thenRefusedWith({ _tag: 'NotThere', what: 'running survey', name: 'happy?' })
  })

  it('of which the log tells only the end is none', () => {
    const log: ReadonlyArray<Event> = [answered, ...ends.map(({ event }) => event)]
    for (const event of log) expect(given([received, event]).state.details.survey).toBeNull()
  })

  refusedUnlessLive(start)
  for (const command of [answer, complete, cancel, fail]) refusedUnlessBegun(command)
})

describe('an answer noted down while following a script', () => {
  const note = {
    _tag: 'AnswerScript',
    at: 10,
    by: anna,
    script: 'sales',
    question: 'budget',
    answer: '5',
  } as const
  const noted = { ...note, _tag: 'ScriptAnswered' } as const

  it('is kept for each question of each script, the last one', () => {
    const { state } = given([received])
      .when(note)
      .then([noted])
      .when({ ...note, script: 'support' })
      .then([{ ...noted, script: 'support' }])
      .when({ ...note, question: 'when' })
      .then([{ ...noted, question: 'when' }])
      .when({ ...note, answer: '6' })
      .then([{ ...noted, answer: '6' }])
    expect(state.details.scriptAnswers).toStrictEqual([
      { script: 'sales', question: 'budget', answer: '6' },
      { script: 'support', question: 'budget', answer: '5' },
      { script: 'sales', question: 'when', answer: '5' },
    ])
  })

  it('is not noted twice', () => {
    given([received, noted])
      .when(note)
      .thenRefusedWith({ _tag: 'AlreadySo', fact: 'this is the answer to the question' })
  })

  refusedUnlessBegun(note)
})
