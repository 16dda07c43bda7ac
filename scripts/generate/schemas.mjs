import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const DRAFT = 'http://json-schema.org/draft-07/schema#'
const LEVELS = ['required', 'recommended', 'advice']
const PUBLISHERS = ['verified', 'independent', 'custom']

/** Writes the schemas that editors and other tools read: of `certification.yml` and of the JSON report. */
export async function writeSchemas(root) {
  const load = (path) => import(pathToFileURL(join(root, 'build', path)).href)
  const { CRITERIA } = await load('generated/registry.js')
  const { REPOSITORY } = await load('generated/product.js')
  mkdirSync(join(root, 'schema'), { recursive: true })
  const { OTHER_ANSWERS } = await load('facts/declaration.js')
  write(root, 'certification', declaration(CRITERIA, OTHER_ANSWERS, REPOSITORY))
  write(root, 'report', report(REPOSITORY))
}

function write(root, name, schema) {
  writeFileSync(join(root, 'schema', `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`)
}

const object = (required, optional = {}) => ({
  type: 'object',
  required: Object.keys(required),
  properties: { ...required, ...optional },
  additionalProperties: false,
})
const list = (items) => ({ type: 'array', items })
const choice = (...values) => ({ enum: values })
const described = (schema, description) => ({ ...schema, description })
const text = { type: 'string', minLength: 1 }
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'A day, as 2027-01-31.' }

/** `certification.yml`: editors complete its keys, the questions, the criteria that can be waived. */
function declaration(criteria, otherAnswers, repository) {
  const answer = {
    anyOf: [
      { type: ['string', 'number', 'boolean'] },
      {
        ...object({}, { answer: { type: ['string', 'number', 'boolean'] }, evidence: text, date: day }),
        minProperties: 1,
      },
    ],
  }
  const questions = criteria.filter(({ kind }) => kind === 'attestation')
  const page = (id) => `${repository}/blob/main/docs/criteria/${id}.md`
  const criterion = { $ref: '#/definitions/criterion' }
  const reason = described(text, 'Why, for whoever reviews it.')
  return {
    $schema: DRAFT,
    $id: `${repository}/blob/main/schema/certification.schema.json`,
    title: 'certification.yml',
    description:
      'What a publisher declares about a connector: answers only a person can give, waivers with reasons, confirmed breaks.',
    ...object(
      {},
      {
        publisher: described(choice(...PUBLISHERS), 'The lane the connector is certified in.'),
        answers: {
          description: 'Answers to questions that files cannot decide.',
          type: 'object',
          properties: Object.fromEntries([
            ...questions.map(({ id, title, remedy }) => [id, described(answer, `${title} ${remedy} ${page(id)}`)]),
            ...Object.entries(otherAnswers).map(([id, description]) => [id, described(answer, description)]),
          ]),
          additionalProperties: false,
        },
        waivers: described(
          list(
            object(
              { criterion, reason },
              {
                until: described(day, 'The last day on which it counts.'),
                pointer: described(text, 'JSON pointer: only what is there or below is waived.'),
                file: described(text, "Path from the connector's folder: only this file is waived."),
              },
            ),
          ),
          'Findings set aside with a reason.',
        ),
        'breaking-changes': described(
          list(
            object(
              { criterion: { $ref: '#/definitions/break' }, reason },
              {
                operation: described(text, 'Operation ID or JSON pointer; without it every finding of the criterion.'),
                by: described(text, 'Who confirms it.'),
                ticket: described(text, 'Where it was decided.'),
              },
            ),
          ),
          'Breaking changes that the publisher confirms.',
        ),
        criteria: {
          description: 'Criteria lowered or switched off, each with a reason.',
          type: 'object',
          properties: Object.fromEntries(criteria.map(({ id, title }) => [id, { title, $ref: '#/definitions/level' }])),
          additionalProperties: false,
        },
        exclude: described(list(text), 'Globs of folders to leave out; in .github/certification.yml only.'),
        baseline: described(list(text), 'Fingerprints of old findings that do not count; the list may only shrink.'),
      },
    ),
    definitions: {
      level: object({ level: choice(...LEVELS, 'off'), reason }),
      criterion: { anyOf: criteria.map(({ id, title }) => ({ const: id, description: title })) },
      break: {
        anyOf: criteria
          .filter(({ area }) => area === 'compatibility')
          .map(({ id, title }) => ({ const: id, description: title })),
      },
    },
  }
}

