import { fc } from '@fast-check/vitest'

// Properties try new cases wherever they run, except in CI: there an unchanged tree must not turn red by chance, and
// what is red must be so again. The nightly workflow looks further, with INBOXLAB_SEED=random.
const { INBOXLAB_SEED = process.env['CI'] ? '20261121' : 'random' } = process.env

if (INBOXLAB_SEED !== 'random') {
  const seed = Number(INBOXLAB_SEED)
  if (!Number.isInteger(seed)) throw new Error(`INBOXLAB_SEED=${INBOXLAB_SEED}: a whole number, or random`)
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed })
}
