import { defineLibrary } from '../library.js';

/** Its limit is a member that is assigned, not an option, so nothing is said about deadlines. */
export const xmlHttpRequest = defineLibrary({
  name: 'XMLHttpRequest',
  modules: [],
  globals: { XMLHttpRequest: 'XMLHttpRequest' },
  exports: {
    XMLHttpRequest: {
      kind: 'client',
      new: true,
      signature: [],
      calls: { open: { kind: 'call', signature: [['other'], ['url']], gives: 'request' } },
      cost: 'none',
      noun: 'request',
      unheardError: 'survives',
    },
  },
  request: { retries: 'none' },
  profile: {
    deadline: 'none by the standard (`timeout` is 0)',
    retries: 'none',
    body: 'no limit',
    tls: 'by the scheme of the URL',
    error: 'survives',
    fixes: ['`xhr.timeout = 10_000; xhr.ontimeout = …`'],
    notFixes: [],
  },
  evidence: {
    version: 'jsdom 29.1.1',
    others: 'the WHATWG standard: `timeout` is 0 at first',
    by: 'experiment',
    what: 'xhr.timeout ended all four kinds of silence; it counts to the end of the load and may not be set for a synchronous request of a window',
  },
});
