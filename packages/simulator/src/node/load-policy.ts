import { basename } from 'node:path'
import type { RoutingPolicy, RoutingTrigger } from '@inboxlab/core'
import { PolicyFault } from '../engine/policy-fault.ts'
import { InputError } from '../scenario/input-error.ts'
import { shown } from '../scenario/shown.ts'
import { ownFile, whereThrown } from './own-file.ts'

/**
 * Loads a policy from somebody's own TypeScript or JavaScript file: its default export is a {@link RoutingPolicy}, or
 * only what such a policy decides, a function, which then has the line in the order of joining and remembers nothing.
 * Rejects with an {@link InputError} that names the file if it cannot be loaded, or is no policy. Where the policy throws
 * later, it throws a `PolicyFault` that names the file, the line and what it was asked about.
 *
 * @example
 * ```ts
 * import { writeFileSync } from 'node:fs'
 * import { loadPolicy } from '@inboxlab/simulator/node'
 * writeFileSync('nobody.mjs', "export default () => ({ _tag: 'Nothing' })")
 * const policy = await loadPolicy('nobody.mjs')
 * policy.name // => 'nobody'
 * ```
 */
export const loadPolicy = async (file: string): Promise<RoutingPolicy> => {
  const { exported } = await ownFile(file, 'a policy')
  if (isFunction(exported)) return guarded(decidesOnly(file, exported as RoutingPolicy['decide']), file)
  const faulty = wrongPart(exported)
  if (faulty !== undefined) throw new InputError({ place: file, ...faulty })
  return guarded(exported as RoutingPolicy, file)
}

/** The same policy, which says where it throws, and asked about what. */
const guarded = (policy: RoutingPolicy, file: string): RoutingPolicy => {
  const fault = (error: unknown, asked: string, memory: unknown): PolicyFault => {
    const { place, message } = whereThrown(error, file)
    const remembered = memory === null ? '' : `, remembering ${String(JSON.stringify(memory)).slice(0, 200)}`
    return new PolicyFault(`${place}: policy ${policy.name} throws ${asked}${remembered}: ${message}`)
  }
  const { explain } = policy
  return {
    name: policy.name,
    initial: policy.initial,
    ...(policy.relaxesSkills === undefined ? {} : { relaxesSkills: policy.relaxesSkills }),
    rank: (state, interaction) => {
      try {
        return policy.rank(state, interaction)
      } catch (error) {
        throw fault(error, `on the rank of ${interaction.id}`, null)
      }
    },
    decide: (view, trigger, memory) => {
      try {
        return policy.decide(view, trigger, memory)
      } catch (error) {
        throw fault(error, `on ${asked(trigger)} at ${view.now}`, memory)
      }
    },
    ...(explain === undefined
      ? {}
      : {
          explain: (view, trigger, memory) => {
            try {
              return explain.call(policy, view, trigger, memory)
            } catch (error) {
              throw fault(error, `when it explains ${asked(trigger)} at ${view.now}`, memory)
            }
          },
        }),
  }
}

const asked = (trigger: RoutingTrigger): string => {
  switch (trigger._tag) {
    case 'Waiting':
      return `Waiting of ${trigger.interaction.id}`
    case 'AgentFree':
      return `AgentFree of ${trigger.agent.id}`
    case 'Moment':
      return trigger.about === null ? 'Moment' : `Moment about ${trigger.about.id}`
  }
}

const decidesOnly = (file: string, decide: RoutingPolicy['decide']): RoutingPolicy => ({
  name: basename(file).replace(/\.[^.]+$/u, ''),
  initial: null,
  rank: (state) => state.moments.waitingSince,
  decide,
})

const EXAMPLE =
  "write it like export default { name: 'my policy', initial: null, rank: (state) => state.moments.waitingSince, decide: (view, trigger) => … }"

const wrongPart = (exported: unknown): Pick<InputError, 'problem' | 'fix'> | undefined => {
  if (typeof exported !== 'object' || exported === null) {
    return { problem: `its default export, ${shown(exported)}, is no policy`, fix: EXAMPLE }
  }
  if (Reflect.get(exported, Symbol.toStringTag) === 'Module') {
    return { problem: 'it has no default export', fix: EXAMPLE }
  }
  const part = (name: string): unknown => Reflect.get(exported, name)
  const [name, relaxesSkills] = [part('name'), part('relaxesSkills')]
  if (typeof name !== 'string' || name.trim() === '') {
    return { problem: `its policy has no name, but ${shown(name)}`, fix: "add name: 'my policy'" }
  }
  for (const [method, example] of [
    ['rank', 'rank: (state) => state.moments.waitingSince'],
    ['decide', 'decide: (view, trigger) => …'],
  ] as const) {
    if (!isFunction(part(method))) {
      return {
        problem: `${method} of its policy is no function, but ${shown(part(method))}`,
        fix: `write ${example}`,
      }
    }
  }
  if (!('initial' in exported)) {
    return { problem: 'its policy does not say what it remembers at first', fix: 'add initial: null' }
  }
  if (part('explain') !== undefined && !isFunction(part('explain'))) {
    return {
      problem: `explain of its policy is no function, but ${shown(part('explain'))}`,
      fix: 'leave it out',
    }
  }
  if (relaxesSkills !== undefined && typeof relaxesSkills !== 'boolean') {
    return {
      problem: `relaxesSkills of its policy is ${shown(relaxesSkills)}`,
      fix: 'write true, or leave it out',
    }
  }
  return undefined
}

const isFunction = (value: unknown): boolean => typeof value === 'function'
