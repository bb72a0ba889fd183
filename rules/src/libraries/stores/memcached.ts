import { defineLibrary, type CallFact, type ClientFact } from '../library.js';

const command: CallFact = { kind: 'call', signature: [['other'], ['other', 'callback'], ['other', 'callback'], ['callback', 'other'], ['callback']], gives: 'body' };

const key = { argument: 0 };

/** `add(key, value, lifetime, callback)`: a lifetime of 0 has no end. */
const add: CallFact = { ...command, operation: { does: 'creates', records: 'one', key, data: { argument: 1 } }, onKey: { does: 'claim', expiry: { argument: { index: 2, off: [0] } } } };

const client: ClientFact = {
  kind: 'client',
  new: true,
  signature: [['other'], ['options']],
  calls: {
    get: { ...command, operation: { does: 'reads', records: 'one', key, batch: 'getMulti' } }, gets: { ...command, operation: { does: 'reads', records: 'one', key } }, getMulti: command, set: { ...command, operation: { does: 'changes', records: 'one', key, data: { argument: 1 } } }, add, replace: { ...command, operation: { does: 'changes', records: 'one', key, data: { argument: 1 } } }, cas: command, append: command, prepend: command,
    incr: command, decr: command, del: { ...command, operation: { does: 'deletes', records: 'one', key }, onKey: { does: 'free' } }, touch: command, flush: command,
  },
  cost: 'connects',
  noun: 'connection pool',
};

export const memcached = defineLibrary({
  name: 'memcached',
  cache: true,
  modules: ['memcached'],
  exports: { '': client },
  request: { retries: 'none' },
  profile: {
    deadline: 'none for a command; connecting 5 s',
    retries: 'none for a command; 5 for a connection of its pool',
    body: 'values of 1 MiB (`maxValue`)',
    tls: 'clear text',
    error: 'none emitted; `failure` and `issue` instead',
    fixes: [],
    notFixes: ['`timeout` and `idle` end no command'],
  },
  evidence: {
    version: '2.2.2',
    by: 'source',
    what: 'memcached: Client.config holds timeout 5 s, poolSize 10, retries 5, maxValue 1 MiB; it emits issue, failure, reconnect and remove; tried: a get on a silent server was still pending after 150 s, with timeout and idle of 1 s too',
  },
});
