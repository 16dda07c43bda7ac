import { baseName } from '../../facts/layout.js'
import type { Problem } from '../../model/criterion.js'
import { listOf, quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { innerPackage, outerPackage, POLICIES, solutionsOf, VALIDATOR } from './_submission.js'

const WHY = 'A package of another structure cannot be read by the service that certifies it, and comes back unseen.'

const safe = defineCriterion({
  id: 'package-archive-safe',
  title: 'Every archive of the package can be unpacked safely.',
  level: 'required',
  policyCodes: ['5000.1.1.5'],
  validator: { rule: 'PackageStructure', text: 'Not able to deserialize the package. Invalid package structure.' },
  why: WHY,
  remedy: 'Build the archive again with an ordinary program, from regular files.',
  source: { ...POLICIES, confidence: 'observed', note: 'Limits: 4,000 entries, 32 MB for one, 64 MB together.' },
  needs: ['packages'],
  *check({ packages }) {
    for (const entry of packages) {
      for (const [index, fault] of entry.faults.slice(0, 20).entries()) {
        const what = fault.entry === undefined ? quote(fault.label) : `${quote(fault.entry)} in ${quote(fault.label)}`
        yield { at: entry, message: `${what} ${fault.because}.`, subject: `${fault.label} ${fault.kind} ${index}` }
      }
    }
  },
  examples: { fails: { files: { 'ConnectorPackage.zip': 'no archive' } }, passes: whole() },
})

const outer = defineCriterion({
  id: 'package-outer-layout',
  title: 'ConnectorPackage.zip holds intro.md and the package, and nothing else.',
  level: 'required',
  policyCodes: ['5000.1.1.5', '5000.1.1.11'],
  validator: {
    rule: 'PackageStructure',
    text: 'The provided zip file should contain both intro.md and package zip file',
  },
  why: WHY,
  remedy: 'Put intro.md and package.zip into the root of ConnectorPackage.zip.',
  source: VALIDATOR,
  needs: ['packages'],
  *check({ packages }) {
    for (const entry of packages) {
      if (!entry.outer || entry.outer.names.length === 0) continue
      const { names, label, droppings } = entry.outer
      const problem = (message: string, subject: string, remedy?: string): Problem => ({
        at: entry,
        message,
        subject: `${label} ${subject}`,
        ...(remedy === undefined ? {} : { remedy }),
      })
      const folders = [...new Set(names.filter((name) => name.includes('/')).map((name) => name.split('/')[0] ?? ''))]
      const files = names.filter((name) => !name.includes('/'))
      const texts = files.filter((name) => /\.md$/i.test(name))
      const zips = files.filter((name) => /\.zip$/i.test(name))
      if (folders.length > 0)
        yield problem(
          `${quote(label)} holds folders: ${listOf(folders)}.`,
          'folders',
          'Move what is in the folder to the root of the archive.',
        )
      if (!texts.some((name) => name.toLowerCase() === 'intro.md'))
        yield problem(`${quote(label)} holds no intro.md.`, 'intro')
      if (texts.length > 1) yield problem(`${quote(label)} holds more than one text: ${listOf(texts)}.`, 'texts')
      if (zips.length === 0) yield problem(`${quote(label)} holds no package.zip.`, 'package')
      if (zips.length > 1)
        yield problem(
          `${quote(label)} holds more than one archive: ${listOf(zips)}.`,
          'packages',
          'Keep package.zip alone.',
        )
      const others = files.filter(
        (name) => !/\.(?:md|zip)$/i.test(name) && name.toLowerCase() !== 'customproperties.json',
      )
      if (others.length > 0)
        yield problem(
          `${quote(label)} holds files that do not belong into it: ${listOf(others)}.`,
          'others',
          'Delete them from the archive.',
        )
      if (droppings.length > 0)
        yield {
          ...problem(`${quote(label)} holds what macOS added: ${listOf(droppings, 3)}.`, 'droppings'),
          level: 'recommended',
          remedy: 'Build the archive with zip -X -x "*.DS_Store" -x "__MACOSX/*".',
        }
    }
  },
  examples: { fails: { files: { 'ConnectorPackage.zip': outerPackage({ 'intro.md': null }) } }, passes: whole() },
})

const name = defineCriterion({
  id: 'package-name',
  title: 'The inner package is called package.zip.',
  level: 'advice',
  why: 'The name is free, and reviewers know this one.',
  remedy: 'Rename the inner archive to package.zip.',
  source: VALIDATOR,
  needs: ['packages'],
  *check({ packages }) {
    for (const { inner, place } of packages) {
      if (!inner) continue
      const own = inner.label.split(' › ').at(-1) ?? ''
      if (!/^(?:package|.*\.pdpkg)\.zip$/i.test(own))
        yield { at: { place }, message: `The inner package is called ${quote(own)}.`, subject: own }
    }
  },
  examples: {
    fails: { files: { 'ConnectorPackage.zip': outerPackage({ 'package.zip': null, 'orchard.zip': innerPackage() }) } },
    passes: whole(),
  },
})

const assets = defineCriterion({
  id: 'package-assets-folder',
  title: 'The inner package holds one folder, PkgAssets.',
  level: 'required',
  policyCodes: ['5000.1.1.12'],
  validator: {
    rule: 'PackageStructure',
    text: "The package zip file should contain a folder ideally named 'PkgAssets'",
  },
  why: WHY,
  remedy: 'Put the solutions into a folder PkgAssets of the inner package.',
  source: VALIDATOR,
  needs: ['packages'],
  *check({ packages }) {
    for (const entry of packages) {
      const { inner, folders, outer: around } = entry
      if (!inner) {
        const isEmptyInside = around?.names.some((item) => /^[^/]+\.zip$/i.test(item)) && entry.solutions.length === 0
        if (isEmptyInside && entry.faults.length === 0)
          yield { at: entry, message: `The archive inside ${quote(around?.label ?? '')} holds no PkgAssets folder.` }
        continue
      }
      if (folders.length === 0 && inner.names.length > 0)
        yield { at: entry, message: `${quote(inner.label)} holds no PkgAssets folder.`, subject: inner.label }
      else if (folders.length > 1)
        yield {
          at: entry,
          message: `${quote(inner.label)} holds more than one folder: ${listOf(folders)}.`,
          subject: inner.label,
        }
      else if (folders[0] !== undefined && folders[0].toLowerCase() !== 'pkgassets')
        yield {
          at: entry,
          level: 'advice',
          message: `The folder of ${quote(inner.label)} is called ${quote(folders[0])}.`,
          subject: inner.label,
        }
    }
  },
  examples: {
    fails: {
      files: { 'ConnectorPackage.zip': outerPackage({ 'package.zip': innerPackage({ 'Other/readme.txt': 'x' }) }) },
    },
    passes: whole(),
  },
})

const count = defineCriterion({
  id: 'package-solution-count',
  title: 'The package holds the connector solution and the flow solution.',
  level: 'required',
  policyCodes: ['5000.1.1.6', '5000.1.1.13'],
  validator: {
    rule: 'PackageStructure',
    text: 'The package folder should contain only connector and flow solution zip files',
  },
  why: WHY,
  remedy: 'Put both exported solutions into PkgAssets; a connector with a plugin has a third one.',
  source: VALIDATOR,
  needs: ['packages'],
  *check({ packages }) {
    for (const entry of packages) {
      const { inner } = entry
      if (!inner) continue
      const inside = inner.names.filter((item) => item.includes('/') && !item.endsWith('/'))
      const zips = inside.filter((item) => /^[^/]+\/[^/]+\.zip$/i.test(item))
      const deeper = inner.names.filter((item) => item.split('/').filter((part) => part !== '').length > 2)
      if (deeper.length > 0)
        yield {
          at: entry,
          message: `The folder of ${quote(inner.label)} holds folders: ${listOf(deeper, 3)}.`,
          subject: 'deeper',
        }
      const wanted = entry.solutions.some((solution) => solution.hasPlugin) ? 3 : 2
      if (inside.length > 0 && zips.length !== wanted)
        yield {
          at: entry,
          message: `${quote(inner.label)} holds ${zips.length === 1 ? 'one solution' : `${zips.length} solutions`}, and ${wanted} are wanted.`,
          subject: 'count',
        }
    }
  },
  examples: {
    fails: {
      files: {
        'ConnectorPackage.zip': outerPackage({ 'package.zip': innerPackage({ 'PkgAssets/FlowSolution.zip': null }) }),
      },
    },
    passes: whole(),
  },
})

const files = defineCriterion({
  id: 'package-solution-files',
  title: 'Each solution holds its three XML files.',
  level: 'required',
  policyCodes: ['5000.1.1.10'],
  validator: {
    rule: 'PackageStructure',
    text: "The solution zip file should contain three files namely '[Content_Types].xml', 'customizations.xml', 'solution.xml'.",
  },
  why: WHY,
  remedy: 'Export the solution again, and pack nothing by hand.',
  source: VALIDATOR,
  needs: ['packages'],
  *check({ packages }) {
    for (const [entry, solution] of solutionsOf(packages)) {
      const there = new Set(solution.names.map((item) => item.toLowerCase()))
      const lacking = ['[Content_Types].xml', 'customizations.xml', 'solution.xml'].filter(
        (item) => !there.has(item.toLowerCase()),
      )
      if (lacking.length > 0)
        yield { at: entry, message: `${quote(solution.label)} lacks ${listOf(lacking)}.`, subject: solution.label }
      const broken = [solution.solution, solution.customizations].filter((xml) => xml && !xml.isWellFormed)
      if (broken.length > 0)
        yield {
          at: entry,
          message: `The XML of ${quote(solution.label)} is not well formed.`,
          subject: `${solution.label} xml`,
        }
    }
  },
  examples: {
    fails: {
      files: {
        'ConnectorPackage.zip': outerPackage({
          'package.zip': innerPackage({ 'PkgAssets/ConnectorSolution.zip': { zip: { 'solution.xml': '<a/>' } } }),
        }),
      },
    },
    passes: whole(),
  },
})

const single = defineCriterion({
  id: 'package-single',
  title: 'One submission package is in the folder.',
  level: 'recommended',
  why: 'Reviewers take one ConnectorPackage.zip, and ask which of two is meant.',
  remedy: 'Keep the newest package alone.',
  source: {
    url: 'https://github.com/microsoft/PowerPlatformConnectors/pull/3956',
    checked: '2026-11-23',
    confidence: 'observed',
  },
  needs: ['packages'],
  *check({ packages }) {
    const outers = packages.filter((entry) => entry.outer !== undefined)
    for (const entry of outers.slice(1))
      yield {
        at: entry,
        message: `Beside ${quote(baseName(outers[0]?.path ?? ''))} lies another package.`,
        subject: entry.path,
      }
  },
  examples: {
    fails: { files: { 'ConnectorPackage.zip': outerPackage(), 'ConnectorPackage2.zip': outerPackage() } },
    passes: whole(),
  },
})

const criteria: readonly DefinedCriterion[] = [safe, outer, name, assets, count, files, single]

export default criteria

function whole() {
  return { files: { 'ConnectorPackage.zip': outerPackage() } }
}
