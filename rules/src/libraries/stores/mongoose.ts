import { defineLibrary, type CallFact, type ClientFact, type DeadlineFact, type OperationFact, type DriverLimit } from '../library.js';
import { credentials, deadlineWithTimeout, session, operationLimit } from './mongodb.js';

const call: CallFact = { kind: 'call', signature: [['other'], ['other'], ['other']], gives: 'body' };
const transaction: CallFact = { kind: 'call', signature: [['callback'], ['options']], gives: 'body', inTransaction: true };

const save: CallFact = { ...call, operation: { does: 'changes', records: 'one', batch: 'bulkSave' } };
const erase: CallFact = { ...call, operation: { does: 'deletes', records: 'one', batch: 'deleteMany({ _id: { $in: ids } })' } };

/** One record, read or made with `new`. */
const document: ClientFact = { kind: 'client', signature: [['other']], calls: { save, deleteOne: erase, remove: erase, updateOne: save }, cost: 'none', noun: 'document' };

const key = { argument: 0 };
const data = { argument: 1 };
const byIds = 'find({ _id: { $in: ids } })';
const read = (operation: Partial<OperationFact>): CallFact => ({ ...call, records: document, operation: { does: 'reads', records: 'one', key, batch: byIds, ...operation } });
const change: CallFact = { ...call, records: document, operation: { does: 'changes', records: 'one', key, data, batch: 'bulkWrite' } };

const model: ClientFact = {
  kind: 'client',
  signature: [['other'], ['other'], ['other'], ['other']],
  calls: {
    find: read({ records: 'many', bounds: { methods: ['limit', 'findOne', 'countDocuments', 'cursor', 'paginate', 'explain'], options: [{ argument: 2, path: 'limit' }], append: '.limit(100)' } }),
    findById: read({ orNone: true }), findOne: read({ orNone: true }), exists: read({ orNone: true }),
    countDocuments: read({ batch: 'aggregate' }), aggregate: read({ batch: 'aggregate' }), distinct: read({ key: data, batch: 'aggregate' }),
    estimatedDocumentCount: call,
    create: { ...call, records: document, operation: { does: 'creates', records: 'one', data: key, batch: 'insertMany' } },
    insertOne: { ...call, operation: { does: 'creates', records: 'one', data: key, batch: 'insertMany' } },
    insertMany: { ...call, operation: { does: 'creates', records: 'many', data: key, batch: 'insertMany' } },
    bulkWrite: call, bulkSave: call,
    updateOne: change, replaceOne: change, findByIdAndUpdate: change, findOneAndUpdate: change, findOneAndReplace: change,
    updateMany: { ...call, operation: { does: 'changes', records: 'many', key, data, batch: 'bulkWrite' } },
    deleteOne: { ...erase, operation: { ...erase.operation!, key } }, findByIdAndDelete: { ...erase, operation: { ...erase.operation!, key } }, findOneAndDelete: { ...erase, operation: { ...erase.operation!, key } },
    deleteMany: { ...call, operation: { does: 'deletes', records: 'many', key, batch: 'deleteMany({ _id: { $in: ids } })' } },
  },
  instances: { ...document, new: true },
  cost: 'none',
  noun: 'model',
};

const connection: ClientFact = {
  kind: 'client',
  signature: [],
  calls: { transaction, dropDatabase: call, dropCollection: call, createCollection: call },
  derives: { model, startSession: session },
  cost: 'none',
  noun: 'connection',
};

/** Before, it brought a driver with a limit of 6 minutes. */
const limit: DriverLimit = { ...operationLimit, range: '>=5.10.0' };

const opened: ClientFact = {
  kind: 'client',
  signature: [['url'], ['options']],
  calls: connection.calls,
  derives: { model, startSession: session, asPromise: connection },
  cost: 'connects',
  noun: 'connection pool',
  withoutAddress: 'nowhere',
  unheardError: 'survives',
  limits: [limit],
};

/** Connected already, it connects no second time. What it gives is the module itself. */
const connect: ClientFact = {
  kind: 'client',
  signature: [['url'], ['options']],
  calls: { 'connection.transaction': transaction, 'connection.dropDatabase': call },
  derives: { model, startSession: session, 'connection.startSession': session },
  cost: 'none',
  noun: 'connection pool',
  unheardError: 'survives',
  limits: [limit],
};

const deadline: DeadlineFact = {
  options: [{ path: 'socketTimeoutMS' }],
  ignored: ['timeoutMS'],
  whenSilent: 'waits for ever',
  forEver: true,
  onlyWrong: true,
};

export const mongoose = defineLibrary({
  name: 'mongoose',
  modules: ['mongoose'],
  exports: {
    connect,
    createConnection: opened,
    model,
    startSession: session,
    'connection.transaction': transaction,
    'connection.startSession': session,
    'connection.model': model,
  },
  types: { Connection: 'createConnection', Model: 'model', PaginateModel: 'model', ClientSession: 'startSession' },
  request: { deadline, retries: 'by-default', credentials: ['user', 'pass', ...credentials] },
  // Before, it brought a driver in which `timeoutMS` had an effect.
  versions: [{ range: '<9.12.0', request: { deadline: deadlineWithTimeout } }],
  profile: {
    deadline: 'none for an operation: waits for ever; before it is connected 10 s, finding a server 30 s',
    retries: 'as `mongodb`: 1 for reads and 1 for writes',
    body: 'no limit',
    tls: 'clear text, as `mongodb`',
    error: 'survives',
    fixes: ['`mongoose.connect(uri, { socketTimeoutMS: 10_000, serverSelectionTimeoutMS: 5_000 })`'],
    notFixes: ['`timeoutMS`', '`.maxTimeMS()` alone: a frozen server keeps no time'],
  },
  evidence: {
    version: '9.12.1',
    others: 'read in the dependencies: 9.12 brings mongodb 7.8, 9.0 to 9.11 bring 7.0 to 7.7, 8.24 brings 6.20',
    by: 'experiment',
    what: 'operations on a frozen server were still pending after 150 s, with timeoutMS too; socketTimeoutMS ended them; bufferTimeoutMS is 10 s; a lost connection ended no process',
  },
});
