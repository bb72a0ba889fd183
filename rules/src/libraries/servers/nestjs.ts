import { defineLibrary, type CallFact, type ClientFact } from '../library.js';

/** Handlers are decorated methods; beside them, middleware given to `use` is what a call shows. */
export const nestjs = defineLibrary({
  name: '@nestjs/core',
  modules: ['@nestjs/core'],
  exports: {
    'NestFactory.create': { kind: 'server', signature: [['other'], ['other', 'options'], ['options']], routes: ['use'], opensBy: 'listen' },
  },
  routeDecorators: { module: '@nestjs/common', prefixes: ['Controller'], reads: ['Get', 'Head', 'All'], posts: ['Post', 'All'] },
  profile: {
    deadline: 'none for a handler that never answers, nor for `ClientProxy.send()`; the rest as `http.Server`',
    retries: 'does not apply',
    body: '100 kB for JSON and forms; files of any size with `FileInterceptor`, which is multer',
    tls: 'clear text unless `httpsOptions` are given',
    error: 'none emitted',
    fixes: [],
    notFixes: [],
  },
  evidence: {
    version: '12.5.1',
    by: 'experiment',
    what: 'on the express platform: 413 above 100 kB for JSON and urlencoded bodies; no CORS headers by default',
  },
});

/** `pingCheck(key, options)`; an indicator is injected, never made. */
const check: CallFact = { kind: 'call', signature: [['other'], ['options', 'other']], gives: 'body' };
const indicator: ClientFact = { kind: 'client', new: true, signature: [], calls: { pingCheck: check }, cost: 'none', noun: 'health indicator' };
/** `pingCheck(key, url, options)` */
const asked: CallFact = { ...check, signature: [['other'], ['url'], ['options']] };

/** Indicators of memory and disk ask nobody. */
export const nestjsTerminus = defineLibrary({
  name: '@nestjs/terminus',
  modules: ['@nestjs/terminus'],
  exports: {
    TypeOrmHealthIndicator: indicator,
    MongooseHealthIndicator: indicator,
    SequelizeHealthIndicator: indicator,
    MikroOrmHealthIndicator: indicator,
    PrismaHealthIndicator: { ...indicator, calls: { pingCheck: { ...check, signature: [['other'], ['other'], ['options']] } } },
    HttpHealthIndicator: { ...indicator, calls: { pingCheck: asked, responseCheck: asked } },
    MicroserviceHealthIndicator: indicator,
    GRPCHealthIndicator: { ...indicator, calls: { checkService: { ...check, signature: [['other'], ['other'], ['options']] } } },
  },
  request: { retries: 'none' },
  profile: {
    deadline: '1 s for a database; none of its own for `HttpHealthIndicator`, which asks through axios',
    retries: 'none',
    body: 'does not apply',
    tls: 'does not apply',
    error: 'none emitted: `check` answers 503',
    fixes: [],
    notFixes: [],
  },
  evidence: {
    version: '11.1.1',
    by: 'source',
    what: 'lib/health-indicator: pingCheck of each indicator, `timeout = 1000` for those of databases; lib/health-check: a failed indicator makes `check` throw ServiceUnavailableException',
  },
});
