import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { templates } from '../../src/cli/templates.ts'
import { folder } from './folder.ts'
import { inboxlab, startProcess } from './inboxlab.ts'

const { inner } = folder()
const written = (name: string): string =>
  readFileSync(new URL(`../../templates/${name}`, import.meta.url), 'utf8')

describe.concurrent('inboxlab init', () => {
  it.each(Object.entries(templates))(
    'writes %s, and its next command runs it',
    async (template, { files }) => {
      const { path: cwd } = inner()
      const { code, stdout, stderr } = await inboxlab(['init', 'new one', '--template', template], { cwd })
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      const [last = '', next, ...said] = stdout.trimEnd().split('\n').toReversed()
      expect(next).toBe('Next:')
      expect(said.toReversed()).toEqual(files.map((file) => `wrote ${join('new one', file)}`))
      for (const file of files) {
        expect(readFileSync(join(cwd, 'new one', file), 'utf8')).toBe(written(`${template}/${file}`))
      }
      const [, command = '', file = ''] = /^npx inboxlab (\w+) '(.*)'$/u.exec(last) ?? []
      expect(await inboxlab([command, file], { cwd })).toMatchObject({ code: 0, stderr: '' })
    },
  )

  it('writes a small desk here unless told otherwise', async () => {
    const { path: cwd } = inner()
    expect(await inboxlab(['init'], { cwd })).toMatchObject({
      code: 0,
      stdout: 'wrote desk.yaml\nNext:\nnpx inboxlab run desk.yaml\n',
    })
  })

  it('writes nothing where a file is there already, unless it is forced to', async () => {
    const { path: cwd, write } = inner()
    write('calls.csv', 'mine')
    expect(await inboxlab(['init', '--template', 'replay'], { cwd })).toEqual({
      code: 2,
      signal: null,
      stdout: '',
      stderr:
        'inboxlab: calls.csv: it is there already; name another folder, or add --force to write over it\n',
    })
    expect(readdirSync(cwd)).toEqual(['calls.csv'])
    expect(await inboxlab(['init', '--template', 'replay', '--force'], { cwd })).toMatchObject({ code: 0 })
    expect(readFileSync(join(cwd, 'calls.csv'), 'utf8')).toBe(written('replay/calls.csv'))
  })

  it('takes a link that leads nowhere for a file that is there', async () => {
    const { path: cwd } = inner()
    symlinkSync(join(cwd, 'elsewhere.yaml'), join(cwd, 'desk.yaml'))
    expect(await inboxlab(['init'], { cwd })).toMatchObject({ code: 2 })
    expect(existsSync(join(cwd, 'elsewhere.yaml'))).toBe(false)
  })

  it('says in one line what is wrong with a template or a folder', async () => {
    const { path: cwd, write } = inner()
    write('file', '')
    const complaint = async (...args: ReadonlyArray<string>) =>
      (await inboxlab(['init', ...args], { cwd })).stderr
    expect(await complaint('--template', 'dessk')).toBe(
      "inboxlab: --template: 'dessk' is no template; did you mean 'desk'?\n",
    )
    expect(await complaint('file')).toBe(
      'inboxlab: file: it cannot be made a folder; name a folder that is there, or one in a folder that you may write to\n',
    )
  })

  it('names every template there is, and every template is a folder of what it names', () => {
    const there = readdirSync(new URL('../../templates', import.meta.url))
    expect(Object.keys(templates).toSorted()).toEqual(there.toSorted())
    for (const [name, { files }] of Object.entries(templates)) {
      const found = readdirSync(new URL(`../../templates/${name}`, import.meta.url))
      expect(files.toSorted()).toEqual(found.toSorted())
    }
  })

  it('tells editors where the schema is, in a project that has inboxlab installed', async () => {
    const { path: project } = inner()
    const modules = join(project, 'node_modules')
    const simulator = join(modules, '@inboxlab/simulator')
    for (const part of ['bin', 'dist', 'templates', 'package.json']) {
      cpSync(new URL(`../../${part}`, import.meta.url), join(simulator, part), { recursive: true })
    }
    for (const library of ['commander', 'fastest-levenshtein']) {
      const home = createRequire(import.meta.url).resolve(library)
      symlinkSync(dirname(home), join(modules, library))
    }
    const { ended } = startProcess(
      process.execPath,
      [join(simulator, 'bin/inboxlab.js'), 'init', 'deep/in'],
      {
        cwd: project,
      },
    )
    expect(await ended).toMatchObject({ code: 0, stderr: '' })
    expect(readFileSync(join(project, 'deep/in/desk.yaml'), 'utf8')).toBe(
      `# yaml-language-server: $schema=../../node_modules/@inboxlab/simulator/scenario.schema.json\n\n${written('desk/desk.yaml')}`,
    )
  })
})
