import { type Actor, UNTIL_NEXT_REPLY } from '@inboxlab/core'
import { changing } from './announce.ts'
import { report } from './conversing.ts'
import type { ConversationRecord, MessageRecord } from './data.ts'
import { giveOut } from './giving-out.ts'
import type { Office } from './office.ts'

/** @internal What the server does by itself at a later moment. */
export type Job =
  | { readonly do: 'give out'; readonly inbox: number }
  | { readonly do: 'give out again'; readonly inbox: number }
  | { readonly do: 'wake'; readonly conversation: number; readonly until: number }
  | { readonly do: 'resolve' }
  | {
      readonly do: 'report'
      readonly conversation: number
      readonly message: number
      readonly status: MessageRecord['status']
      readonly failure: string | null
    }

const AUTOMATION: Actor = { _tag: 'Automation' }
/** Its jobs for snoozed and forgotten conversations run so often (apis 2.2). */
const FIVE_MINUTES = 300_000
const THIRTY_MINUTES = 1_800_000

/** @internal A snooze ends with the first run of its job after it. */
export const wakeLater = (office: Office, conversation: ConversationRecord): void => {
  const until = office.state(conversation).snoozedUntil
  if (until === null || until === UNTIL_NEXT_REPLY) return
  const at = Math.ceil(until / FIVE_MINUTES) * FIVE_MINUTES
  office.world.schedule(at, { do: 'wake', conversation: conversation.id, until })
}

/** @internal */
export const resolveLater = (office: Office): void =>
  office.world.schedule((Math.floor(office.now / FIVE_MINUTES) + 1) * FIVE_MINUTES, { do: 'resolve' })

/** @internal An inbox with a policy is looked at again and again. */
export const giveOutRegularly = (office: Office, inbox: number): void =>
  office.world.schedule((Math.floor(office.now / THIRTY_MINUTES) + 1) * THIRTY_MINUTES, {
    do: 'give out again',
    inbox,
  })

/** @internal Does it, if what it is about is still there. */
export const run = (office: Office, job: Job): void => {
  const { data } = office
  switch (job.do) {
    case 'give out':
    case 'give out again': {
      const inbox = data.inboxes.find(({ id }) => id === job.inbox)
      if (inbox === undefined) return
      giveOut(office, inbox)
      if (job.do === 'give out again' && inbox.assignmentPolicy !== null) giveOutRegularly(office, inbox.id)
      return
    }
    case 'wake': {
      const conversation = data.conversations.find(({ id }) => id === job.conversation)
      if (conversation === undefined || office.state(conversation).snoozedUntil !== job.until) return
      changing(office, conversation, () =>
        office.submit(conversation, { _tag: 'Wake', at: office.now, by: AUTOMATION }),
      )
      return
    }
    case 'report': {
      const conversation = data.conversations.find(({ id }) => id === job.conversation)
      if (conversation === undefined) return
      const message = office.thread(conversation).find(({ id }) => id === job.message)
      if (message !== undefined) report(office, conversation, message, job.status, job.failure)
      return
    }
    case 'resolve':
      resolveForgotten(office)
  }
}

const resolveForgotten = (office: Office): void => {
  const minutes = office.data.account.autoResolveAfter
  if (minutes === null) return
  for (const conversation of office.data.conversations) {
    const idle = office.now - conversation.lastActivityAt >= minutes * 60_000
    if (!idle || office.status(conversation) !== 'open') continue
    changing(office, conversation, () =>
      office.submit(conversation, {
        _tag: 'Close',
        at: office.now,
        by: AUTOMATION,
        outcome: { _tag: 'Processed' },
      }),
    )
  }
  resolveLater(office)
}
