import { defineLibrary, type CallFact, type ClientFact, type DriverLimit } from '../library.js';
import { byNumber } from './statements.js';

const query: CallFact = { kind: 'call', signature: [['other'], ['other'], ['callback']], gives: 'body', statement: byNumber };

/** A connection that is taken out of the pool and given back. */
const borrowed: ClientFact = { kind: 'client', signature: [['callback']], calls: { query }, cost: 'none', noun: 'connection' };

/** The server's own `statement_timeout` ends nothing where the server itself is silent, but it ends what is merely slow. */
export const boundedByServer = { instead: ['statement_timeout', 'options'], setElsewhere: /\bSET\b[^;]{0,60}\bstatement_timeout\b/i } as const;
const queryLimit: DriverLimit = { path: 'query_timeout', bounds: 'waiting for the result of a query', off: [0, false], write: '10_000', ...boundedByServer };
const connectLimit: DriverLimit = { path: 'connectionTimeoutMillis', bounds: 'connecting', off: [0], write: '5_000' };

const pool: ClientFact = {
  kind: 'client',
  new: true,
  signature: [['options', 'url']],
  calls: { query },
  derives: { connect: borrowed },
  cost: 'connects',
  noun: 'connection pool',
  unheardError: 'ends the process',
  errorCause: 'one lost idle connection',
  limits: [{ ...connectLimit, bounds: 'connecting and waiting for a free connection' }, queryLimit],
};

const client: ClientFact = {
  kind: 'client',
  new: true,
  signature: [['options', 'url']],
  calls: { query, connect: { kind: 'call', signature: [['callback']], gives: 'connection', noun: 'connection', oneShot: {} } },
  cost: 'connects',
  noun: 'connection',
  unheardError: 'ends the process',
  errorCause: 'one lost connection',
  limits: [connectLimit, queryLimit],
};

export const pg = defineLibrary({
  name: 'pg',
  modules: ['pg', 'pg-pool'],
  exports: { '': pool, Pool: pool, Client: client },
  types: { PoolClient: 'Client' },
  request: { retries: 'none', urlOptions: ['connectionString'], hostOptions: ['host'], cleartextHosts: { when: 'false', option: 'ssl' } },
  profile: {
    deadline: 'none: connecting, a place in the pool and a query wait for ever',
    retries: 'none',
    body: 'no limit: all rows are held in memory',
    tls: 'clear text; checked with `ssl: true` or `sslmode=require`',
    error: 'ends the process, even for a connection that is idle in a pool',
    fixes: ['`connectionTimeoutMillis: 5_000, query_timeout: 10_000, statement_timeout: 10_000`', "`pool.on('error', …)`"],
    notFixes: ['`statement_timeout` alone: a frozen server keeps no time', '`idleTimeoutMillis`'],
  },
  evidence: {
    version: '8.23.1',
    by: 'experiment',
    what: 'no TLS unless asked for; rejectUnauthorized: false takes any certificate; a pool holds up to 10 connections and a wait queue without end; connect, checkout and query pending for ever on a silent server; an idle connection that was lost ended the process; a refused connection was not tried again',
  },
});
