import { baseName, folderOf } from '../../facts/layout.js'
import { defineCriterion } from '../define.js'
import { ICON_GUIDE } from './_icon.js'

export default defineCriterion({
  id: 'file-icon-absent-ip',
  title: 'An independent publisher sends no icon.',
  level: 'required',
  appliesTo: ['independent'],
  why: 'Connectors of independent publishers share one generic icon; reviewers ask to remove any other.',
  remedy: 'Delete the icon from the folder.',
  source: { url: `${ICON_GUIDE}-ip`, checked: '2026-11-23', confidence: 'documented' },
  prevalence: 'no published connector',
  needs: ['files'],
  *check({ files }) {
    for (const { path } of files.entries) {
      if (folderOf(path) !== files.path || !/^icon\.(?:png|jpe?g|gif|svg)$/i.test(baseName(path))) continue
      yield { at: files.at(path), message: 'An independent publisher sends no icon; the generic one is used.' }
    }
  },
  examples: {
    fails: { publisher: 'independent' },
    passes: { publisher: 'independent', files: { 'icon.png': null } },
  },
})
