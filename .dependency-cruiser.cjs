/** Which room may import which, beside `core`. The table of docs/architecture.md, as rules. */
const rooms = {
  core: [],
  text: ['core'],
  triage: ['core', 'text'],
  safety: ['core', 'text'],
  places: ['core', 'text'],
  jobcheck: ['core', 'text', 'places'],
  // The danger words have their home in safety.
  flow: ['core', 'text', 'safety'],
  i18n: ['core', 'text'],
  identification: ['core', 'text'],
  store: ['core'],
  authoring: ['core', 'store', 'i18n', 'flow'],
  adverts: ['core', 'text', 'store', 'jobcheck'],
  cases: ['core', 'store'],
  contacts: ['core', 'text', 'store'],
  outbox: ['core', 'store', 'safety'],
  escalation: ['core', 'store', 'i18n', 'cases', 'outbox'],
  torture: ['core', 'text', 'flow', 'intake'],
  intake: [
    'core',
    'store',
    'i18n',
    'triage',
    'text',
    'places',
    'contacts',
    'flow',
    'safety',
    'cases',
    'outbox',
    'escalation',
  ],
  desk: [
    'core',
    'identification',
    'store',
    'i18n',
    'safety',
    'cases',
    'outbox',
    'escalation',
    'contacts',
    'flow',
    'authoring',
    'adverts',
    'jobcheck',
  ],
  translation: ['core', 'text', 'i18n', 'flow'],
  channels: ['core'],
  ops: ['core', 'store'],
};
const pure = ['core', 'text', 'triage', 'safety', 'places', 'jobcheck', 'flow', 'i18n', 'torture', 'identification'];
/** Channels whose account is itself state that must be kept like a person's words: sealed, fenced, in one transaction. */
const channelsWithState = ['whatsapp'];
const roomRules = Object.entries(rooms).map(([room, may]) => ({
  name: `${room}-imports-only-${may.join('-') || 'itself'}`,
  severity: 'error',
  from: { path: `^src/${room}/`, pathNot: `^src/channels/(${channelsWithState.join('|')})/` },
  to: { path: '^src/', pathNot: `^src/(${[room, ...may].join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'channels-with-state-import-only-core-and-store',
      severity: 'error',
      from: { path: `^src/channels/(${channelsWithState.join('|')})/` },
      to: { path: '^src/', pathNot: '^src/(channels|core|store)/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'rooms-are-entered-by-the-front-door',
      comment: 'Another room sees only what index.ts (or index.tsx) exports; core is a vocabulary and is open.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: {
        path: '^src/[^/]+/',
        pathNot: '^src/($1|core)/|^src/[^/]+/index\\.tsx?$|^src/channels/[^/]+/index\\.tsx?$',
      },
    },
    {
      name: 'channels-do-not-know-each-other',
      severity: 'error',
      from: { path: '^src/channels/([^/]+)/' },
      to: { path: '^src/channels/[^/]+/', pathNot: '^src/channels/$1/' },
    },
    {
      name: 'pure-rooms-do-no-io',
      severity: 'error',
      from: { path: `^src/(${pure.join('|')})/`, pathNot: '/load\\.ts$' },
      to: { dependencyTypes: ['core'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-telegram-client-stays-in-its-channel',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/channels/telegram/' },
      to: { path: 'node_modules/(grammy|@grammyjs)/' },
    },
    {
      name: 'the-whatsapp-client-stays-in-its-channel',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/channels/whatsapp/' },
      to: { path: 'node_modules/(@whiskeysockets|libsignal)/' },
    },
    {
      name: 'only-the-queue-module-knows-bullmq',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/store/queue\\.ts$|^src/escalation/' },
      to: { path: 'node_modules/bullmq/' },
    },
    {
      name: 'the-code-runs-without-development-packages',
      comment: 'The image has none. A type may come from one, and what only a checkout does loads its own when asked.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'dynamic-import'] },
    },
    {
      name: 'the-code-does-not-import-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
