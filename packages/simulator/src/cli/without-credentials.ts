/** A text in which the addresses have no user and password any more. */
export const withoutCredentials = (text: string): string =>
  text.replace(/\b([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/@]*(?:@[^\s/@]*)*@/giu, '$1***@')
