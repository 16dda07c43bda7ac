import { nearest } from '../../facts/nearest.js'
import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { learn } from './_question.js'
import { KNOWN_ANSWERS } from './_titles.js'

export default defineCriterion({
  id: 'declaration-answers-known',
  title: 'Every answer belongs to a question.',
  level: 'recommended',
  appliesTo: ['verified', 'independent'],
  why: 'An answer under a misspelt name answers nothing, and its question stays open.',
  remedy: 'Write the name as the question gives it.',
  source: {
    url: learn('certification-submission'),
    checked: '2026-11-25',
    confidence: 'inferred',
    note: "Ours, not Microsoft's: certification.yml is a file of this check.",
  },
  needs: ['declaration'],
  *check({ declaration }) {
    for (const [name, answer] of declaration.answers) {
      if (KNOWN_ANSWERS.has(name)) continue
      const meant = nearest(name, KNOWN_ANSWERS) ?? nearest(`attest-${name}`, KNOWN_ANSWERS)
      if (meant === undefined && !/^(?:attest|ip|vp)-/.test(name)) continue
      yield {
        at: answer.at,
        subject: name,
        message: `${quote(name)} is the name of no question.`,
        ...(meant === undefined ? {} : { remedy: `Did you mean ${meant}?` }),
      }
    }
  },
  examples: {
    fails: { declaration: 'publisher: verified\nanswers:\n  attest-test-acount: Notes for certification\n' },
    passes: { declaration: 'publisher: verified\nanswers:\n  attest-test-account: Notes for certification\n' },
  },
})
