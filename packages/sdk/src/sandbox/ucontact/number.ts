/** @internal The digits of a phone number, however it is written; null if it is none. */
export const digitsOf = (text: string): string | null =>
  /^\+?(\d{3,15})$/.exec(text.replace(/[\s().-]/g, ''))?.[1] ?? null
