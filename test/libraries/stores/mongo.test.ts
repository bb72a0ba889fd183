import assert from 'node:assert/strict';
import { mongodb } from '../../../rules/src/libraries/stores/mongodb.js';
import { mongoose } from '../../../rules/src/libraries/stores/mongoose.js';
import { deadlinesOf, optionsIn } from '../facts-of.js';
import { clientOf, limitsOf, transactionsOf } from './clients-of.js';

/** As measured. */
const measured = {
  mongodb: {
    version: '7.9.0',
    importNames: ['mongodb'],
    timeoutDefault: 'server selection 30 s, connect 30 s; established socket/operation NONE (findOne pending 150 s); pool wait none',
    hangsForeverByDefault: 'operations',
    retryDefault: '1 each',
    errorEventCrash: 'no',
    quickFix: ['socketTimeoutMS: 10_000', 'serverSelectionTimeoutMS: 5_000', 'signal: AbortSignal.timeout(10_000)'],
    badFixes: ['timeoutMS', 'maxTimeMS'],
    timeoutWorksIn: ['6.11', '6.21', '7.0', '7.5', '7.6', '7.7'],
  },
  mongoose: {
    version: '9.12.1',
    importNames: ['mongoose'],
    errorEventCrash: 'no',
    quickFix: ['socketTimeoutMS: 10_000', 'serverSelectionTimeoutMS: 5_000'],
    badFixes: ['timeoutMS'],
  },
};

describe('mongodb', () => {
  const client = clientOf(mongodb, 'MongoClient');
  const [deadline] = deadlinesOf(mongodb);

  it('was looked at in this version', () => {
    assert.equal(mongodb.evidence.version, measured.mongodb.version);
    assert.deepEqual(mongodb.modules, measured.mongodb.importNames);
  });

  it('gets a limit for operations', () => {
    assert.deepEqual(limitsOf(client), [measured.mongodb.quickFix[0], 'waitQueueTimeoutMS']);
  });

  it('gets a signal for one operation, and no option there that belongs to the client', () => {
    assert.deepEqual(optionsIn(deadline!).written, measured.mongodb.quickFix.slice(2));
  });

  it('ignores a timeout, and is complained about for nothing else', () => {
    assert.deepEqual(deadline?.ignored, measured.mongodb.badFixes.slice(0, 1));
    assert.equal(deadline.onlyWrong, true);
    assert.equal(deadline.whenSilent, 'waits for ever');
  });

  it('took the timeout in versions before', () => {
    const [before] = mongodb.versions ?? [];
    assert.equal(before?.range, '<6.22.0 || >=7.0.0 <7.8.0');
    assert.deepEqual(before.request.deadline?.ignored, []);
    assert.ok(before.request.deadline.options.some(({ path }) => path === 'timeoutMS'));
  });

  it('takes options where operations take them', () => {
    const collection = client.derives?.['db']?.derives?.['collection'];
    assert.deepEqual(collection?.calls['findOne']?.signature, [['other'], ['options']]);
    assert.deepEqual(collection.calls['updateOne']?.signature, [['other'], ['other'], ['options']]);
  });

  it('runs a function in a transaction of a session', () => {
    assert.deepEqual(transactionsOf(client.derives!['startSession']!), ['withTransaction']);
  });

  it('survives an error nobody listens to', () => {
    assert.equal(client.unheardError, 'survives');
  });

  it('tries again by itself', () => {
    assert.equal(mongodb.request?.retries, 'by-default');
  });
});

describe('mongoose', () => {
  const [deadline] = deadlinesOf(mongoose);

  it('was looked at in this version', () => {
    assert.equal(mongoose.evidence.version, measured.mongoose.version);
    assert.deepEqual(mongoose.modules, measured.mongoose.importNames);
  });

  it('gets a limit for operations', () => {
    assert.deepEqual(limitsOf(clientOf(mongoose, 'connect')), measured.mongoose.quickFix.slice(0, 1));
    assert.deepEqual(limitsOf(clientOf(mongoose, 'createConnection')), measured.mongoose.quickFix.slice(0, 1));
  });

  it('ignores a timeout, since it brings a driver that does', () => {
    assert.deepEqual(deadline?.ignored, measured.mongoose.badFixes);
    assert.equal(deadline.onlyWrong, true);
    assert.equal(mongoose.versions?.[0]?.range, '<9.12.0');
  });

  it('connects once, however often it is told to', () => {
    assert.deepEqual([clientOf(mongoose, 'connect').cost, clientOf(mongoose, 'createConnection').cost], ['none', 'connects']);
  });

  it('runs functions in transactions', () => {
    const connection = mongoose.exports['connection.transaction'];
    assert.ok(connection?.kind === 'call' && connection.inTransaction);
    assert.deepEqual(transactionsOf(clientOf(mongoose, 'createConnection')), ['transaction']);
    assert.deepEqual(transactionsOf(clientOf(mongoose, 'startSession')), ['withTransaction']);
  });

  it('survives an error nobody listens to', () => {
    assert.equal(clientOf(mongoose, 'connect').unheardError, 'survives');
  });

  it('tries again by itself', () => {
    assert.equal(mongoose.request?.retries, 'by-default');
  });
});
