import type { SkillNeeded } from '@inboxlab/core'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { type Fault, fault } from '../problems/fault.ts'
import { shown } from '../shown.ts'
import { listOf, mappingOf } from './mapping.ts'
import { Name } from './name.ts'
import { reading } from './reading.ts'
import { wholeNumber } from './whole-number.ts'

const Level = wholeNumber({ what: 'level', from: 1, to: 1_000_000 })

type Written = ReadonlyArray<string> | { readonly [skill: string]: number }

const decode = (written: Written): Result.Result<ReadonlyArray<SkillNeeded>, Fault> => {
  if (!isList(written))
    return Result.succeed(Object.entries(written).map(([skill, level]) => ({ skill, level })))
  const twice = written.find((skill, index) => written.indexOf(skill) < index)
  return twice === undefined
    ? Result.succeed(written.map((skill) => ({ skill, level: 1 })))
    : fault(`'${twice}' is there twice`, 'keep one of them')
}

const isList = (written: Written): written is ReadonlyArray<string> => Array.isArray(written)

const encode = (skills: ReadonlyArray<SkillNeeded>): Written =>
  skills.every(({ level }) => level === 1)
    ? skills.map(({ skill }) => skill)
    : Object.fromEntries(skills.map(({ skill, level }) => [skill, level]))

/** Skills: `[french, sales]`, all of level 1, or with their levels, `{ french: 3, sales: 1 }`. */
export const Skills = Schema.Union([listOf(Name, '[french]'), mappingOf(Name, Level, '{ french: 2 }')])
  .annotate({
    identifier: 'Skills',
    title: 'Skills',
    description: 'Skills: a list, all of level 1, or a level from 1 on for each.',
    explain: (refused: unknown) => ({
      problem: `${shown(refused)} is no skill`,
      fix: 'write it like [french, sales] or { french: 3, sales: 1 }',
    }),
  })
  .pipe(
    Schema.decodeTo(
      Schema.Array(Schema.Struct({ skill: Schema.String, level: Schema.Finite })),
      reading({ decode, encode }),
    ),
  )
