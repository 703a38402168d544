/*
 * Who may import whom. Default deny: each rule names what a kind of file may reach inside the project, everything else
 * is refused. "Left" = rooms earlier in this order, so that a cycle is impossible.
 */
const ROOMS = [
  'accounts',
  'clinics',
  'patients',
  'exercises',
  'plans',
  'sessions',
  'adherence',
  'alerts',
  'messages',
  'care',
  'reports',
  'records',
];
const LEAVES = [
  'audit',
  'db',
  'live',
  'jobs',
  'mail',
  'push',
  'storage',
  'limit',
  'time',
  'i18n',
  'errors',
  'ui',
];

const words = (...names) => `(${names.join('|')})(/|\\.)`;
const PURE = words('schema', 'types', 'rules', 'access', 'content');
const leaf = (...names) => `^lib/(${names.join('|')})/`;
const INSIDE = '^(app|components|lib|prisma|scripts|e2e|bench)/';
const TESTS = '\\.test\\.tsx?$';

const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: TESTS },
  to: { path: INSIDE, pathNot: allowed },
});

const perRoom = ROOMS.flatMap((room, index) => {
  const own = `^lib/${room}/`;
  const left = ROOMS.slice(0, index).join('|');
  const leftIs = (inner) => (left ? [`^lib/(${left})/${inner}`] : []);
  return [
    only(`${room}: pure`, `${own}${PURE}`, [`${own}${PURE}`, ...leftIs(PURE), '^lib/time/']),
    only(`${room}: data and mutations`, `${own}${words('data', 'mutations')}`, [
      `${own}${words('schema', 'types', 'rules', 'access', 'content', 'data', 'mutations')}`,
      ...leftIs(words('schema', 'types', 'rules', 'access', 'content', 'data', 'mutations')),
      leaf('db', 'audit', 'live', 'jobs', 'errors', 'time'),
      '^lib/auth/token',
    ]),
    only(`${room}: loaders and actions`, `${own}${words('loaders', 'actions')}`, [
      own,
      ...leftIs(words('schema', 'types', 'rules', 'access', 'content', 'data', 'mutations')),
      leaf('auth', 'action', 'audit', 'errors', 'time', 'i18n', 'db', 'limit'),
      '^lib/env',
    ]),
    only(`${room}: client`, `${own}${words('client')}`, [
      `${own}${words('schema', 'types', 'rules', 'access', 'client')}`,
      ...leftIs(PURE),
      leaf('time', 'errors'),
    ]),
    only(`components/${room}`, `^components/${room}/`, [
      '^components/',
      `${own}${words('schema', 'types', 'rules', 'access', 'actions', 'client', 'content')}`,
      ...leftIs(PURE),
      ...leftIs(words('actions', 'client')),
      leaf('ui', 'time', 'i18n', 'errors'),
      '^lib/auth/client',
    ]),
  ];
});

module.exports = {
  forbidden: [
    {
      name: 'no cycles',
      severity: 'error',
      from: { pathNot: 'generated' },
      to: { circular: true, viaOnly: { pathNot: ['generated', 'node_modules'] } },
    },
    {
      name: 'next-auth stays in lib/auth',
      severity: 'error',
      from: { path: INSIDE, pathNot: '^lib/auth/' },
      to: { path: 'node_modules/next-auth' },
    },
    {
      name: 'a connection only through lib/db',
      severity: 'error',
      from: {
        path: '^(app|components|lib)/',
        pathNot: ['^lib/(db|live|limit)/', '^lib/accounts/data', TESTS],
      },
      to: { path: ['node_modules/pg/', '^lib/db/(pool|bound-prisma)'] },
    },
    only('app', '^app/(?!api|fhir)', [
      '^app/',
      '^components/',
      `^lib/[a-z]+/${words('loaders', 'actions', 'schema', 'types', 'access', 'content', 'rules')}`,
      leaf('auth', 'i18n', 'ui', 'time'),
    ]),
    only('app/api', '^app/(api|fhir)/', [
      '^app/',
      `^lib/[a-z]+/${words('data', 'mutations', 'schema', 'types', 'access', 'rules', 'render')}`,
      leaf('auth', 'action', 'errors', 'live', 'i18n', 'db'),
    ]),
    only('shared components', '^components/(ui|form|chart|figure)/', [
      '^components/(ui|form|chart|figure)/',
      leaf('ui', 'time', 'i18n'),
      '^lib/exercises/types',
    ]),
    only('leaves', `^lib/(${LEAVES.join('|')})/`, [leaf(...LEAVES), '^lib/env', '^lib/accounts/types']),
    only('auth', '^lib/auth/', [
      '^lib/auth/',
      '^lib/(accounts|clinics)/',
      leaf('audit', 'db', 'errors', 'time', 'limit'),
      '^lib/env',
    ]),
    only('action', '^lib/action/', [
      '^lib/action/',
      '^lib/auth/',
      '^lib/accounts/(types|access)',
      leaf('db', 'audit', 'errors', 'time', 'limit'),
    ]),
    ...perRoom,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'lib/db/generated' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['react-server', 'import', 'require', 'node', 'default', 'types'],
    },
  },
};
