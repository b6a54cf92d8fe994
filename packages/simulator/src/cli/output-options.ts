import { type Command, Option } from 'commander'
import { type Formats, type Out, outOption, reporterOption } from './out-option.ts'

/** What a command was told about its output, as commander gives it. */
export interface OutputOptions<Format extends string> {
  readonly reporter?: Format
  readonly out?: ReadonlyArray<Out<Format>>
  readonly color: boolean
  /** Of a command that can write a page. */
  readonly open?: boolean
}

/** Gives a command the options by which its output is chosen: `--reporter`, `--out`, `--no-color`, `--open` for a page. */
export const withOutput = <Format extends string>(command: Command, formats: Formats<Format>): Command => {
  command
    .addOption(
      new Option(
        '--reporter <name>',
        'how the result is shown on standard output; table unless told otherwise',
      )
        .choices(Object.keys(formats))
        .argParser(reporterOption(formats)),
    )
    .option(
      '--out <format=file>',
      'also write the result to a file, such as junit=result.xml, in any format a reporter has; - is standard output; can be repeated',
      outOption(formats),
    )
    .option('--no-color', 'print without colour (so does the environment variable NO_COLOR)')
  return Object.hasOwn(formats, 'html') ? withOpen(command) : command
}

/** Gives a command that writes a page the option to open it. */
export const withOpen = (command: Command): Command =>
  command.option('--open', 'open the page when it is written; in CI and without a display, say where it is')
