import { defineLibrary } from '../library.js';

/** What the generated clients of Google Cloud stand on. Each of them is a package of its own, with methods of its own. */
export const googleGax = defineLibrary({
  name: 'google-gax',
  modules: ['google-gax'],
  exports: {},
  request: { retries: 'by-default' },
  profile: {
    deadline: '60 s an attempt, 10 minutes with all attempts, by method',
    retries: 'by method, growing: `UNAVAILABLE` and the like',
    body: 'no limit',
    tls: 'certificates are checked',
    error: 'does not apply',
    fixes: [],
    notFixes: [],
  },
  evidence: {
    version: '5.0.8',
    by: 'source',
    what: 'build/src/gax.js: limits and retries come with the configuration of each generated client, callOptions.timeout and callOptions.retry override them',
  },
});
