/** Indexes of moments in ascending order of the moments; equal ones keep their order. */
export const joiningOrder = (moments: ReadonlyArray<number>): Uint32Array => {
  const order = Uint32Array.from(moments, (_, i) => i)
  return order.sort((a, b) => (moments[a] as number) - (moments[b] as number) || a - b)
}
