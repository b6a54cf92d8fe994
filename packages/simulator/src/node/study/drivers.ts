import { InputError } from '../../scenario/input-error.ts'

/** What studies on several machines need, and nothing else does: loaded when it is asked for. */
export type Drivers = Awaited<ReturnType<typeof load>>

const load = async () => {
  const [{ Queue, QueueEvents, Worker }, { Redis }] = await Promise.all([import('bullmq'), import('ioredis')])
  return { Queue, QueueEvents, Worker, Redis }
}

/** Loads BullMQ and ioredis. Rejects with an {@link InputError} if they are not installed. */
export const drivers = async (): Promise<Drivers> => {
  try {
    return await load()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new InputError({
      place: '--engine',
      problem: 'bullmq and ioredis are not installed',
      fix: 'run npm install bullmq@6 ioredis@5',
    })
  }
}
