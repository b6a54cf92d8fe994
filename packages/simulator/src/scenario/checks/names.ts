import { didYouMean } from '../nearest.ts'
import type { Path, Problem } from '../problems/problem.ts'
import type { Draft } from './draft.ts'

/** Every queue and contact type that is referred to exists. */
export const namesExist = ({ types, groups, items, queueNames }: Draft): ReadonlyArray<Problem> => [
  ...[...types].flatMap(([name, { queue }]) => known('queue', queue, queueNames, ['types', name, 'queue'])),
  ...[...groups].flatMap(([name, { queues = [] }]) =>
    queues.flatMap((queue, index) => known('queue', queue, queueNames, ['agents', name, 'queues', index])),
  ),
  ...[...items].flatMap(([index, { type, types: shares = [] }]) => [
    ...known('contact type', type, [...types.keys()], ['traffic', index, 'type']),
    ...shares.flatMap(({ value }) =>
      known('contact type', value, [...types.keys()], ['traffic', index, 'types', value]),
    ),
  ]),
]

/** A group names each of its queues once. */
export const queuesDiffer = ({ groups }: Draft): ReadonlyArray<Problem> =>
  [...groups].flatMap(([name, { queues = [] }]) =>
    queues.flatMap((queue, index) =>
      queues.indexOf(queue) === index
        ? []
        : [
            {
              path: ['agents', name, 'queues', index],
              problem: `'${queue}' is there twice`,
              fix: 'keep one of them',
            },
          ],
    ),
  )

/** A name of a kind of thing must be one of those there are; no complaint where none is known at all. */
export const known = (
  kind: string,
  name: string | undefined,
  names: ReadonlyArray<string>,
  path: Path,
): ReadonlyArray<Problem> =>
  name === undefined || names.length === 0 || names.includes(name)
    ? []
    : [{ path, problem: `'${name}' is no ${kind}`, fix: didYouMean(name, names) }]
