import ts from 'typescript'

/** What the compiler has against these files under the repository's own settings. */
export const typeFaults = (root: string, files: ReadonlyArray<string>) => {
  const { config } = ts.readConfigFile(`${root}/tsconfig.json`, ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  // An example may name a value only to show its type.
  const program = ts.createProgram({ rootNames: [...files], options: { ...options, noUnusedLocals: false } })
  return files.flatMap((file) => {
    const source = program.getSourceFile(file)
    const faults = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
    return faults.map(({ start = 0, messageText }) => ({
      file,
      line: (source?.getLineAndCharacterOfPosition(start).line ?? 0) + 1,
      problem: ts.flattenDiagnosticMessageText(messageText, ' '),
    }))
  })
}
