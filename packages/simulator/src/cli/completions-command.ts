import { Argument, type Command } from 'commander'
import { InputError } from '../scenario/input-error.ts'
import { didYouMean } from '../scenario/nearest.ts'
import type { End } from './end.ts'
import { EXIT } from './exit-code.ts'

/** Adds `inboxlab completions`. */
export const addCompletions = (inboxlab: Command, end: End): void => {
  inboxlab
    .command('completions')
    .summary('print what makes a shell complete commands')
    .description('Prints a script by which a shell completes the commands and options of inboxlab.')
    .addArgument(new Argument('<shell>', 'the shell').choices(SHELLS).argParser(shellArgument))
    .addHelpText('after', HOW)
    .action(async (shell: Shell) => {
      const { completions } = await import('./completions.ts')
      process.stdout.write(completions(shell, inboxlab))
      end(EXIT.FINE)
    })
}

const SHELLS = ['bash', 'zsh', 'fish'] as const

/** A shell that completions are written for. */
export type Shell = (typeof SHELLS)[number]

const shellArgument = (written: string): Shell => {
  const shell = SHELLS.find((each) => each === written)
  if (shell !== undefined) return shell
  throw new InputError({
    place: 'completions',
    problem: `'${written}' is no shell there are completions for`,
    fix: didYouMean(written, SHELLS),
  })
}

const HOW = `
To have them in every shell that starts:
  bash  echo 'eval "$(inboxlab completions bash)"' >> ~/.bashrc
  zsh   echo 'eval "$(inboxlab completions zsh)"' >> ~/.zshrc   (after compinit)
  fish  inboxlab completions fish > ~/.config/fish/completions/inboxlab.fish`
