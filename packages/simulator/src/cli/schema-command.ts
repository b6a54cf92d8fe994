import type { Command } from 'commander'
import type { End } from './end.ts'
import { EXIT } from './exit-code.ts'

/** Adds `inboxlab schema`. */
export const addSchema = (inboxlab: Command, end: End): void => {
  inboxlab
    .command('schema')
    .summary('print the JSON Schema of scenario files')
    .description('Prints the JSON Schema (draft-07) of scenario files, for editors and other tools.')
    .action(async () => {
      const { scenarioJsonSchema } = await import('../scenario/json-schema.ts')
      process.stdout.write(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`)
      end(EXIT.FINE)
    })
}
