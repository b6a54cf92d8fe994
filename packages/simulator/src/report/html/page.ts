import type { PageData } from './page-data.ts'

/** What the build made of the page's code. */
export interface PageParts {
  readonly script: string
  readonly style: string
  /** The licences of what the script contains. */
  readonly notices: string
}

/**
 * The report as one HTML file that needs nothing else: script, style and data are in it, and no address is ever asked.
 * The data stands in it as JSON in which no `<` is left, so that nothing in a name can end it.
 */
export const htmlPage = (data: PageData, { script, style, notices }: PageParts): string =>
  [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<title>inboxlab report</title>',
    `<style>${style.trim()}</style>`,
    '</head>',
    '<body>',
    '<main id="report"><p>This report needs JavaScript, which is in this file; nothing is loaded.</p></main>',
    `<script type="application/json" id="data">${inScript(JSON.stringify(data))}</script>`,
    `<script>${script.trim().replaceAll('</script', '<\\/script')}</script>`,
    `<!--\n${notices.replaceAll('--', '- -').trim()}\n-->`,
    '</body>',
    '</html>',
    '',
  ].join('\n')

const POLICY = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:"

const inScript = (json: string): string =>
  json.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
