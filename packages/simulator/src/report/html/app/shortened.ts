/** So much of a name as there is room for. */
export const shortened = (text: string, most = 18): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text
