import type { Answer } from './answer.ts'
import type { Command, CommandOf } from './command.ts'
import { assign, unassign } from './rules/assign.ts'
import { abandon, archive, close, dissuade } from './rules/finish.ts'
import { acceptOffer, declineOffer, expireOffer, offer } from './rules/offer.ts'
import { pick } from './rules/pick.ts'
import { receive, receiveMessage } from './rules/receive.ts'
import { release } from './rules/release.ts'
import { snooze, wake } from './rules/snooze.ts'
import { start } from './rules/start.ts'
import { transfer } from './rules/transfer.ts'
import { note, reply } from './rules/write.ts'
import type { InteractionState } from './state.ts'
import { type Verdict, verdictOf } from './verdict.ts'

/**
 * The rule that decides each command, by the command's tag. {@link decide} finds the rule itself; who knows which
 * command they give may call its rule directly.
 *
 * @example
 * ```ts
 * import { rules } from '@inboxlab/core'
 * rules.Receive.name // => 'receive'
 * ```
 */
export const rules = {
  Receive: receive,
  Start: start,
  ReceiveMessage: receiveMessage,
  Pick: pick,
  Offer: offer,
  AcceptOffer: acceptOffer,
  DeclineOffer: declineOffer,
  ExpireOffer: expireOffer,
  Reply: reply,
  Note: note,
  Assign: assign,
  Unassign: unassign,
  Transfer: transfer,
  Release: release,
  Close: close,
  Archive: archive,
  Snooze: snooze,
  Wake: wake,
  Abandon: abandon,
  Dissuade: dissuade,
} as const satisfies {
  readonly [Tag in Command['_tag']]: (state: InteractionState, command: CommandOf<Tag>) => Answer
}

/**
 * Decides what a command does to an interaction: the events that happen, in order, or a {@link Refusal}.
 * Total and pure: it never throws, reads no clock and changes nothing.
 *
 * @example
 * ```ts
 * import { absent, decide } from '@inboxlab/core'
 * import * as Result from 'effect/Result'
 * Result.isFailure(decide(absent, { _tag: 'Pick', at: 0, agent: 'anna' })) // => true
 * ```
 */
export const decide = (state: InteractionState, command: Command): Verdict =>
  verdictOf(answer(state, command))

const answer = (state: InteractionState, command: Command): Answer => {
  switch (command._tag) {
    case 'Receive':
      return receive(state, command)
    case 'Assign':
      return assign(state, command)
    case 'Close':
      return close(state, command)
    case 'Pick':
      return pick(state, command)
    case 'Abandon':
      return abandon(state, command)
    case 'Offer':
      return offer(state, command)
    case 'AcceptOffer':
      return acceptOffer(state, command)
    case 'DeclineOffer':
      return declineOffer(state, command)
    case 'ExpireOffer':
      return expireOffer(state, command)
    case 'ReceiveMessage':
      return receiveMessage(state, command)
    case 'Reply':
      return reply(state, command)
    case 'Note':
      return note(state, command)
    case 'Unassign':
      return unassign(state, command)
    case 'Transfer':
      return transfer(state, command)
    case 'Release':
      return release(state, command)
    case 'Dissuade':
      return dissuade(state, command)
    case 'Start':
      return start(state, command)
    case 'Archive':
      return archive(state, command)
    case 'Snooze':
      return snooze(state, command)
    case 'Wake':
      return wake(state, command)
  }
}
