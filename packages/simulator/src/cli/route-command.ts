import { type Command, Option } from 'commander'
import { InputError } from '../scenario/input-error.ts'
import { collect } from './collect.ts'
import type { End } from './end.ts'
import { EXIT } from './exit-code.ts'
import { withExitCodes } from './exit-codes-help.ts'
import type { RouteOptions } from './route.ts'
import { wholeNumberOption } from './whole-number-option.ts'

/** Adds `inboxlab route`. */
export const addRoute = (inboxlab: Command, end: End): void => {
  const route = inboxlab
    .command('route')
    .summary('run a policy on a real server')
    .description(
      'Assigns what waits on a server as a policy decides, until it is interrupted. With --dry-run it says what it would assign and why, and sends nothing. Tokens and secrets come from the environment or from files.',
    )
    .addOption(
      new Option('--provider <name>', 'whose server')
        .choices(PROVIDERS)
        .argParser((written: string) => written)
        .makeOptionMandatory(),
    )
    .option(
      '--policy <policy>',
      'what a scenario may say under policy: ./my-policy.ts, a name such as firstComeFirstServed, or blocks; else that of --scenario',
    )
    .option(
      '--scenario <file>',
      'the queues, contact types and named people with their skills and capacities; else everybody on the server takes from all of it',
    )
    .option('--url <address>', 'where the server is, if not in the cloud of its vendor')
    .option(
      '--account <number>',
      'which account of Chatwoot',
      wholeNumberOption('--account', 1, Number.MAX_SAFE_INTEGER),
    )
    .option(
      '--token-env <name>',
      'the environment variable with the access token (default: CHATWOOT_TOKEN or RESPONDIO_TOKEN)',
    )
    .option('--token-file <file>', 'a file with the access token, instead')
    .option(
      '--user <person=user>',
      'whom on the server a person of the scenario is, by number, e-mail or name; can be repeated; else whoever is called the same',
      collect,
    )
    .option(
      '--place <queue=inbox>',
      'which inbox of the server waits in a queue of the scenario, by number or name; can be repeated; else the one that is called the same',
      collect,
    )
    .option(
      '--capacity <number>',
      'without a scenario: how many conversations each can have at once (default: 1)',
      wholeNumberOption('--capacity', 1, 10_000),
    )
    .option('--reconcile <duration>', 'look at the server as a whole this often (default: 1min)')
    .option(
      '--webhooks-port <number>',
      'receive the webhooks of the server on this port; 0 is any free one (default: none are received)',
      wholeNumberOption('--webhooks-port', 0, 65_535),
    )
    .option(
      '--webhooks-host <address>',
      'the address to receive them on; other than this machine’s own only if you give it',
      '127.0.0.1',
    )
    .option(
      '--webhook-secret-env <name>',
      'the environment variable with what they are signed with, several apart by spaces (default: CHATWOOT_WEBHOOK_SECRET or RESPONDIO_WEBHOOK_SECRET)',
    )
    .option('--webhook-secret-file <file>', 'a file with it, instead')
    .option('--dry-run', 'say what would be assigned and why, and assign nothing')
    .option('--explain', 'say why, also when it assigns')
    .option('--once', 'route what waits now, and end')
    .addOption(
      new Option('--reporter <name>', 'how it tells what it does; json is a line of JSON for each event')
        .choices(['lines', 'json'])
        .default('lines'),
    )
    .option('--no-color', 'print without colour (so does the environment variable NO_COLOR)')
    .addOption(neverWritten('--token', '--token-env or --token-file'))
    .addOption(neverWritten('--webhook-secret', '--webhook-secret-env or --webhook-secret-file'))
    .action(async (options: RouteOptions) => {
      const { route } = await import('./route.ts')
      end(await route(options))
    })
  withExitCodes(route, {
    [EXIT.FINE]: 'fine (with --once): what could be assigned is',
    [EXIT.CRASH]:
      'inboxlab crashed; with --once also: something failed, or the policy decided what cannot be done',
    [EXIT.BAD_INPUT]:
      'an option, the policy, the scenario or a secret cannot be used, or the server not be reached',
    [EXIT.INTERRUPTED]: 'interrupted; what was sent is waited for',
  })
}

/** Written here so that the help needs no client; a test compares them with what the clients can do. */
const PROVIDERS = ['chatwoot', 'respondio']

/** An option that many would try: everybody on the machine could read what follows it. */
const neverWritten = (option: string, instead: string): Option =>
  new Option(`${option} <secret>`).hideHelp().argParser(() => {
    throw new InputError({
      place: option,
      problem: 'a secret on the command line can be read by others',
      fix: `use ${instead}, and change the secret`,
    })
  })
