import type { Command } from 'commander'
import type { End } from './end.ts'
import { EXIT } from './exit-code.ts'
import { withExitCodes } from './exit-codes-help.ts'
import type { SandboxOptions } from './sandbox.ts'
import { wholeNumberOption } from './whole-number-option.ts'

/** Adds `inboxlab sandbox`. */
export const addSandbox = (inboxlab: Command, end: End): void => {
  const sandbox = inboxlab
    .command('sandbox')
    .summary('serve a fake inbox server')
    .description(
      'Serves a server in memory that behaves like a vendor’s, for clients in any language, until it is interrupted. Tests control it below /_sandbox/.',
    )
    .requiredOption('--provider <name>', 'whose server: chatwoot, respondio, textpeak, ino or ucontact')
    .option(
      '--port <number>',
      'where to listen; 0 is any free port',
      wholeNumberOption('--port', 0, 65_535),
      4010,
    )
    .option(
      '--host <address>',
      'the address to listen on; other than this machine’s own only if you give it',
      '127.0.0.1',
    )
    .option('--seed <number>', 'seed of its ids and chances', wholeNumberOption('--seed', 0, 2 ** 32 - 1), 1)
    .option('--data <file>', 'what is there at the beginning (YAML or JSON), instead of a small office')
    .option('--virtual', 'let time pass only when /_sandbox/advance is told to')
    .action(async (options: SandboxOptions) => {
      const { sandbox } = await import('./sandbox.ts')
      end(await sandbox(options))
    })
  withExitCodes(sandbox, {
    [EXIT.CRASH]: 'inboxlab crashed',
    [EXIT.BAD_INPUT]: 'an option or the data cannot be used, or the port is taken',
    [EXIT.INTERRUPTED]: 'interrupted',
  })
}
