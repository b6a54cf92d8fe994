import * as Schema from 'effect/Schema'

const Name = Schema.NonEmptyString.check(Schema.isMaxLength(200))

/** Names one interaction among all of an account: text of 1 to 200 characters. */
export const InteractionId = Name.annotate({ identifier: 'InteractionId' })
export type InteractionId = typeof InteractionId.Type

/** Names one agent: text of 1 to 200 characters. */
export const AgentId = Name.annotate({ identifier: 'AgentId' })
export type AgentId = typeof AgentId.Type

/** Names one contact, the person on the other side: text of 1 to 200 characters. */
export const ContactId = Name.annotate({ identifier: 'ContactId' })
export type ContactId = typeof ContactId.Type

/** Names one message or private note: text of 1 to 200 characters. */
export const MessageId = Name.annotate({ identifier: 'MessageId' })
export type MessageId = typeof MessageId.Type

/** Names one queue: text of 1 to 200 characters. */
export const QueueId = Name.annotate({ identifier: 'QueueId' })
export type QueueId = typeof QueueId.Type

/** Names one team: text of 1 to 200 characters. */
export const TeamId = Name.annotate({ identifier: 'TeamId' })
export type TeamId = typeof TeamId.Type

/** Names one space, to which teams belong: text of 1 to 200 characters. */
export const SpaceId = Name.annotate({ identifier: 'SpaceId' })
export type SpaceId = typeof SpaceId.Type

/** Names one campaign: text of 1 to 200 characters. */
export const CampaignId = Name.annotate({ identifier: 'CampaignId' })
export type CampaignId = typeof CampaignId.Type

/** Names one profile, a set of rights and queues that a user works under: text of 1 to 200 characters. */
export const ProfileId = Name.annotate({ identifier: 'ProfileId' })
export type ProfileId = typeof ProfileId.Type

/** Names one sender, the number or account that messages leave from: text of 1 to 200 characters. */
export const SenderId = Name.annotate({ identifier: 'SenderId' })
export type SenderId = typeof SenderId.Type
