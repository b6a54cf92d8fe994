import type { Instant } from '../interaction/instant.ts'
import type { QueueId } from '../interaction/names.ts'
import type { RoutingDecision } from './decision.ts'
import type { QueueView, RoutingView, WaitingInteraction } from './view.ts'
import { inSeconds } from './words.ts'

/** Where an interaction goes that nobody takes: one rule of a policy of {@link routing}. */
export interface Overflow {
  /** The queue it waits in. */
  readonly from: QueueId
  /** Once it has waited there for so many milliseconds, or if it comes when more than so many wait, itself included. */
  readonly when:
    | { readonly _tag: 'Waited'; readonly after: number }
    | { readonly _tag: 'Longer'; readonly than: number }
  readonly goes:
    | { readonly _tag: 'ToQueue'; readonly queue: QueueId }
    | { readonly _tag: 'Dissuade'; readonly reason: string }
}

/**
 * @internal The first rule whose time has come for an interaction that nobody can take, or null. A rule that would lead
 * straight back to where it waits is passed over.
 */
export const dueOverflow = (
  rules: ReadonlyArray<Overflow>,
  interaction: WaitingInteraction,
  view: RoutingView,
  hasJustCome: boolean,
): Overflow | null => {
  const { queue } = interaction
  for (const rule of rules) {
    if (rule.from !== queue.id || !isDue(rule, interaction, queue.length, view, hasJustCome)) continue
    if (!leadsBack(rules, rule, view)) return rule
  }
  return null
}

/** @internal The next moment at which a rule of its queue is due; Infinity if there is none. */
export const nextOverflow = (
  rules: ReadonlyArray<Overflow>,
  { queue, state }: WaitingInteraction,
  { now }: RoutingView,
): Instant => {
  let next: Instant = Number.POSITIVE_INFINITY
  for (const { from, when } of rules) {
    if (from !== queue.id || when._tag !== 'Waited') continue
    const at = state.moments.waitingSince + when.after
    if (at > now && at < next) next = at
  }
  return next
}

/** @internal What a rule decides. */
export const overflowed = ({ goes }: Overflow, interaction: WaitingInteraction): RoutingDecision =>
  goes._tag === 'ToQueue'
    ? { _tag: 'Enqueue', interaction, queue: goes.queue }
    : { _tag: 'Dissuade', interaction, reason: goes.reason }

/** @internal Why a rule is due, in words. */
export const overflowInWords = (
  { when }: Overflow,
  { queue, state }: WaitingInteraction,
  { now }: RoutingView,
): string =>
  when._tag === 'Waited'
    ? `has waited ${inSeconds(now - state.moments.waitingSince)} of ${inSeconds(when.after)}`
    : `${queue.length} wait in ${queue.id}, more than ${when.than}`

const isDue = (
  { when }: Overflow,
  { state }: WaitingInteraction,
  length: number,
  { now }: RoutingView,
  hasJustCome: boolean,
): boolean =>
  when._tag === 'Waited' ? now >= state.moments.waitingSince + when.after : hasJustCome && length > when.than

const leadsBack = (rules: ReadonlyArray<Overflow>, first: Overflow, view: RoutingView): boolean => {
  const passed: Array<QueueId> = []
  let rule: Overflow | undefined = first
  while (rule !== undefined && rule.goes._tag === 'ToQueue') {
    const to: QueueId = rule.goes.queue
    passed.push(rule.from)
    if (passed.includes(to)) return true
    const length = lengthWithOneMore(view.queues, to)
    rule = rules.find((each) => each.from === to && isDueAtOnce(each, length))
  }
  return false
}

/** Whether a rule is due for whoever has just come to its queue: there the wait starts afresh. */
const isDueAtOnce = ({ when }: Overflow, length: number): boolean =>
  when._tag === 'Waited' ? when.after <= 0 : length > when.than

const lengthWithOneMore = (queues: ReadonlyArray<QueueView>, id: QueueId): number =>
  1 + (queues.find((queue) => queue.id === id)?.length ?? 0)
