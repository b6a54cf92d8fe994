import { resolve } from 'node:path'
import { plainText } from '../report/plain-text.ts'

/**
 * Opens a page with whatever opens pages on this machine, and says on standard error where it is: whether there is a
 * browser is not known, and in CI or without a display nothing is opened. The path goes to it as one argument and through
 * no shell.
 */
export const openPage = async (file: string): Promise<void> => {
  const path = resolve(file)
  const why = whyNot(process.env, process.platform) ?? (await problemOf(path))
  process.stderr.write(`The page is at ${plainText(path, 1000)}${why === null ? '' : ` (${why})`}\n`)
}

/** Why nobody would see a page; null if somebody may. */
export const whyNot = (
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string | null => {
  const { CI = '', DISPLAY = '', WAYLAND_DISPLAY = '', WSL_DISTRO_NAME = '' } = environment
  if (CI !== '' && CI !== 'false' && CI !== '0') return 'not opened in CI'
  const hasDisplay = platform === 'darwin' || platform === 'win32' || WSL_DISTRO_NAME !== ''
  return hasDisplay || DISPLAY !== '' || WAYLAND_DISPLAY !== '' ? null : 'there is no display to open it on'
}

const problemOf = async (path: string): Promise<string | null> => {
  try {
    const { default: open } = await import('open')
    await open(path)
    return null
  } catch (error) {
    return `it could not be opened: ${plainText(error instanceof Error ? error.message : String(error), 200)}`
  }
}
