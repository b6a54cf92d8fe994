import type { PromiseInbox } from '@inboxlab/sdk/promise'

/**
 * Answers every open interaction in which the contact wrote last, and tells which. For servers whose webhooks tell of no
 * messages, as uContact's: to be run every now and then.
 */
export const answerListed = async (
  inbox: Pick<PromiseInbox, 'list' | 'timeline' | 'reply'>,
): Promise<ReadonlyArray<string>> => {
  const answered: Array<string> = []
  for await (const { id } of inbox.list({ phase: 'open' })) {
    let last: string | null = null
    for await (const { event } of inbox.timeline(id)) last = event?._tag ?? last
    if (last !== 'MessageReceived') continue
    await inbox.reply(id, { text: 'Thank you, somebody will be with you soon.' })
    answered.push(id)
  }
  return answered
}
