/**
 * Words that belong to one vendor: names of products and what only they call so. Each is looked for as a whole
 * word, in any spelling of capitals, in identifiers and strings; comments may name where a rule comes from.
 */
export const VENDOR_WORDS: ReadonlyArray<string> = [
  // Names
  'ino',
  'inocx',
  'respond.io',
  'respondio',
  'commpeak',
  'textpeak',
  'ucontact',
  'net2phone',
  'chatwoot',
  // What only one of them calls so
  'messages pending',
  'dissuadé',
  'banner',
  'marked done',
  'marked pending',
  'inbox admin',
  'incall',
  'nocall',
  'ringall',
  'ringallmultiple',
  'nopause',
  'wrandom',
  'rrmemory',
  'toggle_status',
  'snoozed_until',
  'display_id',
]
