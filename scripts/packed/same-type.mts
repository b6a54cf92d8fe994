/** True for two types that are the same, `any` and optional keys included; false otherwise. */
export type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

/** Compiles only where `Same` is given `true`. */
export const holds = <_Claim extends true>(): void => {}
