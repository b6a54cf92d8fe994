/** What came in; a real program would write it down. */
export const tickets: Array<string> = []
