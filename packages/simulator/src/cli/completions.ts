import type { Command } from 'commander'
import { bashCompletions } from './completions/bash.ts'
import { fishCompletions } from './completions/fish.ts'
import { wordsOf } from './completions/words.ts'
import { zshCompletions } from './completions/zsh.ts'
import type { Shell } from './completions-command.ts'

/** The script by which a shell completes what a program takes. */
export const completions = (shell: Shell, program: Command): string => SCRIPTS[shell](wordsOf(program))

const SCRIPTS = { bash: bashCompletions, zsh: zshCompletions, fish: fishCompletions }
