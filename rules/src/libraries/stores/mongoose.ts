import { defineLibrary, type CallFact, type ClientFact, type DeadlineFact } from '../library.js';
import { deadlineWithTimeout, session } from './mongodb.js';

const call: CallFact = { kind: 'call', signature: [['other'], ['other'], ['other']], gives: 'body' };
const transaction: CallFact = { kind: 'call', signature: [['callback'], ['options']], gives: 'body', inTransaction: true };

const model: ClientFact = {
  kind: 'client',
  signature: [['other'], ['other'], ['other'], ['other']],
  calls: {
    find: call, findById: call, findOne: call, exists: call, countDocuments: call, estimatedDocumentCount: call, distinct: call, aggregate: call,
    create: call, insertOne: call, insertMany: call, bulkWrite: call, bulkSave: call, updateOne: call, updateMany: call, replaceOne: call,
    deleteOne: call, deleteMany: call, findByIdAndUpdate: call, findByIdAndDelete: call, findOneAndUpdate: call, findOneAndReplace: call, findOneAndDelete: call,
  },
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

const opened: ClientFact = {
  kind: 'client',
  signature: [['url'], ['options']],
  calls: connection.calls,
  derives: { model, startSession: session, asPromise: connection },
  cost: 'connects',
  noun: 'connection pool',
  unheardError: 'survives',
  limits: [{ path: 'socketTimeoutMS', bounds: 'waiting for the answer to an operation', off: [0], write: '10_000' }],
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
  limits: [{ path: 'socketTimeoutMS', bounds: 'waiting for the answer to an operation', off: [0], write: '10_000' }],
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
  types: { Connection: 'createConnection', Model: 'model', ClientSession: 'startSession' },
  request: { deadline, retries: 'by-default' },
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
