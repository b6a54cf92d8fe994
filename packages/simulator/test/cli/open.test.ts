import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { whyNot } from '../../src/cli/open-page.ts'
import { folder } from './folder.ts'
import { inboxlab } from './inboxlab.ts'

const { path: cwd, inner } = folder()
const RUN = ['run', 'desk.yaml', '--reps', '1']

describe('whether anybody would see a page', () => {
  it.each([
    [{}, 'linux', 'there is no display to open it on'],
    [{ DISPLAY: ':0' }, 'linux', null],
    [{ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', null],
    [{ WSL_DISTRO_NAME: 'Debian' }, 'linux', null],
    [{}, 'darwin', null],
    [{}, 'win32', null],
    [{ CI: 'true', DISPLAY: ':0' }, 'linux', 'not opened in CI'],
    [{ CI: '1' }, 'darwin', 'not opened in CI'],
    [{ CI: 'false' }, 'darwin', null],
  ] as const)('%j on %s: %s', (environment, platform, why) => {
    expect(whyNot(environment, platform)).toBe(why)
  })
})

describe('--open', () => {
  it('says where the page is where there is no display, and changes nothing else', async () => {
    const { code, stdout, stderr } = await inboxlab([...RUN, '--out', 'html=seen.html', '--open'], { cwd })
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: `The page is at ${join(cwd, 'seen.html')} (there is no display to open it on)\n`,
    })
    expect(stdout).toMatch(/\ninboxlab run desk\.yaml --seed 1 --reps 1\n$/u)
    expect(readFileSync(join(cwd, 'seen.html'), 'utf8')).toMatch(/^<!doctype html>/u)
  })

  it.each([
    [[...RUN, '--open'], '--open: there is no page to open; add --out html=FILE'],
    [[...RUN, '--out', 'html=-', '--open'], '--open: there is no page to open; add --out html=FILE'],
    [
      ['compare', 'desk.yaml', 'desk.yaml', '--open'],
      '--open: there is no page to open; add --out html=FILE',
    ],
    [
      ['report', 'a.json', '-', '--open'],
      '--open: standard output cannot be opened; name a file for the page',
    ],
  ])('is refused before anything is simulated where there is none: %j', async (args, complaint) => {
    expect(await inboxlab(args, { cwd })).toMatchObject({
      code: 2,
      stdout: '',
      stderr: `inboxlab: ${complaint}\n`,
    })
  })

  it.skipIf(process.platform !== 'linux')('hands the path over as it is, and no shell reads it', async () => {
    const tools = inner()
    const seen = join(tools.path, 'seen')
    // What the desktop Enlightenment opens files with; here it writes down what it is given.
    chmodSync(
      tools.write(
        'enlightenment_open',
        `#!/bin/sh\n[ "$1" = --help ] && exit\nprintf '%s|' "$@" > '${seen}.part'\nmv '${seen}.part' '${seen}'\n`,
      ),
      0o755,
    )
    const name = "it's $(touch pwned) `touch pwned`; touch pwned & -x.html"
    const { code, stderr } = await inboxlab([...RUN, '--out', `html=${name}`, '--open'], {
      cwd,
      env: {
        PATH: `${tools.path}:${process.env.PATH}`,
        DISPLAY: ':7',
        XDG_CURRENT_DESKTOP: 'ENLIGHTENMENT',
      },
    })
    expect({ code, stderr }).toEqual({ code: 0, stderr: `The page is at ${join(cwd, name)}\n` })
    while (!existsSync(seen)) await after(20)
    expect(readFileSync(seen, 'utf8')).toBe(`${join(cwd, name)}|`)
    expect(existsSync(join(cwd, 'pwned'))).toBe(false)
  })
})
