import type { BotRecord, ChatwootData, ConversationRecord, UserRecord } from './data.ts'

/** @internal Who makes a request. */
export type Caller =
  | { readonly kind: 'user'; readonly user: UserRecord }
  | { readonly kind: 'bot'; readonly bot: BotRecord }

/** @internal Whether a conversation is in somebody's lists: administrators have all, agents those of their inboxes. */
export const isListed = (data: ChatwootData, caller: Caller, { inbox }: ConversationRecord): boolean => {
  if (isAdministrator(caller)) return true
  if (caller.kind === 'bot') return data.inboxes.some(({ id, bot }) => id === inbox && bot === caller.bot.id)
  return isMember(data, caller.user, inbox)
}

/** @internal Whether somebody may open a conversation: also through its team, without the inbox (apis 2.7). */
export const maySee = (
  data: ChatwootData,
  caller: Caller,
  conversation: ConversationRecord,
  team: number | null,
): boolean =>
  isListed(data, caller, conversation) ||
  (caller.kind === 'user' &&
    data.teams.some(({ id, members }) => id === team && members.includes(caller.user.id)))

/** @internal */
export const isAdministrator = (caller: Caller): boolean =>
  caller.kind === 'user' && caller.user.role === 'administrator'

/** @internal Whether a user works in an inbox. */
export const isMember = ({ inboxes }: ChatwootData, { id: user }: UserRecord, inbox: number): boolean =>
  inboxes.some(({ id, members }) => id === inbox && members.includes(user))
