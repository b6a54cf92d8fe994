import { type Command, Option } from 'commander'
import { InputError } from '../scenario/input-error.ts'
import { didYouMean } from '../scenario/nearest.ts'
import type { End } from './end.ts'
import type { InitOptions } from './init.ts'
import { type TemplateName, templates } from './templates.ts'

/** Adds `inboxlab init`. */
export const addInit = (inboxlab: Command, end: End): void => {
  inboxlab
    .command('init')
    .summary('write a scenario to start from')
    .description('Writes the files of a template into a folder, and says what to do next.')
    .argument('[folder]', 'where to write them; made if it is not there', '.')
    .addOption(
      new Option('--template <name>', 'what to start from')
        .choices(Object.keys(templates))
        .default('desk')
        .argParser(templateOption),
    )
    .option('--force', 'write over files that are there')
    .addHelpText('after', TEMPLATES)
    .action(async (folder: string, options: InitOptions) => {
      const { init } = await import('./init.ts')
      end(await init(folder, options))
    })
}

const templateOption = (written: string): TemplateName => {
  if (isTemplate(written)) return written
  throw new InputError({
    place: '--template',
    problem: `'${written}' is no template`,
    fix: didYouMean(written, Object.keys(templates)),
  })
}

const isTemplate = (name: string): name is TemplateName => Object.hasOwn(templates, name)

const TEMPLATES = `\nTemplates:\n${Object.entries(templates)
  .map(([name, { about }]) => `  ${name.padEnd(8)}${about}`)
  .join('\n')}`
