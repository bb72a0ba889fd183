import { defineLibrary, type CallFact, type ClientFact } from '../library.js';

const request: CallFact = { kind: 'call', signature: [['other'], ['other']], gives: 'body' };
const step: CallFact = { kind: 'call', signature: [['callback'], ['other']], gives: 'body' };

const opened: ClientFact = {
  kind: 'client',
  signature: [['options'], ['callback']],
  calls: {
    connect: { kind: 'call', signature: [['callback']], gives: 'connection', noun: 'connection' },
    execSql: request,
    execSqlBatch: request,
    callProcedure: request,
    execBulkLoad: request,
    beginTransaction: step,
    commitTransaction: step,
    rollbackTransaction: step,
    transaction: { ...step, inTransaction: true },
  },
  cost: 'connects',
  noun: 'connection',
  unheardError: 'ends the process',
  errorCause: 'one lost connection',
};

export const tedious = defineLibrary({
  name: 'tedious',
  modules: ['tedious'],
  exports: { Connection: { ...opened, new: true }, connect: opened },
  request: { retries: 'none', hostOptions: ['server'], cleartextHosts: { when: 'false', option: 'options.encrypt' } },
  profile: {
    deadline: 'connecting 15 s, a request 15 s',
    retries: 'none',
    body: 'no limit',
    tls: 'encrypted and checked',
    error: 'ends the process',
    fixes: [],
    notFixes: ['`trustServerCertificate: true` takes any certificate'],
  },
  evidence: {
    version: '19.2.2',
    by: 'source',
    what: 'a silent server was given up after 15 s; by the source (connection): connectTimeout 15 s, requestTimeout 15 s, encrypt true, trustServerCertificate false; a lost socket is emitted as error, and nothing listens once it is connected',
  },
});
