import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Plan } from './plan.ts'

/** A part of a plan by its name, such as `queue calls`, and by a hash of all that it says. */
export interface PartOfPlan {
  readonly name: string
  /** Empty for a policy, which is functions. */
  readonly hash: string
}

/** @internal All parts of a plan. */
export const partsOf = (plan: Plan): ReadonlyArray<PartOfPlan> => {
  let parts = known.get(plan)
  if (parts === undefined) {
    const { policy, queues, types, groups, traffic, ...rest } = plan
    parts = [
      { name: `policy ${policy.name}`, hash: '' },
      ...queues.map((each) => ({ name: `queue ${each.id}`, hash: hashOf(each) })),
      ...types.map((each) => ({ name: `type ${each.id}`, hash: hashOf(each) })),
      ...groups.map((each) => ({ name: `group ${each.id}`, hash: hashOf(each) })),
      ...traffic.map((each) => ({ name: `traffic ${each.name}`, hash: hashOf(each) })),
      { name: 'the rest (times, lines, intervals)', hash: hashOf(rest) },
    ]
    known.set(plan, parts)
  }
  return parts
}

const known = new WeakMap<Plan, ReadonlyArray<PartOfPlan>>()

const hashOf = (part: object): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify(part, plainly)))).slice(0, 32)

const plainly = (_name: string, value: unknown): unknown => {
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value)
  if (!ArrayBuffer.isView(value)) return value
  return bytesToHex(sha256(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)))
}
