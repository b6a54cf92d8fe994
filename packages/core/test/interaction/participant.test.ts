import { it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { anna, closed, given, received, refusedUnlessBegun, refusedUnlessLive } from './example.ts'

describe('a participant', () => {
  const join = { _tag: 'Join', at: 10, participant: 'bert' } as const
  const joined = { ...join, _tag: 'ParticipantJoined' } as const
  const leave = { _tag: 'Leave', at: 11, participant: 'bert' } as const
  const left = { ...leave, _tag: 'ParticipantLeft' } as const

  it('joins, leaves and joins again: each stay is kept', () => {
    const { state } = given([received, { ...joined, participant: 'cleo' }])
      .when(join)
      .then([joined])
      .when(leave)
      .then([left])
      .when({ ...join, at: 12 })
      .then([{ ...joined, at: 12 }])
    expect(state.details.participants).toStrictEqual([
      { name: 'cleo', joinedAt: 10, leftAt: null },
      { name: 'bert', joinedAt: 10, leftAt: 11 },
      { name: 'bert', joinedAt: 12, leftAt: null },
    ])
  })

  it('who left again has left each time', () => {
    const { state } = given([received, joined, left, { ...joined, at: 12 }])
      .when({ ...leave, at: 13 })
      .then([{ ...left, at: 13 }])
    expect(state.details.participants.map(({ leftAt }) => leftAt)).toEqual([11, 13])
  })

  it('does not join twice at once', () => {
    given([received, joined])
      .when(join)
      .thenRefusedWith({ _tag: 'AlreadyThere', what: 'participant', name: 'bert' })
  })

  it.each([
    { who: 'never joined', events: [received, { ...joined, participant: 'cleo' }] },
    { who: 'has left', events: [received, joined, left] },
  ])('who $who cannot leave', ({ events }) => {
    given(events).when(leave).thenRefusedWith({ _tag: 'NotThere', what: 'participant', name: 'bert' })
  })

  refusedUnlessBegun(join)
  refusedUnlessBegun(leave)
})

describe('a video call', () => {
  const start = { _tag: 'StartVideoCall', at: 10, by: anna } as const
  const on = { ...start, _tag: 'VideoCallStarted' } as const
  const end = { _tag: 'EndVideoCall', at: 11 } as const
  const off = { ...end, _tag: 'VideoCallEnded' } as const

  it('starts, ends and can start again', () => {
    const timeline = given([received]).when(start).then([on])
    expect(timeline.state.details.videoCall).toBe(true)
    const ended = timeline.when(end).then([off])
    expect(ended.state.details.videoCall).toBe(false)
    ended.when(start).then([on])
  })

  it('is one at a time', () => {
    given([received, on]).when(start).thenRefusedWith({ _tag: 'AlreadySo', fact: 'a video call is on' })
  })

  it('ends only while it is on, also after the interaction is closed', () => {
    given([received]).when(end).thenRefusedWith({ _tag: 'AlreadySo', fact: 'no video call is on' })
    given([received, on, closed]).when(end).then([off])
  })

  refusedUnlessLive(start)
  refusedUnlessBegun(end)
})
