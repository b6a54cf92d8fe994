import { readFileSync } from 'node:fs'
import { Converter } from 'typedoc'

/** A guide is called in the site what its first heading says, not what its file is named. */
export const load = (app) => {
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_, document) => {
    const file = app.files.getReflectionPath(document)
    const heading = file === undefined ? undefined : /^# (.+)$/m.exec(readFileSync(file, 'utf8'))?.[1]
    if (heading !== undefined) document.name = heading
  })
}
