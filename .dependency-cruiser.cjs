// Lowest first. A folder imports from the lines above its own, and never from its neighbours on the same line.
const LAYERS = [
  ['kernel'],
  ['calendar', 'identifiers'],
  ['database', 'http'],
  ['ledger'],
  ['accounts'],
  ['enterprises'],
  ['custody'],
  ['compliance'],
  ['bureau', 'filing', 'imports'],
  ['desk'],
  ['demo'],
];

const folder = (names) => `^src/(${names.join('|')})/`;
const SPEC = '\\.spec\\.ts$';

const looksDownOnly = LAYERS.slice(0, -1).map((layer, i) => ({
  name: `${layer.join('-')}-looks-down-only`,
  severity: 'error',
  from: { path: folder(layer), pathNot: SPEC },
  to: { path: folder(LAYERS.slice(i + 1).flat()) },
}));

const neighbours = LAYERS.filter((layer) => layer.length > 1).flatMap((layer) =>
  layer.map((name) => ({
    name: `${name}-leaves-its-neighbours-alone`,
    severity: 'error',
    from: { path: folder([name]), pathNot: SPEC },
    to: { path: folder(layer.filter((other) => other !== name)) },
  })),
);

// The console, highest first; what stands on one line may see each other's parts only by the lines below.
const CONSOLE = [['pages'], ['desk'], ['record'], ['scan'], ['proof'], ['ui'], ['api'], ['time'], ['texts']];
const consoleFolder = (names) => `^web/src/(${names.join('|')})/`;

const consoleLooksDownOnly = CONSOLE.slice(1).map((layer, i) => ({
  name: `console-${layer.join('-')}-looks-down-only`,
  severity: 'error',
  from: { path: consoleFolder(layer), pathNot: SPEC },
  to: { path: consoleFolder(CONSOLE.slice(0, i + 1).flat()) },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-imports-the-root',
      severity: 'error',
      from: { path: '^src/.+/', pathNot: `${SPEC}|^src/(commands|demo)/` },
      to: { path: '^src/(commands/.+|[^/]+)\\.ts$' },
    },
    ...looksDownOnly,
    ...neighbours,
    ...consoleLooksDownOnly,
    {
      name: 'a-page-leaves-the-other-pages-alone',
      severity: 'error',
      from: { path: '^web/src/pages/([^/]+)/' },
      to: { path: '^web/src/pages/', pathNot: '^web/src/pages/$1/' },
    },
    {
      name: 'the-console-stands-alone',
      severity: 'error',
      from: { path: '^web/src/', pathNot: SPEC },
      to: { path: '^(src|test|bench)/' },
    },
    {
      name: 'pure-folders-stay-pure',
      severity: 'error',
      from: { path: '^src/(kernel|identifiers|calendar)/', pathNot: SPEC },
      to: { dependencyTypes: ['npm', 'core'] },
    },
    {
      name: 'only-the-database-folder-opens-databases',
      severity: 'error',
      from: { path: '^src/', pathNot: `${SPEC}|^src/(database/|log-source\\.ts|commands/backup\\.ts)` },
      to: { path: 'better-sqlite3|node_modules/(typeorm|pg)/' },
    },
    {
      name: 'the-verifier-is-separate',
      severity: 'error',
      from: { path: '^src/ledger/verify', pathNot: SPEC },
      to: { path: '^src/ledger/(ledger|live-turn|merkle|tables|commitment|entries)\\.ts$' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'dist/' },
  },
};
