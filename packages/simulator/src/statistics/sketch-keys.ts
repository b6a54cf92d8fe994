const FIRST_EXPONENT = 1023
const EXPONENTS = 64
// A cell reaches 0.8 % further than where it begins, less than a bin of 1 %, so that it meets two bins at most.
const MANTISSA_BITS = 7
const FIRST = FIRST_EXPONENT << MANTISSA_BITS
const BITS_LEFT = 20 - MANTISSA_BITS

/**
 * @internal The key of the bin that a value from 1 to 2^64 falls into, as a logarithm says, but without one for each value:
 * the first bits of the number tell a cell, and the cell which bin begins where in it, once that has been looked up.
 */
export class SketchKeys {
  private readonly keyOf: (value: number) => number
  private readonly number = new Float64Array(1)
  private readonly words = new Uint32Array(this.number.buffer)
  /** By cell: the key of what it begins with, and the last value that has it; 0: not looked up yet. */
  private readonly keys = new Int32Array(EXPONENTS << MANTISSA_BITS)
  private readonly ends = new Float64Array(EXPONENTS << MANTISSA_BITS)

  constructor(keyOf: (value: number) => number) {
    this.keyOf = keyOf
  }

  of(value: number): number {
    this.number[0] = value
    const cell = ((this.words[1] as number) >>> BITS_LEFT) - FIRST
    const key = this.ends[cell] === 0 ? this.look(cell) : (this.keys[cell] as number)
    return value <= (this.ends[cell] as number) ? key : key + 1
  }

  private look(cell: number): number {
    let end = this.beginOf(cell)
    let beyond = this.beginOf(cell + 1)
    const key = this.keyOf(end)
    for (let middle = (end + beyond) / 2; end < middle && middle < beyond; middle = (end + beyond) / 2) {
      if (this.keyOf(middle) === key) end = middle
      else beyond = middle
    }
    this.keys[cell] = key
    this.ends[cell] = end
    return key
  }

  private beginOf(cell: number): number {
    this.words[0] = 0
    this.words[1] = (cell + FIRST) << BITS_LEFT
    return this.number[0] as number
  }
}
