import type { InboxRefusal } from '@inboxlab/core'
import { sayChannel } from '../../say/channel.ts'

/** A reason why something was refused, in the words of the examples: the usual ones first, then others that fit. */
export const reasonsOf = (
  refusal: InboxRefusal,
  moment: (at: number) => string,
): readonly [string, ...Array<string>] => {
  switch (refusal._tag) {
    case 'WrongPhase':
      return [refusal.phase === 'absent' ? 'it has not begun' : `it is ${refusal.phase}`]
    case 'AlreadyBegun':
      return ['it has already begun']
    case 'Held':
      return [`${refusal.holder} holds it`, `${refusal.holder} has it`]
    case 'NotTheHolder':
      return refusal.holder === null
        ? ['nobody holds it', `${refusal.agent} does not hold it`]
        : [`${refusal.agent} does not hold it`, `${refusal.holder} holds it`]
    case 'HeldByNobody':
      return ['nobody holds it']
    case 'AlreadySo':
      return [`it is so already: ${refusal.fact}`, refusal.fact]
    case 'NotOffered':
      return [`it is not offered to ${refusal.agent}`]
    case 'OfferLapsed':
      return ['the offer has lapsed', `the offer lapsed at ${moment(refusal.expiresAt)}`]
    case 'Asleep':
      return ['it is asleep', `it is asleep until ${moment(refusal.until)}`]
    case 'Awake':
      return ['it is not asleep']
    case 'TooEarly':
      return ['it is too early']
    case 'DeadlinePassed':
      return ['the moment has passed']
    case 'WindowClosed':
      return [
        `the ${sayChannel(refusal.channel)} window is closed`,
        'the messaging window is closed',
        ...(refusal.until === null ? [`the ${sayChannel(refusal.channel)} window was never open`] : []),
      ]
    case 'ChannelCannot':
      return [
        `${sayChannel(refusal.channel)} cannot do this: ${refusal.what}`,
        `${sayChannel(refusal.channel)} cannot carry ${refusal.what}`,
      ]
    case 'NotThere':
      return [`there is no ${refusal.what} "${refusal.name}"`, `there is no ${refusal.what}`]
    case 'AlreadyThere':
      return [`there is already a ${refusal.what} "${refusal.name}"`, `there is already a ${refusal.what}`]
    case 'TooLate':
      return [
        'it is too late to undo it',
        ...(refusal.until === null
          ? ['it cannot be undone']
          : [`it could be undone until ${moment(refusal.until)}`]),
      ]
    case 'UnknownInteraction':
      return ['there is no such interaction']
    case 'UnknownAgent':
      return [`there is no agent ${refusal.agent}`]
    case 'UnknownPlace':
      return [`there is no ${refusal.kind} ${refusal.name}`]
    case 'NotInCampaign':
      return [`${refusal.agent} is no member of campaign ${refusal.campaign}`]
    case 'ChannelNotInCampaign':
      return [`campaign ${refusal.campaign} has no ${sayChannel(refusal.channel)} channel`]
    case 'FieldsMissing': {
      const [first = '', ...others] = refusal.missing.map((field) => `the field "${field}" is not filled in`)
      return [first, ...others]
    }
    case 'NotVisible':
      return [`${refusal.agent} cannot see it`]
    case 'NotPermitted':
      return [
        `${refusal.agent} has no right to "${refusal.right}"`,
        `${refusal.agent} lacks the right "${refusal.right}"`,
      ]
    case 'NotAMember':
      return [
        `${refusal.agent} is not on the ${sayChannel(refusal.channel)} channel`,
        `${refusal.agent} is no member of the channel`,
      ]
    case 'NotTheirsToTake':
      return [`the strategy of ${refusal.campaign} does not let ${refusal.agent} take it`]
    case 'NotInThisSystem':
      return ['this inbox cannot do it', `${refusal.dialect} cannot do it`]
    case 'ChannelNotOffered':
      return [
        `this inbox has no ${sayChannel(refusal.channel)} channel`,
        `${refusal.dialect} has no ${sayChannel(refusal.channel)} channel`,
      ]
    case 'UnknownButton':
      return [`there is no button "${refusal.button}"`]
    case 'NoSender':
      return [refusal.why]
    default:
      return [String((refusal as { readonly _tag: string })._tag)]
  }
}
