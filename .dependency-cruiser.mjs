// Who may import whom. One way: model ← facts ← criteria; the engine knows shapes only; edges touch the world.
const forbid = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: to },
})

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one subject, or the border between them is in the wrong place.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    forbid(
      'model-imports-nothing',
      'The model is what everything else speaks about, so it may depend on nothing.',
      '^src/model/',
      '^src/(?!model/)',
    ),
    forbid(
      'facts-have-no-opinion',
      'Facts say what is true; judging is for criteria, printing for reports.',
      '^src/facts/',
      '^src/(criteria|engine|report|platform|entry|core|connector|check-options|update)',
    ),
    forbid(
      'criteria-see-facts-only',
      'A criterion turns facts into problems and knows nothing else.',
      '^src/criteria/',
      '^src/(engine|report|platform|entry|core|connector|check-options|update)',
    ),
    {
      name: 'criteria-do-not-know-each-other',
      comment: 'What two criteria share is a fact, or a file of their area that starts with an underscore.',
      severity: 'error',
      from: { path: '^src/criteria/[^/]+/[^_/][^/]*$' },
      to: { path: '^src/criteria/[^/]+/[^_/][^/]*$' },
    },
    forbid(
      'engine-knows-shapes-only',
      'The engine is handed criteria and facts; it must work for any of them.',
      '^src/engine/',
      '^src/(facts|criteria|report|platform|entry|core|connector|check-options|update|generated)',
    ),
    forbid(
      'reports-know-the-model-only',
      'A report is rendered where the files may not be.',
      '^src/report/',
      '^src/(facts|criteria|engine|platform|entry|core|connector|check-options|update|generated)',
    ),
    forbid(
      'platform-does-not-judge',
      'The platform reads and posts; it never decides.',
      '^src/platform/',
      '^src/(facts|criteria|engine|entry|core|connector|check-options|update)',
    ),
    {
      name: 'only-edges-touch-the-world',
      comment: 'Disk, network and processes are for platform and entry; everything else is pure.',
      severity: 'error',
      from: { path: '^src/(model|facts|criteria|engine|report|core|connector|check-options|update)' },
      to: { path: '^(node:)?(fs|fs/promises|child_process|http|https|net|dgram|dns|os|tls|process)$' },
    },
    forbid(
      'only-github-knows-github',
      'Everything else must work without GitHub.',
      '^src/(?!platform/github/|entry/)',
      '^node_modules/@(actions|octokit)/',
    ),
    forbid('nothing-from-tests', 'The product does not depend on its tests.', '^src/', '^(__tests__|scripts|bench)/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.js'],
    },
  },
}
