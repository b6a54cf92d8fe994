import { howMany } from '../notation/how-many.ts'

/** How many contacts arrive at once: `3`, `{ 1: 60%, 2: 40% }` or `{ geometric: 2.5 }` in the file. */
export const Batch = howMany({
  identifier: 'Batch',
  what: 'size of a batch',
  description: 'How many arrive at once',
})
