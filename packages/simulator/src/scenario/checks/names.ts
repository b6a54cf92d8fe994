import { didYouMean } from '../nearest.ts'
import type { Path, Problem } from '../problems/problem.ts'
import { waysOn } from './diversions.ts'
import type { Draft } from './draft.ts'

/** Every queue, contact type and bundle of lines that is referred to exists. */
export const namesExist = ({ types, groups, items, queues, lineNames }: Draft): ReadonlyArray<Problem> => {
  const queueNames = [...queues.keys()]
  const typeNames = [...types.keys()]
  return [
    ...[...queues].flatMap(([name, queue]) =>
      waysOn(name, queue, undefined).flatMap(({ to, path }) => known('queue', to, queueNames, path)),
    ),
    ...[...types].flatMap(([name, { queue, lines }]) => [
      ...known('queue', queue, queueNames, ['types', name, 'queue']),
      ...(lines !== undefined && lineNames.length === 0
        ? [
            {
              path: ['types', name, 'lines'],
              problem: `there are no lines named '${lines}'`,
              fix: `add lines: { ${lines}: 30 } beside queues`,
            },
          ]
        : known('bundle of lines', lines, lineNames, ['types', name, 'lines'])),
    ]),
    ...[...groups].flatMap(([name, { queues: served = [], pace = {} }]) => [
      ...served.flatMap((queue, index) =>
        known('queue', queue, queueNames, ['agents', name, 'queues', index]),
      ),
      ...Object.keys(pace).flatMap((type) =>
        known('contact type', type, typeNames, ['agents', name, 'pace', type]),
      ),
    ]),
    ...[...items].flatMap(([index, { type, types: shares = [] }]) => [
      ...known('contact type', type, typeNames, ['traffic', index, 'type']),
      ...shares.flatMap(({ value }) =>
        known('contact type', value, typeNames, ['traffic', index, 'types', value]),
      ),
    ]),
  ]
}

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
