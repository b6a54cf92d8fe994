import { Argument, type Command } from 'commander'
import type { End } from './end.ts'
import { ENGINE_HELP } from './engine-help.ts'
import { EXIT } from './exit-code.ts'
import { withExitCodes } from './exit-codes-help.ts'
import { experimentFormats } from './experiment-formats.ts'
import { withOutput } from './output-options.ts'
import type { StudiesAction, StudiesOptions } from './studies.ts'

const ACTIONS: ReadonlyArray<StudiesAction> = ['list', 'show', 'resume', 'cancel', 'delete']

/** Adds `inboxlab studies`. */
export const addStudies = (inboxlab: Command, end: End): void => {
  const studies = inboxlab
    .command('studies')
    .summary('list, show, resume, cancel or delete studies on a Redis server')
    .description(
      'Lists the studies on a Redis server, shows one, goes on with one and prints what sweep would have printed, cancels one so that workers leave it, or deletes one with all that was found.',
    )
    .addArgument(new Argument('[action]', 'what to do').choices(ACTIONS).default('list'))
    .argument('[study]', 'its name; of all actions but list')
    .option('--engine <url>', `the server: ${ENGINE_HELP}`)
    .option(
      '--files <folder>',
      'for resume: where the policies and recordings are that the study names (default: the current folder)',
    )
    .option(
      '--records <folder>',
      'for resume: where the records are written, of a study that was started with --records',
    )
    .action(async (action: StudiesAction, name: string | undefined, options: StudiesOptions) => {
      const { studies } = await import('./studies.ts')
      end(await studies(action, name, options))
    })
  withExitCodes(withOutput(studies, experimentFormats), {
    [EXIT.FINE]: 'fine; of resume: some point keeps all thresholds, or may (or there are none)',
    [EXIT.CRASH]: 'inboxlab crashed, a policy decided what cannot be done, or a run would not end',
    [EXIT.BAD_INPUT]: 'there is no such study, an option cannot be used, or the server cannot be reached',
    [EXIT.THRESHOLD_BROKEN]: 'of resume: every point breaks a threshold',
    [EXIT.INTERRUPTED]: 'of resume: interrupted; what was finished is reported',
  })
}
