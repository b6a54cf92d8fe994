import type { Redis } from 'ioredis'
import { connect } from '../node/study/connection.ts'
import { type Drivers, drivers } from '../node/study/drivers.ts'
import { type EngineAddress, readEngineAddress } from '../node/study/engine-address.ts'
import { InputError } from '../scenario/input-error.ts'
import { complain } from './complain.ts'

/** A connection to the server that studies are on. */
export interface Engine {
  readonly address: EngineAddress
  readonly redis: Redis
  readonly drivers: Drivers
}

/**
 * Connects to the server of `--engine`, or of the environment variable INBOXLAB_ENGINE. Rejects with an {@link InputError} if
 * there is none, or it cannot be used.
 */
export const engineOf = async (written = process.env.INBOXLAB_ENGINE): Promise<Engine> => {
  if (written === undefined) {
    throw new InputError({
      place: '--engine',
      problem: 'it is not said where the studies are',
      fix: 'write --engine redis://localhost:6379, or set INBOXLAB_ENGINE to that',
    })
  }
  const address = readEngineAddress(written)
  const loaded = await drivers()
  return { address, redis: await connect(address, loaded, complain), drivers: loaded }
}
