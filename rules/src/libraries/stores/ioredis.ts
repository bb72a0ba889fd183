import { defineLibrary, type CallFact, type ClientFact } from '../library.js';

const command: CallFact = { kind: 'call', signature: [['other']], gives: 'body' };

const client: ClientFact = {
  kind: 'client',
  new: true,
  signature: [['url', 'options', 'other'], ['options', 'other'], ['options']],
  calls: { get: command, set: command, del: command, hget: command, hset: command, incr: command, publish: command, ping: command },
  request: { hostOptions: ['host'], cleartextHosts: { when: 'unset', option: 'tls' } },
  cost: 'connects',
  noun: 'connection',
};

export const ioredis = defineLibrary({
  name: 'ioredis',
  modules: ['ioredis'],
  exports: { '': client, Redis: client, Cluster: { ...client, signature: [['other'], ['options']] } },
  request: { retries: 'by-default' },
  evidence: {
    version: '6.0.0',
    others: '5.11.1',
    by: 'experiment',
    what: 'redis:// is clear text, rediss:// and tls: {} verify; reconnects for ever and repeats a command over 20 reconnects',
  },
});
