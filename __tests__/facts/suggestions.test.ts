import { describe, expect, it } from '@jest/globals'
import { nearest, Suggestions } from '../../src/facts/nearest.js'

describe('suggestions among names that the submission brings', () => {
  const names = ['ListOrders', 'GetOrder', 'ListOrder', 'DeleteOrder', 'WhenOrderPlaced', 'listorders2']
  const list = {}
  const ask = (word: string) => new Suggestions().nearest(word, list, () => names)

  it.each(['ListOrdrs', 'GetOrdr', 'getorder', 'WhenOrdrPlacd', 'LstOrder', 'Nothing', '', 'x', 'ListOrders1'])(
    'says of %j what the plain comparison says',
    (word) => {
      expect(ask(word)).toBe(nearest(word, names))
    },
  )

  it('takes the earlier name on a tie', () => {
    expect(new Suggestions().nearest('Ordex', list, () => ['Orders', 'Ordea', 'Order'])).toBe('Ordea')
    expect(new Suggestions().nearest('abcd', list, () => ['abc', 'abcx'])).toBe('abc')
  })

  it('reads a list once, however many words are asked for', () => {
    let reads = 0
    const suggestions = new Suggestions()
    const read = () => {
      reads++
      return names
    }
    for (let index = 0; index < 50; index++) suggestions.nearest(`ListOrders${index}`, list, read)
    expect(reads).toBe(1)
  })

  it('stops to suggest when thousands of words meet thousands of names', () => {
    const many = Array.from({ length: 5000 }, (_, index) => `Operation${10_000 + index}`)
    const suggestions = new Suggestions()
    const hints = many.map((name) => suggestions.nearest(`${name.slice(0, -1)}x`, list, () => many))
    expect(hints[0]).toBe('Operation10000')
    expect(hints.filter((hint) => hint !== undefined).length).toBeLessThan(100)
  })
})
