import assert from 'node:assert/strict';
import { bull } from '../../../rules/src/libraries/brokers/bull.js';
import { bullmq } from '../../../rules/src/libraries/brokers/bullmq.js';
import { got } from '../../../rules/src/libraries/http/got.js';
import { ky } from '../../../rules/src/libraries/http/ky.js';
import { ofetch } from '../../../rules/src/libraries/http/ofetch.js';
import { pRetryLibrary } from '../../../rules/src/libraries/retries/p-retry.js';
import { ioredis } from '../../../rules/src/libraries/stores/ioredis.js';
import { redis } from '../../../rules/src/libraries/stores/redis.js';

/** As measured against a server that answered 503, and one that closed every connection. */
const measured = {
  got: { limitInfinity: 'taken: 3 attempts in 4 s', retryNumber: 'refused: expected value which is plain object' },
  ky: { infinityIn1: '36 attempts in 4 s, with a timeout of 1 s', infinityIn2: 'refused', delayZero: '6 attempts in 20 ms' },
  ofetch: { retry5: '6 attempts in 20 ms', retryInfinity: '841 attempts in 1.5 s', retryDelay300: 'every 300 ms' },
  pRetry7: { forever: 'refused' },
  reconnects: { ioredis: 541, redisFunction: 550, redisNumber: 590 },
};

describe('clients that try again by themselves', () => {
  it('got has an end unless its limit is taken away, and rests', () => {
    assert.deepEqual(got.request?.repeats, {
      attempts: { option: 'retry.limit', number: 'retry', byDefault: 2, endedBy: ['signal', 'retry.calculateDelay'], endless: [{ path: 'retry.limit', value: Infinity }] },
      delay: { byDefault: 'growing' },
      writes: { methods: 'retry.methods' },
    });
    assert.match(measured.got.limitInfinity, /^taken/);
  });

  it('ky goes on without an end in version 1, refuses to in version 2, and does not rest where its delay is nothing', () => {
    const repeats = ky.request?.repeats;
    assert.deepEqual(repeats?.attempts.endless, [
      { path: 'retry.limit', value: Infinity, range: '<2' },
      { path: 'retry', value: Infinity, range: '<2' },
    ]);
    assert.deepEqual([measured.ky.infinityIn1, measured.ky.infinityIn2], ['36 attempts in 4 s, with a timeout of 1 s', 'refused']);
    assert.deepEqual(repeats?.delay, { option: 'retry.delay', byDefault: 'growing', off: [0] });
    assert.match(measured.ky.delayZero, /20 ms$/);
  });

  it('ofetch tries once more and does not rest', () => {
    const repeats = ofetch.request?.repeats;
    assert.deepEqual([repeats?.attempts.option, repeats?.attempts.byDefault, repeats?.attempts.endless], ['retry', 1, [{ path: 'retry', value: Infinity }]]);
    assert.deepEqual(repeats?.delay, { option: 'retryDelay', byDefault: 'none', off: [0], write: '1_000' });
    assert.match(measured.ofetch.retry5, /^6 attempts in 20 ms$/);
  });

  it('p-retry refuses `forever` from version 7 on', () => {
    const fact = pRetryLibrary.exports[''];
    assert.ok(fact?.kind === 'retry');
    assert.deepEqual(fact.attempts.endless?.find(({ path }) => path === 'forever'), { path: 'forever', value: true, range: '<7' });
    assert.equal(measured.pRetry7.forever, 'refused');
  });

  it('Redis clients connect again at once where their strategy says 0', () => {
    const clients = [ioredis.exports['Redis'], redis.exports['createClient']];
    assert.deepEqual(clients.map((client) => client?.kind === 'client' && client.reconnects?.option), ['retryStrategy', 'socket.reconnectStrategy']);
    for (const attempts of Object.values(measured.reconnects)) assert.ok(attempts > 500);
  });
});

describe('jobs', () => {
  it('have one attempt, counted, and no rest, unless the queue or the job says otherwise', () => {
    for (const queue of [bull.exports[''], bullmq.exports['Queue']]) {
      assert.ok(queue?.kind === 'client');
      const { attempts, delay } = queue.request!.repeats!;
      assert.deepEqual([attempts.option, attempts.countsFirst, attempts.byDefault], ['defaultJobOptions.attempts', true, 0]);
      assert.deepEqual([delay.option, delay.byDefault], ['defaultJobOptions.backoff', 'none']);
    }
  });

  it('of BullMQ may be given their own when they are added', () => {
    const queue = bullmq.exports['Queue'];
    assert.ok(queue?.kind === 'client');
    assert.deepEqual(queue.calls['add']?.request?.repeats?.attempts.option, 'attempts');
  });
});
