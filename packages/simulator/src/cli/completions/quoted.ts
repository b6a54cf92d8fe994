/** A text between single quotes, as bash and zsh read it back. */
export const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`
