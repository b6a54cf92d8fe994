// Kinds of calendar entries; the subject of each is named beside it.

/** @internal */
export const MEASURING_STARTS = 0
/** @internal */
export const END = 1
/** @internal Group. */
export const STAFFING = 2
/** @internal Traffic source. */
export const ARRIVAL = 3
/** @internal Interaction's slot. */
export const WORK_ENDS = 4
/** @internal Interaction's slot. */
export const GIVES_UP = 5
/** @internal */
export const ASKED_AGAIN = 6
/** @internal Interaction's slot. */
export const ASKED_ABOUT = 7
/** @internal Agent. */
export const SHARED_WORK_ENDS = 8
/** @internal Agent. */
export const WRAP_UP_ENDS = 9
/** @internal Agent. */
export const DUTY_CHANGES = 10
/** @internal Agent. */
export const COMES_BACK = 11
/** @internal Agent. */
export const DISAPPEARS = 12
/** @internal Offer. */
export const ACCEPTS = 13
/** @internal Offer. */
export const DECLINES = 14
/** @internal Offer. */
export const LAPSES = 15
/** @internal Agent. */
export const TAKES = 16
/** @internal Interaction's slot. */
export const WAITED_TOO_LONG = 17
/** @internal Queue. */
export const HOURS_CHANGE = 18
/** @internal Interaction's slot. */
export const COMES_AGAIN = 19
/** @internal Interaction's slot. */
export const CUSTOMER_WRITES = 20
/** @internal Interaction's slot. */
export const SILENT_TOO_LONG = 21
/** @internal Interaction's slot. */
export const BOT_REPLIES = 22
