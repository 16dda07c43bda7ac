import { describe, expect, it } from '@jest/globals'
import { VALIDATOR_SENTENCES } from '../../src/criteria/validator-sentences.js'
import { explain } from '../../src/entry/catalogue.js'
import { criteriaFor } from '../../src/entry/pasted.js'
import { CRITERIA } from '../../src/generated/registry.js'

const idsFor = (text: string): string[] => criteriaFor(CRITERIA, text).map(({ id }) => id)

describe('what a reviewer pastes leads to the criterion', () => {
  it.each([
    ['SpecificationVersionIncorrect', ['openapi-version-2']],
    ['pathredefined', ['openapi-path-unique']],
    ['change-operation-removed', ['operation-removed']],
    ['5000.2.6.3', ['openapi-version-2']],
    ['Policy Code: 5000.2.2.1', ['title-length']],
    [
      "##[error]The 'x-ms-summary' property is required. ValuePath: /paths/~1forces~1{force}/get/parameters/0",
      ['parameter-summary-present'],
    ],
    ["The 'contact' property is required", ['metadata-contact-present']],
    ["##[error]The 'title' value goes over the character limit '30' ValuePath: /info/title", ['title-length']],
    [
      "##[error]src\\A\\apiDefinition.swagger.json(,): error DefaultResponseHasSchema: The 'default' response should not have schema definition. Schemas should be defined on expected responses only. ValuePath: 'paths/~1x/post' Value: '…'",
      ['response-default-schema'],
    ],
    [
      "##[warning]certified-connectors/X/apiDefinition.swagger.json(,): warning : At least one supported MIME type must be provided in 'consumes' for operation 'Edit_Step_Type'. ValuePath: /paths/~1x/put",
      ['openapi-consumes-for-body'],
    ],
    ["Error : The path is not valid, it must start with a '/' character.", ['openapi-path-syntax']],
    [
      "The operation 'A' has more than one response with specified schema, only one schema will be used in the designer.",
      ['response-single-schema'],
    ],
    [
      'The operation has been deleted. This change breaks existing flows. ValuePath: operation/GetOrder Source: NewSwagger',
      ['operation-removed', 'deprecated-operation-removed'],
    ],
    ['The provided zip file should contain both intro.md and package zip file in C:\\a.zip', ['package-outer-layout']],
    ['something else', []],
    ['', []],
  ])('%s', (text, ids) => {
    expect(idsFor(text)).toEqual(ids)
  })

  it('does so for every rule there is', () => {
    expect([...VALIDATOR_SENTENCES.keys()].filter((rule) => idsFor(rule).length === 0)).toEqual([])
    const silent = [...VALIDATOR_SENTENCES].filter(
      ([, text]) => idsFor(`##[error]${text.replaceAll(/\{\d\}/g, 'x')} ValuePath: /a`).length === 0,
    )
    expect(silent).toEqual([])
  })

  it('needs no more than linear time', () => {
    const started = performance.now()
    for (const text of ["The '".repeat(2000), 'x'.repeat(4000), `##[error]${'error : '.repeat(500)}`]) idsFor(text)
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})

describe('explain', () => {
  it('prints the page of the criterion a line is about', async () => {
    expect(await explain("##[error]The 'schemes' array requires at least one value. ValuePath: /schemes")).toContain(
      'openapi-schemes-present',
    )
  })

  it('lists the criteria where several are meant', async () => {
    const list = await explain("The 'description' property is required.")
    for (const id of ['description-present', 'operation-description-present', 'parameter-description-present'])
      expect(list).toContain(id)
  })

  it('says so where there is none', async () => {
    await expect(explain('no such thing')).rejects.toThrow("There is no criterion 'no such thing'")
  })
})
