import type { Draft } from '../draft.ts'
import { didYouMean } from '../nearest.ts'
import type { Path, Problem } from '../problem.ts'

/** Every queue and type that is referred to exists. */
export const namesExist = (draft: Draft): ReadonlyArray<Problem> => [
  ...[...draft.types].flatMap(([name, { queue }]) =>
    known('queue', queue, draft.queueNames, ['types', name, 'queue']),
  ),
  ...[...draft.groups].flatMap(([name, { queues }]) =>
    queues.flatMap((queue, index) => [
      ...known('queue', queue, draft.queueNames, ['agents', name, 'queues', index]),
      ...(queues.indexOf(queue) < index
        ? [
            {
              path: ['agents', name, 'queues', index],
              problem: `'${queue}' is there twice`,
              fix: 'keep one of them',
            },
          ]
        : []),
    ]),
  ),
  ...[...draft.items].flatMap(([index, { type, types = [] }]) => [
    ...(type === undefined ? [] : known('contact type', type, draft.typeNames, ['traffic', index, 'type'])),
    ...types.flatMap(({ value }) =>
      known('contact type', value, draft.typeNames, ['traffic', index, 'types', value]),
    ),
  ]),
]

/** A name of a kind of thing must be one of those there are; no complaint where none is known at all. */
export const known = (
  kind: string,
  name: string,
  names: ReadonlyArray<string>,
  path: Path,
): ReadonlyArray<Problem> =>
  names.length === 0 || names.includes(name)
    ? []
    : [{ path, problem: `'${name}' is no ${kind}`, fix: didYouMean(name, names) }]
