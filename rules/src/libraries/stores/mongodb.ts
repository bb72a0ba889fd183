import { defineLibrary, type CallFact, type ClientFact, type DeadlineFact, type OperationFact, type DriverLimit } from '../library.js';

/** Where an operation's options stand, by what stands before them. */
const first: CallFact = { kind: 'call', signature: [['options']], gives: 'body' };
const second: CallFact = { kind: 'call', signature: [['other'], ['options']], gives: 'body' };
const third: CallFact = { kind: 'call', signature: [['other'], ['other'], ['options']], gives: 'body' };

const key = { argument: 0 };
const data = { argument: 1 };
const many: OperationFact = { does: 'reads', records: 'many', key, batch: 'find({ _id: { $in: ids } })', bounds: { methods: ['limit', 'next', 'hasNext', 'stream', 'count', 'explain'], options: [{ argument: 1, path: 'limit' }], append: '.limit(100)' } };
const doing = (call: CallFact, operation: OperationFact): CallFact => ({ ...call, operation });

const collection: ClientFact = {
  kind: 'client',
  signature: [['other'], ['options']],
  calls: {
    find: doing(second, many),
    findOne: doing(second, { does: 'reads', records: 'one', key, orNone: true, batch: 'find({ _id: { $in: ids } })' }),
    aggregate: doing(second, { does: 'reads', records: 'one', key, batch: 'aggregate' }),
    countDocuments: doing(second, { does: 'reads', records: 'one', key, batch: 'aggregate' }),
    estimatedDocumentCount: first,
    distinct: doing(third, { does: 'reads', records: 'one', key: data }),
    insertOne: doing(second, { does: 'creates', records: 'one', data: key, batch: 'insertMany' }),
    insertMany: doing(second, { does: 'creates', records: 'many', data: key, batch: 'insertMany' }),
    updateOne: doing(third, { does: 'changes', records: 'one', key, data, batch: 'bulkWrite' }),
    updateMany: doing(third, { does: 'changes', records: 'many', key, data, batch: 'bulkWrite' }),
    replaceOne: doing(third, { does: 'changes', records: 'one', key, data, batch: 'bulkWrite' }),
    deleteOne: doing(second, { does: 'deletes', records: 'one', key, batch: 'deleteMany({ _id: { $in: ids } })' }),
    deleteMany: doing(second, { does: 'deletes', records: 'many', key, batch: 'deleteMany({ _id: { $in: ids } })' }),
    findOneAndUpdate: doing(third, { does: 'changes', records: 'one', key, data, batch: 'bulkWrite' }),
    findOneAndReplace: doing(third, { does: 'changes', records: 'one', key, data, batch: 'bulkWrite' }),
    findOneAndDelete: doing(second, { does: 'deletes', records: 'one', key }),
    bulkWrite: second, createIndex: second, createIndexes: second, drop: first,
  },
  cost: 'none',
  noun: 'collection',
};

const db: ClientFact = {
  kind: 'client',
  signature: [['other'], ['options']],
  calls: { command: second, aggregate: second, createCollection: second, dropCollection: second, dropDatabase: first },
  derives: { collection },
  cost: 'none',
  noun: 'database',
};

/** Its function is run again from the start when a commit is not sure. */
export const session: ClientFact = {
  kind: 'client',
  signature: [['options']],
  calls: {
    withTransaction: { kind: 'call', signature: [['callback'], ['options']], gives: 'body', inTransaction: true },
    commitTransaction: first,
    abortTransaction: first,
  },
  cost: 'none',
  noun: 'session',
};

/** In the versions in which `timeoutMS` has an effect it bounds the same; in the others a rule of its own says that it has none. */
export const operationLimit: DriverLimit = {
  path: 'socketTimeoutMS',
  bounds: 'waiting for the answer to an operation',
  off: [0],
  write: '10_000',
  instead: ['timeoutMS'],
  // Before, it was 6 minutes.
  range: '>=3.6.0',
};

const client: ClientFact = {
  kind: 'client',
  signature: [['url'], ['options']],
  calls: { connect: { kind: 'call', signature: [], gives: 'connection', noun: 'connection pool' }, bulkWrite: second },
  derives: { db, startSession: session },
  cost: 'connects',
  noun: 'connection pool',
  unheardError: 'survives',
  limits: [
    operationLimit,
    { path: 'waitQueueTimeoutMS', bounds: 'waiting for a free connection', off: [0], minor: true },
  ],
};

/** What a client lacks is said by its `limits`; an operation takes the signal alone. */
const deadline: DeadlineFact = {
  options: [
    { path: 'socketTimeoutMS' },
    { path: 'signal', write: 'AbortSignal.timeout({limit})', callOnly: true },
  ],
  ignored: ['timeoutMS'],
  whenSilent: 'waits for ever',
  forEver: true,
  onlyWrong: true,
};

/** As long as `timeoutMS` had an effect. */
export const deadlineWithTimeout: DeadlineFact = { ...deadline, options: [...deadline.options, { path: 'timeoutMS' }], ignored: [] };

/** Up to version 5 the driver had names of its own for a certificate. */
export const credentials: readonly string[] = ['auth', 'authMechanism', 'authMechanismProperties', 'tlsCertificateKeyFile', 'cert', 'key', 'pfx', 'secureContext', 'tlsCertificateFile', 'sslCert', 'sslKey'];

export const mongodb = defineLibrary({
  name: 'mongodb',
  modules: ['mongodb'],
  exports: { MongoClient: { ...client, new: true }, 'MongoClient.connect': client, Db: { ...db, new: true }, Collection: collection, ClientSession: session },
  request: { deadline, retries: 'by-default', credentials },
  versions: [{ range: '<6.22.0 || >=7.0.0 <7.8.0', request: { deadline: deadlineWithTimeout } }],
  profile: {
    deadline: 'none for an operation and the wait for a free connection: waits for ever; finding a server 30 s, connecting 30 s',
    retries: '1 for reads and 1 for writes; a repeated write is recognised by the server',
    body: 'no limit',
    tls: 'clear text; on with `mongodb+srv://` or `tls: true`, and checked',
    error: 'survives',
    fixes: ['`socketTimeoutMS: 10_000, serverSelectionTimeoutMS: 5_000`', '`findOne(query, { signal: AbortSignal.timeout(5_000) })`'],
    notFixes: ['`timeoutMS`: without effect since 7.8 and 6.22', '`maxTimeMS` alone: a frozen server keeps no time'],
  },
  evidence: {
    version: '7.9.0',
    others: '6.22.0; timeoutMS works in 6.11, 6.21, 7.0, 7.5, 7.6 and 7.7',
    by: 'experiment',
    what: 'findOne on a frozen server was still pending after 150 s, with timeoutMS and with maxTimeMS too; socketTimeoutMS and signal ended it; reads are tried again once, so the wait may double',
  },
});
