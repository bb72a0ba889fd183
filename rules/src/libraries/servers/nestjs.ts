import { defineLibrary } from '../library.js';

/** Handlers are decorated methods; middleware given to `use` is what a call shows. */
export const nestjs = defineLibrary({
  name: '@nestjs/core',
  modules: ['@nestjs/core'],
  exports: {
    'NestFactory.create': { kind: 'server', signature: [['other'], ['other', 'options'], ['options']], routes: ['use'] },
  },
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
