import { type Answer, accept, isLive, refuse, wrongPhase } from '../answer.ts'
import type { CommandOf } from '../command.ts'
import type { InteractionState } from '../state.ts'
import { begun } from './begun.ts'

/** Nobody takes part twice at once; who has left may join again. */
export const join = (state: InteractionState, command: CommandOf<'Join'>): Answer => {
  const { at, participant } = command
  return (
    begun(state, command) ??
    (takesPart(state, participant)
      ? refuse(state, command, { _tag: 'AlreadyThere', what: 'participant', name: participant })
      : accept({ _tag: 'ParticipantJoined', at, participant }))
  )
}

/** Only who takes part can leave. */
export const leave = (state: InteractionState, command: CommandOf<'Leave'>): Answer => {
  const { at, participant } = command
  return (
    begun(state, command) ??
    (takesPart(state, participant)
      ? accept({ _tag: 'ParticipantLeft', at, participant })
      : refuse(state, command, { _tag: 'NotThere', what: 'participant', name: participant }))
  )
}

/** One video call at a time, with a contact whose interaction is live. */
export const startVideoCall = (state: InteractionState, command: CommandOf<'StartVideoCall'>): Answer => {
  if (!isLive(state)) return wrongPhase(state, command)
  return state.details.videoCall
    ? refuse(state, command, { _tag: 'AlreadySo', fact: 'a video call is on' })
    : accept({ _tag: 'VideoCallStarted', at: command.at, by: command.by })
}

/** A video call ends once. */
export const endVideoCall = (state: InteractionState, command: CommandOf<'EndVideoCall'>): Answer =>
  begun(state, command) ??
  (state.details.videoCall
    ? accept({ _tag: 'VideoCallEnded', at: command.at })
    : refuse(state, command, { _tag: 'AlreadySo', fact: 'no video call is on' }))

const takesPart = (state: InteractionState, participant: string): boolean =>
  state.details.participants.some(({ name, leftAt }) => name === participant && leftAt === null)
