'use strict';

const { APPS, LIBS } = require('./may-use.cjs');

const DOOR = '^libs/[^/]+/src/(?:(?:domain|http|worker)/)?index\\.ts$';
const DOMAIN_DOOR = '^libs/(?!identity/)[^/]+/src/domain/index\\.ts$';
const SERVER_PACKAGES = '^node_modules/(?:@nestjs|typeorm|pg|bullmq|ioredis|fastify|@fastify)/';

const oneOf = (names) => `(?:${names.join('|')})`;
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** One rule for each row of the table of libs. */
function libRules() {
  return Object.entries(LIBS).flatMap(([lib, allowed]) => {
    const own = [lib, ...allowed];
    const rule = forbid(
      `may-use-${lib}`,
      `${lib} may use ${allowed.join(', ') || 'nothing'}`,
      { path: `^libs/${lib}/`, pathNot: `^libs/${lib}/src/http/` },
      { path: '^libs/', pathNot: `^libs/${oneOf(own)}/` },
    );
    const behindHttp = forbid(
      `may-use-${lib}-http`,
      `the http door of ${lib} may use ${allowed.join(', ') || 'nothing'}, and http`,
      { path: `^libs/${lib}/src/http/` },
      { path: '^libs/', pathNot: `^libs/${oneOf([...own, 'http'])}/` },
    );
    return allowed.includes('database') ? [rule, behindHttp] : [rule];
  });
}

/** One rule for each app: its libs, and every domain door where the table says so. */
function appRules() {
  return Object.entries(APPS).map(([app, { libs }]) =>
    forbid(
      `may-use-app-${app}`,
      `apps/${app} may use ${libs.join(', ')} and the domain doors outside identity`,
      { path: `^apps/${app}/` },
      { path: '^libs/', pathNot: [`^libs/${oneOf(libs)}/`, DOMAIN_DOOR] },
    ),
  );
}

function doorLoaders(door) {
  return oneOf(Object.keys(APPS).filter((app) => APPS[app].doors.includes(door)));
}

const DOORS = [
  forbid(
    'doors-only',
    'a lib is entered through its doors',
    { path: '^libs/([^/]+)/' },
    { path: '^libs/', pathNot: ['^libs/$1/', DOOR] },
  ),
  forbid(
    'doors-only-for-apps',
    'an app enters a lib through its doors',
    { path: '^apps/' },
    { path: '^libs/', pathNot: DOOR },
  ),
  forbid(
    'by-alias-only',
    'another lib is named by its alias, never by a path',
    { path: '^libs/([^/]+)/' },
    { path: '^libs/', pathNot: '^libs/$1/', dependencyTypesNot: ['aliased'] },
  ),
  forbid(
    'by-alias-only-for-apps',
    'a lib is named by its alias, never by a path',
    { path: '^apps/' },
    { path: '^libs/', dependencyTypesNot: ['aliased'] },
  ),
  forbid(
    'http-door-only-for-servers',
    'controllers are loaded by apps/api and apps/identity alone',
    { path: '^(?:libs/([^/]+)/(?!src/http/)|apps/)', pathNot: `^apps/${doorLoaders('http')}/` },
    { path: '^libs/[^/]+/src/http/' },
  ),
  forbid(
    'worker-door-only-for-workers',
    'handlers are loaded by apps/worker and apps/identity alone',
    { path: '^(?:libs/([^/]+)/(?!src/worker/)|apps/)', pathNot: `^apps/${doorLoaders('worker')}/` },
    { path: '^libs/[^/]+/src/worker/' },
  ),
  forbid(
    'identity-only-in-its-app',
    'only apps/identity loads the code that can open a name',
    { path: '^apps/(?!identity/)' },
    { path: '^libs/identity/' },
  ),
];

const PURE = [
  forbid(
    'domain-is-pure',
    'domain code knows its own domain folder, kernel, proof and the domain doors of others',
    { path: '^libs/([^/]+)/src/domain/', pathNot: '\\.spec\\.ts$' },
    {
      path: '.',
      pathNot: [
        '^libs/$1/src/domain/',
        '^libs/(?:kernel|proof)/src/index\\.ts$',
        '^libs/[^/]+/src/domain/index\\.ts$',
      ],
    },
  ),
  forbid(
    'kernel-is-alone',
    'kernel uses no package and nothing of Node',
    { path: '^libs/kernel/', pathNot: '\\.spec\\.ts$' },
    { path: '.', pathNot: '^libs/' },
  ),
  forbid(
    'cryptography-in-one-file',
    'proof meets cryptography in the files named crypto only',
    { path: '^libs/proof/', pathNot: ['/crypto[^/]*\\.ts$', '\\.spec\\.ts$'] },
    { path: ['^(?:node:)?crypto$', '^node_modules/@noble/'] },
  ),
  forbid(
    'offline-apps-know-no-server',
    'verifier, signer and witness use no database and no Nest',
    { path: '^apps/(?:verifier|signer|witness)/' },
    { path: SERVER_PACKAGES },
  ),
  forbid(
    'web-knows-no-server',
    'the web app uses no server package and nothing of Node',
    { path: '^apps/web/src/' },
    { path: [SERVER_PACKAGES, '^node:'] },
  ),
];

const WHOLE = [
  forbid(
    'lib-has-a-row',
    'every lib has a row in the table',
    { path: '^libs/', pathNot: `^libs/${oneOf(Object.keys(LIBS))}/` },
    { path: '.' },
  ),
  forbid(
    'app-has-a-row',
    'every app has a row in the table',
    { path: '^apps/', pathNot: `^apps/${oneOf(Object.keys(APPS))}/` },
    { path: '.' },
  ),
  forbid('no-cycle', 'no circle, type-only imports included', {}, { circular: true }),
  forbid(
    'apps-are-apart',
    'an app is a process of its own',
    { path: '^apps/([^/]+)/' },
    { path: '^apps/', pathNot: '^apps/$1/' },
  ),
  forbid('libs-know-no-app', 'libs are below apps', { path: '^libs/' }, { path: '^apps/' }),
  forbid(
    'tests-stay-outside',
    'shipped code never loads tests',
    { path: '^(?:apps|libs)/', pathNot: '\\.spec\\.tsx?$' },
    { path: ['^test/', '\\.spec\\.tsx?$'] },
  ),
  forbid(
    'no-tool-at-run-time',
    'servers and libs use no package that only serves development',
    { path: '^(?:apps/(?!web/)|libs/)', pathNot: '\\.spec\\.ts$' },
    { path: '^node_modules/', dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
  forbid('resolvable', 'every import leads somewhere', {}, { couldNotResolve: true }),
];

module.exports = { rules: [...libRules(), ...appRules(), ...DOORS, ...PURE, ...WHOLE] };