/** The JSON report, version 1: fields may be added in it, none is taken away. */
function report(repository) {
  const any = { type: 'string' }
  const whole = { type: 'integer', minimum: 0 }
  const positive = { type: 'integer', minimum: 1 }
  const ref = (name) => ({ $ref: `#/definitions/${name}` })
  const open = (required, optional) => ({ ...object(required, optional), additionalProperties: true })
  return {
    $schema: DRAFT,
    $id: `${repository}/blob/main/schema/report.schema.json`,
    title: 'Report of connector-certification',
    ...open(
      {
        version: { const: 1 },
        tool: open({ name: any, version: any, docs: any }),
        verdict: ref('verdict'),
        stage: ref('stage'),
        failOn: choice('required', 'recommended', 'never'),
        exitCode: described(choice(0, 1, 3), '0 passes, 1 does not, 3 is a fault of the check itself.'),
        connectors: list(ref('connector')),
        notes: list(any),
      },
      {
        commit: described(any, 'The commit the report speaks of.'),
        shard: described(open({ index: positive, of: positive }), 'Which part of all connectors it holds.'),
      },
    ),
    definitions: {
      verdict: choice('ready', 'needs-answers', 'not-ready'),
      stage: choice('review', 'release'),
      level: choice(...LEVELS),
      position: described(open({ line: positive, column: positive }), 'Both from 1; columns count UTF-16 units.'),
      range: described(open({ start: ref('position'), end: ref('position') }), 'The end is exclusive.'),
      connector: open(
        {
          name: any,
          path: described(any, 'Folder from the root of the checked tree, "." for the root.'),
          title: any,
          publisher: choice(...PUBLISHERS),
          publisherBecause: any,
          stage: ref('stage'),
          verdict: ref('verdict'),
          counts: described(
            open({ required: whole, recommended: whole, advice: whole, questions: whole, waived: whole }),
            'Open findings by weight, and waived ones.',
          ),
          files: list(open({ role: any, path: any })),
          criteria: list(ref('criterion')),
          findings: list(ref('finding')),
          answers: list(open({ question: any, title: any, text: any })),
          checklist: list(open({ id: any, title: any, text: any })),
          notes: list(any),
        },
        {
          proposed: described(
            list(open({ kind: choice('waiver', 'answer', 'acknowledgement', 'level'), subject: any, text: any })),
            'Declared by a head that is not trusted: shown, not counted.',
          ),
          update: ref('update'),
        },
      ),
      criterion: open({
        id: any,
        title: any,
        area: any,
        level: ref('level'),
        outcome: choice('passed', 'failed', 'pending', 'waived', 'not-applicable', 'blocked', 'crashed'),
        because: any,
      }),
      finding: open(
        {
          criterion: any,
          level: ref('level'),
          kind: choice('defect', 'question'),
          status: choice('open', 'waived'),
          side: choice('head', 'base'),
          file: any,
          pointer: described(any, 'JSON pointer; empty for the whole file or another kind of text.'),
          range: ref('range'),
          message: any,
          remedy: any,
          policyCodes: list(any),
          docs: any,
          fingerprint: described(any, 'Criterion, pointer and subject, hashed: the same however it is worded.'),
          related: list(open({ file: any, pointer: any, range: ref('range'), message: any })),
        },
        {
          waiver: open({ reason: any }, { until: any }),
          fix: open({ description: any, range: ref('range'), replacement: any }),
          paste: described(any, 'Lines for certification.yml that answer a question.'),
          upstream: described(any, "Microsoft's sentence, without the ValuePath."),
          upstreamPlaces: described(list(open({ valuePath: any })), "Microsoft's ValuePaths, for breaking changes."),
          consumers: described(list(any), 'Who breaks.'),
          operations: list(any),
          change: described(choice('new', 'existing', 'fixed'), 'Against the base of a pull request.'),
          acknowledged: open({ reason: any }, { by: any, ticket: any }),
        },
      ),
      update: open(
        {
          base: any,
          class: choice('new', 'cosmetic', 'compatible', 'needs-attention', 'breaking', 'unchanged', 'unknown'),
          changelog: described(any, 'Markdown.'),
        },
        { suggestedVersion: any, confirmed: described(any, 'Markdown.') },
      ),
    },
  }
}
