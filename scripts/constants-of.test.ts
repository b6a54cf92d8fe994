import { describe, expect, it } from 'vitest'
import { withConstants } from './constants-of.ts'

describe('constants of a bundle', () => {
  it.each([
    ['var twice = (x) => 2 * x;', 'const twice=(x) => 2 * x;'],
    ['var Line = class {\n  length = 0;\n};', 'const Line=class {\n  length = 0;\n};'],
    ['var a = 1, b = 2;', 'const a=1, b = 2;'],
  ])('%j becomes %j, each thing in its line and column', (bundle, wanted) => {
    expect(withConstants(bundle)).toBe(wanted)
    expect(wanted).toHaveLength(bundle.length)
  })

  it.each([
    'var turn = 0;\nconst next = () => turn++;',
    'var turn = 0;\nconst next = () => --turn;',
    'var last = 0;\nconst note = (now) => {\n  last = now;\n};',
    'var sum = 0;\nconst add = (n) => sum += n;',
    'var first = null;\nconst take = (all) => ([first] = all);',
    'var first = null;\nconst take = (all) => ({ first } = all);',
    'var key = "";\nconst all = (of) => {\n  for (key in of) ;\n};',
    'var init;',
    'var { a, b } = of;',
    'var a = 1, { b } = of;',
    'let a = 1;',
    'function f() {\n  var inside = 1;\n  return inside;\n}',
  ])('%j stays as it is', (bundle) => {
    expect(withConstants(bundle)).toBe(bundle)
  })

  it('what asks only whether something is so does not write to it', () => {
    expect(withConstants('var on = ask();\nif (!on) stop();')).toBe('const on=ask();\nif (!on) stop();')
  })
})
