import { describe, expect, it } from 'vitest'
import { foundWords, wordsOf } from './vendor-words/found.ts'

describe('the check of vendors’ words', () => {
  it('finds them in names and texts, however they are spelled', () => {
    expect(wordsOf("const markedDone = 1\n\nconst tab = 'Messages pending'")).toEqual([
      { line: 1, word: 'marked done' },
      { line: 3, word: 'messages pending' },
    ])
    expect(wordsOf('const Ino = ringall')).toEqual([
      { line: 1, word: 'ino' },
      { line: 1, word: 'ringall' },
    ])
    expect(wordsOf("import x from 'respond.io'")).toEqual([{ line: 1, word: 'respond.io' }])
  })

  it('leaves alone comments, longer words and the paths of dialects', () => {
    expect(wordsOf('// as Chatwoot does\nconst inode = 1 /* uContact */')).toEqual([])
    expect(wordsOf("import { all } from '../dialect/ino/ino.ts'")).toEqual([])
  })

  it('finds none in the core', () => {
    const { files, found } = foundWords(process.cwd())
    expect(found).toEqual([])
    expect(files).toBeGreaterThan(50)
  })
})
