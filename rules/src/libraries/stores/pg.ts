import { defineLibrary, type CallFact, type ClientFact } from '../library.js';

const query: CallFact = { kind: 'call', signature: [['other'], ['other'], ['callback']], gives: 'body' };

const calls = { query, connect: query };

const pool: ClientFact = {
  kind: 'client',
  new: true,
  signature: [['options', 'url']],
  calls,
  cost: 'connects',
  noun: 'connection pool',
};

export const pg = defineLibrary({
  name: 'pg',
  modules: ['pg', 'pg-pool'],
  exports: {
    '': pool,
    Pool: pool,
    Client: { ...pool, noun: 'connection' },
  },
  request: { retries: 'none', urlOptions: ['connectionString'], hostOptions: ['host'], cleartextHosts: { when: 'false', option: 'ssl' } },
  evidence: {
    version: '8.23.1',
    by: 'experiment',
    what: 'no TLS unless asked for; rejectUnauthorized: false takes any certificate; a pool holds up to 10 connections and a wait queue without end',
  },
});
