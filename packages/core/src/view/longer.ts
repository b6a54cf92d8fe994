/** The same numbers in a longer array, with room behind them. */
export const longer = <Numbers extends Int32Array | Float64Array>(
  numbers: Numbers,
  copy: Numbers,
): Numbers => {
  copy.set(numbers)
  return copy
}
