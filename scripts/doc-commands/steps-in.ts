/** Something a guide has its reader do: keep a file, run a command, let one go on, or see what the one before printed. */
export type Step =
  | { readonly _tag: 'File'; readonly line: number; readonly path: string; readonly text: string }
  | { readonly _tag: 'Command'; readonly line: number; readonly command: string; readonly exitCode: number }
  | { readonly _tag: 'Server'; readonly line: number; readonly command: string }
  | { readonly _tag: 'Output'; readonly line: number; readonly text: string }

/**
 * What a guide has its reader do, in order. A block marked ```` ```yaml desk.yaml ```` is a file of that name, each line
 * of a block marked `sh` a command, which ends with 0 or with what `# exits with 99` says, a block marked `sh stays` a
 * command that goes on until the guide is over, and a block marked `text prints` what the last command prints, `…`
 * standing for anything.
 */
export const stepsIn = (text: string): ReadonlyArray<Step> =>
  blocksIn(text).flatMap(({ info, line, lines }): ReadonlyArray<Step> => {
    const [language = '', name] = info.split(' ')
    if (info === 'sh stays') return [{ _tag: 'Server', line, command: lines.join('\n') }]
    if (language === 'sh') return commandsIn(lines, line)
    if (info === 'text prints') return [{ _tag: 'Output', line, text: lines.join('\n') }]
    return name === undefined ? [] : [{ _tag: 'File', line, path: name, text: `${lines.join('\n')}\n` }]
  })

interface Block {
  readonly info: string
  readonly line: number
  readonly lines: ReadonlyArray<string>
}

const blocksIn = (text: string): ReadonlyArray<Block> => {
  const blocks: Array<Block> = []
  let open: { info: string; line: number; lines: Array<string> } | null = null
  text.split('\n').forEach((each, index) => {
    if (open === null) {
      const info = /^```(\w.*)$/u.exec(each)?.[1]
      if (info !== undefined) open = { info, line: index + 2, lines: [] }
      else if (each === '```') open = { info: '', line: index + 2, lines: [] }
    } else if (each === '```') {
      blocks.push(open)
      open = null
    } else open.lines.push(each)
  })
  return blocks
}

const commandsIn = (lines: ReadonlyArray<string>, first: number): ReadonlyArray<Step> => {
  const steps: Array<Step> = []
  let pending = ''
  lines.forEach((each, index) => {
    const whole = pending + each.trim()
    pending = whole.endsWith('\\') ? whole.slice(0, -1) : ''
    if (pending !== '' || whole === '' || whole.startsWith('#')) return
    const exitCode = Number(/# exits with (\d+)/u.exec(whole)?.[1] ?? 0)
    steps.push({ _tag: 'Command', line: first + index, command: whole, exitCode })
  })
  return steps
}
