import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Queue } from 'bullmq'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { DESK, folder } from '../cli/folder.ts'
import { type Ended, inboxlab, type Running, start } from '../cli/inboxlab.ts'
import { RESULT_SCHEMA } from '../../src/node/study/replication-bytes.ts'
import { type RedisServer, redisIsThere, redisServer, until } from './redis-server.ts'

const there = redisIsThere()
const { path: cwd, write } = folder()
write('goal.yaml', `${DESK}thresholds: [ abandonment < 30% ]\n`)
// About two seconds of work for one thread: long enough to be in the middle of it.
const LONG = ['goal.yaml', '--over', 'agents.desk.count=1..3', '--until', '40h', '--reps', '60']
const SHORT = ['goal.yaml', '--over', 'agents.desk.count=2..3', '--reps', '12']
const REPLICATIONS = 180

class TooLate extends Error {}

describe.skipIf(!there)('studies on a Redis server', { timeout: 600_000 }, () => {
  let server: RedisServer
  let long: Ended
  let short: Ended
  const running = new Set<Running>()

  const begin = (args: ReadonlyArray<string>, env: Readonly<Record<string, string>> = {}): Running => {
    const begun = start(args, { cwd, env: { INBOXLAB_ENGINE: server.url, ...env } })
    running.add(begun)
    void begun.ended.then(() => running.delete(begun))
    return begun
  }
  const worker = async (...args: ReadonlyArray<string>): Promise<Running> => {
    const begun = begin(['worker', '--concurrency', '1', '--dead-after', '1s', ...args])
    await begun.hasPrinted('simulating for the studies')
    return begun
  }
  const asSweep = (study: string, args: ReadonlyArray<string>): ReadonlyArray<string> => [
    'sweep',
    ...args,
    '--out',
    'json=-',
    '--study',
    study,
  ]
  const sweep = (study: string, args = LONG): Running => begin(asSweep(study, args))
  const here = (args: ReadonlyArray<string>): Promise<Ended> =>
    inboxlab(['sweep', ...args, '--out', 'json=-'], { cwd })
  const found = async (study: string): Promise<number> => {
    const keys = [0, 1, 2].map((point) => `inboxlab:study:${study}:results:${point}`)
    const counts = await Promise.all(keys.map((key) => server.redis.hlen(key)))
    return counts.reduce((sum, count) => sum + count, 0)
  }
  /** Waits until this part of the long study is done; throws if all of it is by then. */
  const partDone = async (study: string, part: number): Promise<void> => {
    await until(async () => (await found(study)) >= part * REPLICATIONS)
    if ((await found(study)) >= REPLICATIONS) throw new TooLate(study)
  }
  /** What happens in the middle of a study; with another one where this process stood still until the first was over. */
  const inTheMiddle = async (happens: (study: string) => Promise<void>, nth = 1): Promise<void> => {
    try {
      await happens(`long-${nth}`)
    } catch (error) {
      if (!(error instanceof TooLate) || nth === 5) throw error
      await clear()
      await inTheMiddle(happens, nth + 1)
    }
  }
  const kill = async ({ child, ended }: Running): Promise<void> => {
    child.kill('SIGKILL')
    await ended
  }

  beforeAll(async () => {
    server = await redisServer()
    long = await here(LONG)
    short = await here(SHORT)
  }, 600_000)
  const clear = async (): Promise<void> => {
    for (const each of running) {
      each.child.kill('SIGCONT')
      await kill(each)
    }
    await server.redis.flushall()
  }
  afterEach(clear)
  afterAll(() => server?.stop())

  it('give the bytes of the local sweep, with two workers, and are listed, shown and deleted', async () => {
    const workers = await Promise.all([worker(), worker()])
    expect(await sweep('first', SHORT).ended).toEqual(short)
    const table = ['sweep', ...SHORT]
    expect(await begin([...table, '--study', 'first']).ended).toEqual(await inboxlab(table, { cwd }))

    const within = [...SHORT, '--until-within', 'abandonment 5%']
    expect(await sweep('within', within).ended).toEqual(await here(within))

    const studies = (...args: ReadonlyArray<string>) => begin(['studies', ...args]).ended
    expect((await studies()).stdout).toMatch(
      /^first {2}finished {2}24 replications of 2 points finished\nwithin {2}finished {2}\d+ replications/u,
    )
    expect((await studies('show', 'first')).stdout).toMatch(
      /^study first: finished\ngoal\.yaml over agents\.desk\.count=2\.\.3, by inboxlab .*\n24 replications finished, \d+ bytes in Redis\n {2}agents\.desk\.count=2: 12 finished, sha256:/u,
    )
    expect((await studies('resume', 'first', '--out', 'json=-')).stdout).toBe(short.stdout)
    await server.redis.hset('inboxlab:study:first:results:0', '3', 'no result')
    expect((await studies('resume', 'first', '--out', 'json=-')).stdout).toBe(short.stdout)
    const other = await sweep('first', [...SHORT, '--seed', '7']).ended
    expect(other).toMatchObject({ code: 2, stdout: '' })
    expect(other.stderr).toMatch(/^inboxlab: --study first: there is another study of this name/u)
    await studies('delete', 'first')
    await studies('delete', 'within')
    expect((await studies()).stdout).toBe('there are no studies\n')
    expect(await server.redis.keys('inboxlab:study:*')).toEqual([])
    for (const { child, ended } of workers) {
      child.kill('SIGTERM')
      expect(await ended).toMatchObject({ code: 130, stderr: '' })
    }
  })

  it('lose nothing when a worker is killed and when one stands still, and count what comes twice once', () =>
    inTheMiddle(async (study) => {
      const [killed, stopped] = await Promise.all([worker(), worker()])
      const { ended } = sweep(study)
      await partDone(study, 0.1)
      await kill(killed)
      await partDone(study, 0.2)
      stopped.child.kill('SIGSTOP')
      const third = await worker()
      await partDone(study, 0.4)
      stopped.child.kill('SIGCONT')
      expect(await ended).toEqual(long)
      expect(await found(study)).toBe(REPLICATIONS)
      await kill(third)
    }))

  it('lose nothing when the coordinator is killed: the study is gone on with by its name', () =>
    inTheMiddle(async (study) => {
      const first = sweep(study)
      const said: Array<string> = []
      first.child.stderr?.on('data', (text: string) => said.push(text))
      await until(() => said.join('').includes('no worker is there yet; start one with inboxlab worker\n'))
      await worker()
      await partDone(study, 0.2)
      await kill(first)
      const resumed = begin(['studies', 'resume', study, '--out', 'json=-'])
      expect(await resumed.ended).toEqual(long)
    }))

  it('lose nothing when Redis is restarted with its append-only file, nor when connections break', () =>
    inTheMiddle(async (study) => {
      await worker()
      const { ended } = sweep(study)
      await partDone(study, 0.1)
      await server.restart()
      await partDone(study, 0.3)
      await server.redis.client('KILL', 'TYPE', 'normal', 'SKIPME', 'yes')
      const { code, stdout, stderr } = await ended
      expect({ code, stdout }).toEqual({ code: long.code, stdout: long.stdout })
      expect(stderr).toMatch(
        /^inboxlab: redis:\/\/127\.0\.0\.1:\d+: the connection is lost; trying again\ninboxlab: .*: connected again\n/u,
      )
    }))

  it('stop at Ctrl-C with what is there, and when they are cancelled', () =>
    inTheMiddle(async (study) => {
      const working = await worker()
      const first = sweep(study)
      await partDone(study, 0.2)
      first.child.kill('SIGINT')
      const { code, stdout, stderr } = await first.ended
      expect({ code, stderr }).toEqual({
        code: 130,
        stderr: `inboxlab: study ${study} is interrupted; go on with inboxlab studies resume ${study}\n`,
      })
      if (stdout !== '') expect(JSON.parse(stdout)).toMatchObject({ partial: true })
      const second = begin(['studies', 'resume', study, '--out', 'json=-'])
      await partDone(study, 0.4)
      working.child.kill('SIGSTOP')
      await begin(['studies', 'cancel', study]).ended
      expect(await second.ended).toMatchObject({
        code: 2,
        stdout: '',
        stderr: `inboxlab: study ${study}: it was cancelled; go on with inboxlab studies resume ${study}\n`,
      })
      working.child.kill('SIGCONT')
      expect(await begin(['studies', 'resume', study, '--out', 'json=-']).ended).toEqual(long)
    }))

  it('bring records home when they are asked for, the same bytes as here, and take nothing else for them', async () => {
    const two = ['goal.yaml', '--over', 'agents.desk.count=2..3', '--reps', '2']
    await here([...two, '--records', 'local'])
    const bytes = (folder: string): ReadonlyArray<Buffer> =>
      [1, 2].map((point) => readFileSync(join(cwd, folder, `point-${point}.ndjson.gz`)))
    await worker()
    const { code, stderr } = await sweep('records', [...two, '--records', 'remote']).ended
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(bytes('remote')).toEqual(bytes('local'))

    const resumed = (...args: ReadonlyArray<string>) =>
      begin(['studies', 'resume', 'records', '--out', 'json=-', ...args]).ended
    expect((await resumed()).stderr).toBe(
      'inboxlab: study records has records; name a folder for them with --records\n',
    )
    await resumed('--records', 'again')
    expect(bytes('again')).toEqual(bytes('local'))
    const hostile = [gzipSync(Buffer.alloc(100_000_000)), Buffer.from('no records'), Buffer.alloc(17_000_000)]
    for (const each of hostile) {
      await server.redis.hset('inboxlab:study:records:records:1', '2', each)
      expect(await resumed('--records', 'again')).toMatchObject({
        code: 2,
        stdout: '',
        stderr:
          'inboxlab: study records: the records of replication 2 of point 2 are missing, too large or no records; let only inboxlab write to this database, delete the study and start it anew\n',
      })
    }
    expect(readdirSync(join(cwd, 'again'))).toEqual(['point-1.ndjson.gz', 'point-2.ndjson.gz'])
    expect(bytes('again')).toEqual(bytes('local'))

    await sweep('without', two).ended
    expect(await server.redis.exists('inboxlab:study:without:records:0')).toBe(0)
    expect(await begin(['studies', 'resume', 'without', '--records', 'again']).ended).toMatchObject({
      code: 2,
      stderr:
        'inboxlab: --records: study without was started without it; leave it out, or start another study with it\n',
    })
    await begin(['studies', 'delete', 'records']).ended
    expect(await server.redis.keys('inboxlab:study:records*')).toEqual([])
  })

  it('take no code from Redis: a policy is on the worker, and the same, or both hashes are named', async () => {
    const nobody = "export default () => ({ _tag: 'Nothing' })\n"
    const helper = nobody.replace('default', 'const nobody =')
    const other = (text: string): string => text.replace('\n', ' // not the same\n')
    mkdirSync(join(cwd, 'elsewhere'), { recursive: true })
    write('nobody.mjs', nobody)
    write('elsewhere/nobody.mjs', other(nobody))
    write('nobody-helps.mjs', helper)
    write('elsewhere/nobody-helps.mjs', other(helper))
    write('helped.mjs', "import { nobody } from './nobody-helps.mjs'\nexport default nobody\n")
    copyFileSync(join(cwd, 'helped.mjs'), join(cwd, 'elsewhere', 'helped.mjs'))
    const own = [...SHORT, '--set', 'policy=./nobody.mjs']
    const helped = [...SHORT, '--set', 'policy=./helped.mjs']

    // Each in a database of its own, since it takes some seconds to give up.
    const refusedBy = async (
      database: number,
      args: ReadonlyArray<string>,
      ...files: ReadonlyArray<string>
    ) => {
      const env = { INBOXLAB_ENGINE: `${server.url}/${database}` }
      const only = begin(['worker', '--concurrency', '1', ...files], env)
      await only.hasPrinted('simulating for the studies')
      const { code, stdout, stderr } = await begin(asSweep('policy', args), env).ended
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      return stderr
    }
    const hash = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`
    const [without, wrong, changed] = await Promise.all([
      refusedBy(1, own),
      refusedBy(2, own, '--files', 'elsewhere'),
      refusedBy(3, helped, '--files', 'elsewhere'),
    ])
    expect(without).toMatch(
      /^inboxlab: worker .* refuses: study policy: it needs \.\/nobody\.mjs; start the worker with --files/u,
    )
    expect(wrong).toContain(
      `study policy: ./nobody.mjs has hash ${hash(other(nobody))} here and ${hash(nobody)} where the study was started; copy it from there`,
    )
    expect(changed).toContain(`study policy: ./nobody-helps.mjs has hash ${hash(other(helper))} here and `)

    await worker('--files', '.')
    expect(await sweep('policy', own).ended).toEqual(await here(own))
    expect((await sweep('helped', helped).ended).stdout).toBe((await here(helped)).stdout)
    write('faulty.mjs', "export default () => { throw new Error('no idea') }\n")
    const faulty = [...SHORT, '--set', 'policy=./faulty.mjs']
    expect(await sweep('faulty', faulty).ended).toEqual(await here(faulty))
  })

  it('refuse jobs of another version or schema and jobs that are none, and go on', async () => {
    const { child, ended } = await worker()
    const queue = new Queue('replications', { connection: server.redis, prefix: 'inboxlab' })
    const hash = `sha256:${'0'.repeat(64)}`
    const job = {
      maker: { version: '9.9.9', schema: 7 },
      study: 'hostile',
      id: hash,
      point: 0,
      of: { settings: ['seed=1'], scenarioHash: hash, files: [] },
      records: false,
      from: 1,
      count: 1,
    }
    const hostile = [
      job,
      { ...job, count: 1e9 },
      { ...job, study: '../../etc' },
      { ...job, of: { ...job.of, settings: ['x'.repeat(100_000)] } },
      { ...job, code: 'process.exit()' },
      'no job',
      null,
    ]
    await queue.addBulk(hostile.map((data) => ({ name: 'hostile', data, opts: { removeOnFail: false } })))
    await until(
      async () =>
        (await server.redis.exists('inboxlab:replications:wait', 'inboxlab:replications:active')) === 0,
    )
    expect(await sweep('after', SHORT).ended).toEqual(short)
    child.kill('SIGTERM')
    const { stderr } = await ended
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    const lines = stderr.split('\n')
    expect(lines[0]).toBe(
      `inboxlab: refused: study hostile: it is of inboxlab 9.9.9 with result schema 7, this is inboxlab ${version} with result schema ${RESULT_SCHEMA}; install the same version on both sides`,
    )
    expect(lines.slice(1, 6).map((line) => /^inboxlab: refused: (job[.a-z]*): /u.exec(line)?.[1])).toEqual([
      'job.count',
      'job.study',
      'job',
      'job.code',
      'job',
    ])
    await queue.obliterate({ force: true })
    await queue.close()
  })

  it('need a server that is there, and say no password, with TLS and a user of few rights too', async () => {
    const cert = (...args: ReadonlyArray<string>) => execFileSync('openssl', args, { cwd, stdio: 'ignore' })
    cert(
      ...[
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-keyout',
        'key.pem',
        '-out',
        'cert.pem',
        '-days',
        '2',
      ],
      ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'],
    )
    const user =
      'user planner on >s3cret:/@ ~inboxlab:* resetchannels -@all +@read +@write +@scripting +@connection +@transaction +@stream +@blocking +info -@dangerous +info +client|list'
    write('users.acl', `user default off\n${user}\nuser admin on >admin ~* &* +@all\n`)
    const secured = await redisServer(
      (port) => [
        ...[
          '--port',
          '0',
          '--tls-port',
          String(port),
          '--tls-auth-clients',
          'no',
          '--aclfile',
          join(cwd, 'users.acl'),
        ],
        ...['--tls-cert-file', join(cwd, 'cert.pem'), '--tls-key-file', join(cwd, 'key.pem')],
      ],
      { tls: { rejectUnauthorized: false }, username: 'admin', password: 'admin' },
    )
    try {
      const address = (password: string): string => `rediss://planner:${password}@localhost:${secured.port}`
      const trusting = { NODE_EXTRA_CA_CERTS: join(cwd, 'cert.pem') }
      const as = (password: string, env = {}) => ({ INBOXLAB_ENGINE: address(password), ...env })
      const strange = begin(['studies'], as('s3cret%3A%2F%40'))
      const wrong = begin(['studies'], as('s3cre', trusting))
      const nowhere = begin(['studies', '--engine', 'redis://planner:s3cret@127.0.0.1:1'])
      for (const { ended } of [strange, wrong, nowhere]) {
        const { code, stdout, stderr } = await ended
        expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
        expect(stderr).not.toContain('s3cre')
        expect(stderr).toMatch(/^inboxlab: rediss?:\/\/\*\*\*@(?:localhost|127\.0\.0\.1):\d+: /u)
      }
      const right = as('s3cret%3A%2F%40', trusting)
      const working = begin(['worker', '--concurrency', '1'], right)
      await working.hasPrinted('simulating for the studies on rediss://***@localhost')
      const remote = await begin(['sweep', ...SHORT, '--out', 'json=-', '--study', 'secret'], right).ended
      expect(remote).toEqual(short)
      expect((await begin(['studies', 'show', 'secret'], right).ended).stdout).toContain(
        '24 replications finished',
      )
      await kill(working)
    } finally {
      await secured.stop()
    }
  })
})
