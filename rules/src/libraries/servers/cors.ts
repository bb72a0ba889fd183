import { defineLibrary } from '../library.js';

export const cors = defineLibrary({
  name: 'cors',
  modules: ['cors'],
  exports: {},
  profile: {
    deadline: 'does not apply',
    retries: 'does not apply',
    body: 'does not apply',
    tls: 'does not apply',
    error: 'none emitted',
    fixes: ["`origin: ['https://app.example']`"],
    notFixes: [
      '`cors()`: every origin (`*`)',
      '`{ credentials: true }`: `*` with credentials, which browsers refuse',
      '`{ origin: true, credentials: true }`: every origin, with credentials',
    ],
  },
  evidence: {
    version: '2.8.6',
    by: 'experiment',
    what: 'cors() answers `*`; origin: true with credentials: true reflects whatever origin asks',
  },
});
