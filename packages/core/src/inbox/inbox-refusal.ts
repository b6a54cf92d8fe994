import * as Schema from 'effect/Schema'
import { Right } from '../directory/right.ts'
import { Channel } from '../interaction/facts.ts'
import { AgentId, CampaignId, InteractionId } from '../interaction/names.ts'
import { Refusal } from '../interaction/refusal.ts'

const BeyondOne = Schema.TaggedUnion({
  /** No interaction of this id has begun. */
  UnknownInteraction: { interaction: InteractionId },
  /** The directory has no such user. */
  UnknownAgent: { agent: AgentId },
  /** The directory has no such queue, team or campaign. */
  UnknownPlace: { kind: Schema.Literals(['queue', 'team', 'campaign']), name: Schema.String },
  /** This user may not see it, so they can do nothing with it. */
  NotVisible: { interaction: InteractionId, agent: AgentId },
  /** This user's active profile lacks the right. */
  NotPermitted: { agent: AgentId, right: Right },
  /** This user is no member of the channel. */
  NotAMember: { agent: AgentId, channel: Channel },
  /** This user is no member of the campaign. */
  NotInCampaign: { agent: AgentId, campaign: CampaignId },
  /** The campaign has not this channel. */
  ChannelNotInCampaign: { campaign: CampaignId, channel: Channel, offered: Schema.Array(Channel) },
  /** Fields that the campaign requires are not filled in, or only with blanks. */
  FieldsMissing: { campaign: CampaignId, missing: Schema.Array(Schema.NonEmptyString) },
  /** The strategy of the campaign does not let this agent take it now. */
  NotTheirsToTake: { agent: AgentId, campaign: CampaignId },
  /** The system that the inbox stands for does not know such a thing. */
  NotInThisSystem: { dialect: Schema.String, command: Schema.String },
  /** The system that the inbox stands for does not have this channel. */
  ChannelNotOffered: { dialect: Schema.String, channel: Channel },
  /** The account has no such button. */
  UnknownButton: { button: Schema.String, known: Schema.Array(Schema.String) },
  /** None of the profile's senders may send today. */
  NoSender: { profile: Schema.String, why: Schema.String },
})

/**
 * Why an inbox did not carry out a command: what one interaction refuses by itself ({@link Refusal}), or what
 * only the whole inbox can know.
 */
export const InboxRefusal = Schema.Union([BeyondOne, Refusal]).annotate({ identifier: 'InboxRefusal' })
export type InboxRefusal = typeof InboxRefusal.Type
