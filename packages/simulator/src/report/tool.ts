import packageJson from '../../package.json' with { type: 'json' }

/** Which tool, in which version, made a result. */
export const tool: { readonly name: string; readonly version: string } = {
  name: 'inboxlab',
  version: packageJson.version,
}
