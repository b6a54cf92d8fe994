/** A set of files to start from, in a folder of its name under `templates/`. */
export interface Template {
  readonly about: string
  readonly files: ReadonlyArray<string>
  /** The command to try on it, before the path of its first file. */
  readonly next: string
}

/** What `inboxlab init` can write. */
export const templates = {
  desk: { about: 'one queue and one group of agents', files: ['desk.yaml'], next: 'run' },
  day: { about: 'a working day with two queues and rates by the hour', files: ['day.yaml'], next: 'run' },
  replay: { about: 'calls from a file', files: ['replay.yaml', 'calls.csv'], next: 'run' },
  rules: { about: 'a rule as two examples in Gherkin', files: ['picking.feature'], next: 'rules' },
} as const satisfies Record<string, Template>

/** The name of a template. */
export type TemplateName = keyof typeof templates
