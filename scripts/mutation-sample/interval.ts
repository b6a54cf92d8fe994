const Z = 1.96

/** Wilson's interval for a share, of 95 %: https://doi.org/10.1080/01621459.1927.10502953 */
export const interval = (found: number, of: number): readonly [from: number, to: number] => {
  const share = found / of
  const middle = share + Z ** 2 / (2 * of)
  const half = Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2))
  const scale = 1 + Z ** 2 / of
  return [(middle - half) / scale, (middle + half) / scale]
}
