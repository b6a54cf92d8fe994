import type { Problem } from '../problems/problem.ts'
import type { Draft } from './draft.ts'

/** Conversations are written, not spoken, and do not wait for ever for somebody who went silent. */
export const conversationsAreWritten = ({ types }: Draft): ReadonlyArray<Problem> =>
  [...types].flatMap(([name, { channel, conversation }]) => {
    if (conversation === undefined) return []
    const problems: Array<Problem> = []
    if (channel === 'voice') {
      problems.push({
        path: ['types', name, 'conversation'],
        problem: 'is one of messages, and the channel is voice',
        fix: 'say another channel, for example channel: chat, or service in place of conversation',
      })
    }
    if (conversation.goesSilent > 0 && conversation.silence === undefined) {
      problems.push({
        path: ['types', name, 'conversation', 'goesSilent'],
        problem: 'some go silent, and their agent waits for them for ever',
        fix: 'add silence: { after: 10min, then: close }',
      })
    }
    return problems
  })
