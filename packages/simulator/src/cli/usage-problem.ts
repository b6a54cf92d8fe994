/**
 * What commander has to say of arguments that cannot be used, as one line that ends in what to do. `args` are those the
 * command was given, `commands` the names of those there are.
 */
export const usageProblem = (
  message: string,
  args: ReadonlyArray<string>,
  commands: ReadonlyArray<string>,
): string => {
  const [, said = message, similar] =
    /^(?:error: )?(.*?)\.?(?:\n\(Did you mean (?:one of )?(.+)\?\))?$/su.exec(message) ?? []
  // What follows an option that was misspelt may be a secret.
  const what = said.replace(/^(unknown option '-[^=]*)=.*'$/su, "$1'")
  return `${what}; ${similar === undefined ? advice(what, args, commands) : `did you mean ${similar.replace(/, (?=[^,]*$)/u, ' or ')}?`}`
}

const advice = (
  what: string,
  [command = '']: ReadonlyArray<string>,
  commands: ReadonlyArray<string>,
): string => {
  if (commands.includes(command) && !what.startsWith('unknown command'))
    return `see inboxlab ${command} --help`
  if (command === '-v') return 'did you mean -V?'
  return SCENARIO_FILE.test(command) ? `did you mean inboxlab run ${command}?` : 'see inboxlab --help'
}

const SCENARIO_FILE = /\.(ya?ml|json)$/u
