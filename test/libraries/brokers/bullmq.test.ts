import assert from 'node:assert/strict';
import { bull } from '../../../rules/src/libraries/brokers/bull.js';
import { bullmq } from '../../../rules/src/libraries/brokers/bullmq.js';
import { deadlinesOf } from '../facts-of.js';

/** As measured. */
const measured = {
  version: '6.7.0',
  importNames: ['bullmq'],
  calls: [
    { callee: 'new Queue', optionsArg: 1 },
    { callee: 'new Worker', optionsArg: 2 },
    { callee: 'queue.add', optionsArg: 2 },
  ],
  timeoutOptions: ['none for add()'],
  retryDefault: 'attempts 0 = NO retry; backoff none',
  cleartextDefault: 'redis plain',
  errorEventCrash: 'no (logged)',
  badFixes: [
    'connection: { enableOfflineQueue: false } alone',
    'connection: { maxRetriesPerRequest: 1 } alone',
    'connection: { commandTimeout } alone (all pending)',
  ],
};

describe('bullmq', () => {
  const { Queue: queue, Worker: worker, QueueEvents: events } = bullmq.exports;
  assert.ok(queue?.kind === 'client' && worker?.kind === 'client' && events?.kind === 'client');

  it('was looked at in this version', () => {
    assert.equal(bullmq.evidence.version, measured.version);
  });

  it('is imported by this name', () => {
    assert.deepEqual(bullmq.modules, measured.importNames);
  });

  it('takes its options where they stand', () => {
    const places = [queue, worker, queue.calls['add']].map((fact) => fact?.signature.findIndex((roles) => roles.includes('options')));
    assert.deepEqual(places, measured.calls.map(({ optionsArg }) => optionsArg));
  });

  it('has no option that bounds adding a job', () => {
    assert.deepEqual(measured.timeoutOptions, ['none for add()']);
    assert.deepEqual(deadlinesOf(bullmq), []);
    assert.equal(queue.limits, undefined);
  });

  it('is not helped by options of the connection alone', () => {
    assert.deepEqual(
      bullmq.profile.notFixes.map((text) => text.replaceAll('`', '')),
      measured.badFixes.map((text) => text.replace(' (all pending)', '')),
    );
  });

  it('is in clear text unless the connection has `tls`', () => {
    assert.equal(measured.cleartextDefault, 'redis plain');
    assert.deepEqual(queue.request?.cleartextHosts, { when: 'unset', option: 'connection.tls' });
    assert.deepEqual(queue.request.hostOptions, ['connection.host']);
  });

  it('connects for each worker; a queue may share a connection', () => {
    assert.deepEqual([queue.cost, worker.cost, events.cost], ['none', 'connects', 'connects']);
  });

  it('survives errors that nobody listens to', () => {
    assert.ok(measured.errorEventCrash.startsWith('no'));
    assert.deepEqual([queue.unheardError, worker.unheardError], ['survives', 'survives']);
  });

  it('gives a job one attempt', () => {
    assert.match(measured.retryDefault, /NO retry/);
    assert.equal(bullmq.request?.retries, 'none');
  });
});

/** As read in the source. */
const read = { version: '4.16.5', unheardError: 'survives', cleartextOption: 'redis.tls' };

describe('bull', () => {
  const queue = bull.exports[''];
  assert.ok(queue?.kind === 'client');

  it('was read in this version', () => {
    assert.deepEqual([bull.evidence.version, bull.evidence.by], [read.version, 'source']);
  });

  it('is imported by this name', () => {
    assert.deepEqual(bull.modules, ['bull']);
  });

  it('takes a URL or options behind the name', () => {
    assert.deepEqual(queue.signature, [['other'], ['url', 'options'], ['options']]);
  });

  it('is in clear text unless `redis` has `tls`', () => {
    assert.deepEqual(queue.request?.cleartextHosts, { when: 'unset', option: read.cleartextOption });
  });

  it('has no limits to suggest', () => {
    assert.deepEqual(deadlinesOf(bull), []);
    assert.equal(queue.limits, undefined);
  });

  it('survives errors that nobody listens to', () => {
    assert.equal(queue.unheardError, read.unheardError);
  });

  it('gives a job one attempt', () => {
    assert.equal(bull.request?.retries, 'none');
  });
});
