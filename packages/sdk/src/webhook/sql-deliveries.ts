import type { Instant } from '@inboxlab/core'
import type { DeliveryStore } from './delivery-store.ts'

/** What {@link sqlDeliveries} needs of a database. */
export interface SqlDeliveriesOptions {
  /** Runs one statement with its values and gives the rows it returns. */
  readonly query: (
    statement: string,
    values: ReadonlyArray<string | number>,
  ) => ReadonlyArray<object> | Promise<ReadonlyArray<object>>
  /** How values are marked in a statement: `$1` as PostgreSQL does, or `?` as SQLite does (the default). */
  readonly placeholders?: '$1' | '?'
  /** The table; `webhook_deliveries` unless told otherwise. */
  readonly table?: string
}

/** Deliveries in an SQL database, with what only a database needs. */
export interface SqlDeliveries extends DeliveryStore {
  /** Creates the table if it is not there. */
  readonly createTable: () => Promise<void>
  /** Forgets what was handled or left behind before a moment, in milliseconds. */
  readonly forgetBefore: (moment: Instant) => Promise<void>
}

/**
 * Remembers deliveries in a table, so that several processes share them and a restart forgets nothing. Needs
 * `INSERT … ON CONFLICT … RETURNING`: PostgreSQL 9.5 and SQLite 3.35 or later have it, MySQL has not. One statement
 * claims, so two processes never get the same delivery.
 *
 * @example
 * ```ts
 * import { sqlDeliveries } from '@inboxlab/sdk'
 * const asked: Array<string> = []
 * const deliveries = sqlDeliveries({
 *   query: (statement) => {
 *     asked.push(statement.split(' ')[0] ?? '')
 *     return [{ name: 'd-1' }]
 *   },
 * })
 * await deliveries.claim('d-1', 0, 60_000) // => 'claimed'
 * asked // => ['INSERT']
 * ```
 */
export const sqlDeliveries = ({
  query,
  placeholders = '?',
  table = 'webhook_deliveries',
}: SqlDeliveriesOptions): SqlDeliveries => {
  if (!/^[a-z_][a-z0-9_]*$/i.test(table))
    throw new Error(`sqlDeliveries: '${table}' is no name of a table: use letters, digits and _`)
  const value = (index: number): string => (placeholders === '?' ? '?' : `$${index}`)
  return {
    createTable: async () => {
      await query(
        `CREATE TABLE IF NOT EXISTS ${table} (name VARCHAR(255) PRIMARY KEY, claimed_until DOUBLE PRECISION NOT NULL, done_at DOUBLE PRECISION)`,
        [],
      )
    },
    claim: async (name, now, until) => {
      const claimed = await query(
        `INSERT INTO ${table} (name, claimed_until, done_at) VALUES (${value(1)}, ${value(2)}, NULL) ON CONFLICT (name) DO UPDATE SET claimed_until = excluded.claimed_until WHERE ${table}.done_at IS NULL AND ${table}.claimed_until <= ${value(3)} RETURNING name`,
        [name, until, now],
      )
      if (claimed.length > 0) return 'claimed'
      const done = await query(`SELECT name FROM ${table} WHERE name = ${value(1)} AND done_at IS NOT NULL`, [
        name,
      ])
      return done.length > 0 ? 'done' : 'busy'
    },
    finish: async (name, now) => {
      await query(`UPDATE ${table} SET done_at = ${value(1)} WHERE name = ${value(2)}`, [now, name])
    },
    release: async (name) => {
      await query(`DELETE FROM ${table} WHERE name = ${value(1)} AND done_at IS NULL`, [name])
    },
    forgetBefore: async (moment) => {
      await query(`DELETE FROM ${table} WHERE COALESCE(done_at, claimed_until) < ${value(1)}`, [moment])
    },
  }
}
