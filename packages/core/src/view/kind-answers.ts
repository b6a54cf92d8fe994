import type { Groups } from './groups.ts'
import { FACTS } from './kind-facts.ts'
import { type KindView, kindView } from './kind-view.ts'
import { TupleTable } from './tuple-table.ts'

/**
 * A question's answers by kind. It is put to one of all kinds that are alike in what it looks at: what it looked at and
 * in which order is kept as a tree, and a kind that comes to the end of a way through it is answered by it. There are
 * many thousand kinds, and a question seldom looks at more than a few of their facts.
 *
 * @internal
 */
export const kindAnswers = <Answer>(
  groups: Groups,
  question: (view: KindView) => Answer,
): ((kind: number) => Answer) => {
  const view = kindView(groups)
  const looksAt = [UNKNOWN]
  const answers: Array<Answer | undefined> = [undefined]
  // The node that follows on one by the value of its fact, 0 where there is none yet: by both in the first where a fact
  // has eight values at most, as most have, and else by the number of the pair.
  const few: Array<number> = new Array(FEW).fill(0)
  const many: Array<number> = []
  const pairs = new TupleTable()
  const next = (node: number, kind: number): number => {
    const fact = looksAt[node] as number
    const value = groups.fact(kind, fact)
    const hasFew = (FACTS[fact]?.mask as number) > 0
    const at = hasFew ? FEW * node + value : pairs.code(node, value, 0, 0, 0)
    const followers = hasFew ? few : many
    const follower = followers[at] ?? 0
    if (follower !== 0) return follower
    followers[at] = looksAt.push(UNKNOWN) - 1
    answers.push(undefined)
    for (let i = 0; i < FEW; i++) few.push(0)
    return looksAt.length - 1
  }
  const ask = (kind: number): Answer => {
    view.put(kind)
    const answer = question(view)
    let node = 0
    for (const fact of view.lookedAt()) {
      looksAt[node] = fact
      node = next(node, kind)
    }
    looksAt[node] = ANSWERED
    answers[node] = answer
    return answer
  }
  return (kind) => {
    let node = 0
    while ((looksAt[node] as number) >= 0) node = next(node, kind)
    return looksAt[node] === ANSWERED ? (answers[node] as Answer) : ask(kind)
  }
}

const UNKNOWN = -1
const ANSWERED = -2
const FEW = 8
