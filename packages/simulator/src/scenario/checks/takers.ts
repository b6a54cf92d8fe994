import type { SkillNeeded } from '@inboxlab/core'
import type { Path, Problem } from '../problems/problem.ts'
import type { AgentGroup } from '../sections/agent-group.ts'
import type { Capacity } from '../sections/capacity.ts'
import type { ContactType } from '../sections/contact-type.ts'
import type { Policy } from '../sections/policy/policy.ts'
import { shown } from '../shown.ts'
import type { Draft } from './draft.ts'
import { isNeverThere, isNobodyByCount } from './is-nobody.ts'
import { namesExist } from './names.ts'
import { queuesOnTheWay } from './queues-on-the-way.ts'
import { skillsMatter } from './skills-matter.ts'

/** Of every contact type there is somebody who can take it: who knows what it needs and has room for it. */
export const typesCanBeTaken = (draft: Draft): ReadonlyArray<Problem> => {
  const { desk } = draft
  if (desk === undefined || namesExist(draft).length > 0) return []
  return Object.entries(desk.types).flatMap(([name, type]) => {
    const queues = queuesOnTheWay(type.queue, desk)
    const takers = Object.values(desk.agents)
      .filter((group) => group.queues.some((queue) => queues.has(queue)))
      .flatMap(takersIn)
    if (takers.length === 0) return []
    const path = ['types', name]
    const problems = noTaker(type, skillsMatter(desk.policy) ? takers : takers.map(knowing(type.needs)), path)
    return problems.length > 0 ? problems : overloading(name, type, takers, desk.policy)
  })
}

/** Each alone would be more than the policy lets anybody have. */
const overloading = (
  name: string,
  { queue, weight = 1 }: ContactType,
  takers: ReadonlyArray<Taker>,
  policy: Policy,
): ReadonlyArray<Problem> => {
  if (policy._tag !== 'Blocks') return []
  const units = Math.max(...takers.map(({ capacity }) => (capacity === undefined ? 1 : unitsOf(capacity))))
  return policy.who.flatMap((rule, index) =>
    rule._tag === 'LoadUpTo' && weight > rule.share * units
      ? [
          {
            path: ['policy', 'who', index, 'loadUpTo'],
            problem: `lets nobody take ${name}: it is ${shown(weight)} of at most ${shown(units)} ${units === 1 ? 'unit' : 'units'} of those who serve '${queue}'`,
            fix: `write ${Math.ceil((100 * weight) / units)}% or more, or more units in the capacity of a group`,
          },
        ]
      : [],
  )
}

/** Somebody who may take a contact. */
interface Taker {
  readonly skills: ReadonlyMap<string, number>
  /** Undefined: one contact of any kind. */
  readonly capacity: Capacity | undefined
}

const takersIn = ({ count, people = {}, skills = [], capacity }: AgentGroup): ReadonlyArray<Taker> => [
  ...(isNobodyByCount(count) ? [] : [{ skills: levels(skills), capacity }]),
  ...Object.values(people)
    .filter((person) => !isNeverThere(person))
    .map((person) => ({
      skills: levels([...skills, ...(person.skills ?? [])]),
      capacity: person.capacity ?? capacity,
    })),
]

const levels = (skills: ReadonlyArray<SkillNeeded>): ReadonlyMap<string, number> =>
  new Map(skills.map(({ skill, level }) => [skill, level]))

const knowing =
  (needs: ReadonlyArray<SkillNeeded> = []) =>
  (taker: Taker): Taker => ({ ...taker, skills: levels(needs) })

const noTaker = (
  { queue, channel, needs = [], weight = 1 }: ContactType,
  takers: ReadonlyArray<Taker>,
  path: Path,
): ReadonlyArray<Problem> => {
  const who = `no agent who serves '${queue}'`
  const lacking = needs.find(
    ({ skill, level }) => !takers.some(({ skills }) => (skills.get(skill) ?? 0) >= level),
  )
  if (lacking !== undefined) {
    const { skill, level } = lacking
    const best = Math.max(...takers.map(({ skills }) => skills.get(skill) ?? 0))
    return [
      {
        path: [...path, 'needs'],
        problem:
          best === 0
            ? `${who} knows ${skill}`
            : `${who} knows ${skill} better than ${best}, and it needs ${level}`,
        fix: `give some of them skills: { ${skill}: ${level} }`,
      },
    ]
  }
  if (!takers.some(({ capacity }) => takes(capacity, channel))) {
    return [
      {
        path: [...path, 'channel'],
        problem: `${who} takes ${channel}: their capacity leaves no room for it`,
        fix: `add ${channel}: 1 to the capacity of a group`,
      },
    ]
  }
  if (!takers.some(({ capacity }) => unitsOf(capacity) >= weight)) {
    return [
      {
        path: [...path, 'weight'],
        problem: `${weight} is more than the capacity of any agent who serves '${queue}'`,
        fix: 'write a lower weight, or more units in the capacity of a group',
      },
    ]
  }
  const able = takers.some(
    ({ skills, capacity }) =>
      needs.every(({ skill, level }) => (skills.get(skill) ?? 0) >= level) &&
      takes(capacity, channel) &&
      unitsOf(capacity) >= weight,
  )
  return able
    ? []
    : [
        {
          path,
          problem: `${who} has both all the skills and the room for it`,
          fix: 'give one of them both',
        },
      ]
}

const takes = (capacity: Capacity | undefined, channel: ContactType['channel']): boolean => {
  const limit = capacity?.channels.find((each) => each.channel === channel)?.most
  return (limit ?? (capacity?.units === null ? 0 : 1)) > 0
}

/** Without a capacity an agent has one contact in hand, whatever its weight. */
const unitsOf = (capacity: Capacity | undefined): number => capacity?.units ?? Number.POSITIVE_INFINITY
