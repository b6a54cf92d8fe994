/**
 * Arrays that questions write to, as long as all interactions, groups or contacts: made once and used again, because V8
 * goes through all it has in memory, which takes longer than any question, the sooner the more such arrays are made. What is
 * in them holds until the next question.
 *
 * @internal
 */
export class Scratch {
  // By interaction.
  readonly places = reused((length) => new Int32Array(length))
  readonly numbers = reused((length) => new Float64Array(length))
  readonly others = reused((length) => new Int32Array(length))
  // By kind and by group.
  readonly kinds = reused((length) => new Uint8Array(length))
  readonly kindTabs = reused((length) => new Uint8Array(length))
  readonly kindAsks = reused((length) => new Uint8Array(length))
  readonly selected = reused((length) => new Int32Array(length))
  readonly bits = reused((length) => new Uint8Array(length))
  readonly marks = reused((length) => new Uint16Array(length))
  readonly answers = reused((length) => new Uint8Array(length))
  readonly turns = reused((length) => new Uint8Array(length))
  readonly counts = reused((length) => new Int32Array(length))
  readonly ranks = reused((length) => new Float64Array(length))
  // By contact.
  readonly shown = reused((length) => new Uint8Array(length))
  readonly codes = reused((length) => new Int32Array(length))
  readonly lastMessageAt = reused((length) => new Float64Array(length))
  readonly latest = reused((length) => new Int32Array(length))
}

type Numbers = Uint8Array | Uint16Array | Int32Array | Float64Array

/** An array of the length that is asked for, with what is in it from before; another one only where it must be longer. */
const reused = <Made extends Numbers>(make: (length: number) => Made): ((length: number) => Made) => {
  let all = make(0)
  return (length) => {
    if (all.length < length) all = make(2 * length)
    return all.subarray(0, length) as Made
  }
}
