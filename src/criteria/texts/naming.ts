import type { OpenApi } from '../../facts/openapi/model.js'
import { bare } from '../../facts/wording.js'
import type { Locatable } from '../../model/criterion.js'
import { quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { written } from '../sources.js'

const SUFFIX = /\s{0,8}\(Independent Publisher\)\s{0,8}$/i

/** Whole numbers of ISO 639-3 to words for the languages that are met most. */
const LANGUAGES: Readonly<Record<string, string>> = {
  deu: 'German',
  fra: 'French',
  spa: 'Spanish',
  ita: 'Italian',
  por: 'Portuguese',
  nld: 'Dutch',
  dan: 'Danish',
  swe: 'Swedish',
  nob: 'Norwegian',
  pol: 'Polish',
  ces: 'Czech',
  rus: 'Russian',
  tur: 'Turkish',
  jpn: 'Japanese',
  cmn: 'Chinese',
  kor: 'Korean',
}

const GERMAN =
  'Orchard Harvest plant die Ernte auf Ihren Obsthöfen. Mit diesem Konnektor lesen und ändern Sie die Aufträge Ihrer Betriebe, und Sie reagieren auf neue Aufträge, sobald ein Kunde sie erteilt hat, ohne dass jemand sie von Hand abschreiben muss.'

const criteria: readonly DefinedCriterion[] = [
  defineCriterion({
    id: 'text-english',
    title: 'Title and descriptions are written in English.',
    level: 'recommended',
    policyCodes: ['5000.2.3.1'],
    validator: { rule: 'ValueMustBeInEnglish' },
    why: 'Connectors are listed for the whole world; Microsoft translates from English.',
    remedy: 'Write the texts in English.',
    source: written(
      'submission',
      'documented',
      'Letters of other scripts are counted; the language of long texts is advice.',
    ),
    prevalence: '0.4 % of published connectors',
    needs: ['openapi', 'language'],
    *check({ openapi, language }) {
      let isTold = false
      for (const field of ['title', 'description']) {
        const node = openapi.info?.get(field)
        if (typeof node?.value !== 'string' || !isMostlyOtherScript(node.value)) continue
        isTold = true
        yield {
          at: node,
          message: `The ${field} ${quote(node.value)} is not written in English.`,
          upstream: `The '${field}' value must be written in English.`,
        }
      }
      if (isTold || language.code === undefined || language.code === 'eng') return
      const name = Object.hasOwn(LANGUAGES, language.code) ? LANGUAGES[language.code] : undefined
      yield {
        at: at(openapi),
        level: 'advice',
        message: `The descriptions seem to be written in ${name ?? 'another language than English'}.`,
        upstream: "The 'description' value must be written in English.",
      }
    },
    examples: { fails: { definition: { info: { description: GERMAN } } } },
  }),
  defineCriterion({
    id: 'title-ip-suffix',
    title: 'The title of an independent connector is the bare name.',
    level: 'advice',
    appliesTo: ['independent'],
    why: 'Microsoft adds "(Independent Publisher)" itself; it belongs into the title of the pull request.',
    remedy: 'Take " (Independent Publisher)" off the title.',
    source: written('submission', 'observed'),
    prevalence: 'no published connector',
    needs: ['openapi'],
    *check({ openapi }) {
      const title = openapi.info?.get('title')
      if (typeof title?.value !== 'string' || !SUFFIX.test(title.value.slice(-60))) return
      yield {
        at: title,
        message: `The title ${quote(title.value)} carries the suffix.`,
        fix: { description: 'Take the suffix off.', replaceValueWith: title.value.replace(SUFFIX, '') },
      }
    },
    examples: {
      fails: { publisher: 'independent', definition: { info: { title: 'Orchard Harvest (Independent Publisher)' } } },
      passes: { publisher: 'independent' },
    },
  }),
  defineCriterion({
    id: 'title-differs-from-folder',
    title: 'Folder and title name the same connector.',
    level: 'advice',
    why: 'Reviewers and users look for a connector by the name of its folder.',
    remedy: 'Name the folder after the title.',
    source: written('submission', 'inferred'),
    prevalence: '13.5 % of published connectors',
    needs: ['openapi', 'files'],
    notApplicable: ({ files }) => (files.root ? undefined : 'It stands in no folder of the public repository.'),
    *check({ openapi, files }) {
      const title = (openapi.info?.string('title') ?? '').replace(SUFFIX, '')
      const folder = files.path.slice(files.path.lastIndexOf('/') + 1).replace(SUFFIX, '')
      const [a, b] = [plain(title), plain(folder)]
      if (a === '' || b === '' || a.includes(b) || b.includes(a)) return
      yield {
        at: at(openapi, 'title'),
        message: `The folder is called ${quote(folder)}, the connector ${quote(title)}.`,
      }
    },
    examples: {
      fails: { folder: 'certified-connectors/Apple Picking' },
      passes: { folder: 'certified-connectors/OrchardHarvest' },
    },
  }),
]

export default criteria

const at = (openapi: OpenApi, field = 'description'): Locatable =>
  openapi.info?.get(field) ?? openapi.info ?? openapi.root

const plain = (name: string): string => bare(name).replace(/[^\p{L}\p{N}]/gu, '')

/** True when most letters are of a script that English is not written in. */
function isMostlyOtherScript(text: string): boolean {
  const letters = text.slice(0, 2000).match(/\p{L}/gu) ?? []
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length
  return letters.length > 0 && latin * 2 < letters.length
}
