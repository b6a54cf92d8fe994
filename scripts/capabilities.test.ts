import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Capabilities } from '../packages/sdk/src/provider/capabilities.ts'
import { respondio } from '../packages/sdk/src/provider/respondio/respondio.ts'
import { pageOf } from './capabilities/page.ts'
import { providersIn } from './capabilities/providers.ts'

const root = join(import.meta.dirname, '..')

const less = (capabilities: Capabilities): Capabilities => ({
  ...capabilities,
  operations: { ...capabilities.operations, close: 'it never ends', tag: 'it has no tags' },
  messages: { ...capabilities.messages, email: 'it never ends' },
})

describe('the page on capabilities', () => {
  const page = pageOf([
    { name: 'first', capabilities: respondio.capabilities },
    { name: 'second', capabilities: less(respondio.capabilities) },
  ])

  it('says of each provider what it can do, with a number where it cannot', () => {
    expect(page).toContain('| `list` | yes | yes |')
    expect(page).toMatch(/\| `close` \| yes \| no \(\d+\) \|/)
  })

  it('gives each reason once, under its number', () => {
    const [, number] = /\| `close` \| yes \| no \((\d+)\) \|/.exec(page) ?? []
    const second = page.slice(page.indexOf('### second'))
    expect(second).toContain(`\n${number}. it never ends\n`)
    expect(second.match(/it never ends/g)).toHaveLength(1)
    expect(page).toContain(`| \`email\` | yes | no (${number}) |`)
  })

  it('is of every provider that the SDK has, and up to date', async () => {
    const providers = await providersIn(join(root, 'packages/sdk/src/provider'))
    expect(providers.map(({ name }) => name)).toContain('respond.io')
    expect(readFileSync(join(root, 'docs/capabilities.md'), 'utf8')).toBe(pageOf(providers))
  })
})
