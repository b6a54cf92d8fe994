import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { pageOf } from './capabilities/page.ts'
import { providersIn } from './capabilities/providers.ts'

/**
 * Writes docs/capabilities.md from what the providers say of themselves. With --check it writes nothing, and fails when
 * the page is not what it would write.
 */
const PAGE = 'docs/capabilities.md'
const checking = process.argv.includes('--check')

const providers = await providersIn('packages/sdk/src/provider')
const page = pageOf(providers)
const stale = !existsSync(PAGE) || readFileSync(PAGE, 'utf8') !== page
if (!checking && stale) writeFileSync(PAGE, page)
if (checking && stale) {
  console.error(`${PAGE} is not what the providers say; run npm run capabilities, and commit it`)
}
if (providers.length === 0) console.error('there is no provider in packages/sdk/src/provider')
if (providers.length === 0 || (checking && stale)) process.exitCode = 1
console.error(
  `capabilities: ${checking ? 'checked' : 'wrote'} ${PAGE}, ${providers.length} provider${providers.length === 1 ? '' : 's'}`,
)
