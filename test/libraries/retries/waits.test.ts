import assert from 'node:assert/strict';
import { opossum, pTimeout } from '../../../rules/src/libraries/retries/circuits.js';
import { pLimit, pQueue } from '../../../rules/src/libraries/retries/queues.js';
import { deadlinesOf } from '../facts-of.js';

/** As measured. */
const measured = {
  opossum: {
    version: '9.0.0 (also 10.0.0)',
    timeoutDefault: '10 s (does not cancel the work)',
    quickFix: ['timeout: 3_000'],
    badFixes: ['timeout: false'],
  },
  queues: {
    version: '9.3.5 / 7.3.3',
    importNames: ['p-queue', 'p-limit'],
    timeoutDefault: 'none',
    poolLimitDefault: 'p-queue concurrency Infinity',
  },
  pTimeout: { version: '7.0.2', workGoesOn: true },
};

describe('opossum', () => {
  it('was looked at in these versions', () => {
    assert.equal(`${opossum.evidence.version} (also ${opossum.evidence.others})`, measured.opossum.version);
    assert.deepEqual(opossum.modules, ['opossum']);
  });

  it('ends the wait after 10 s, and not the work', () => {
    assert.match(measured.opossum.timeoutDefault, /^10 s/);
    assert.match(opossum.profile.deadline, /^10 s, which ends the wait and not the work$/);
  });

  it('is helped by a shorter limit and not by none', () => {
    assert.deepEqual(opossum.profile.fixes, measured.opossum.quickFix.map((code) => `\`${code}\``));
    assert.deepEqual(opossum.profile.notFixes, measured.opossum.badFixes.map((code) => `\`${code}\``));
  });
});

describe('p-timeout', () => {
  it('was looked at in this version', () => {
    assert.equal(pTimeout.evidence.version, measured.pTimeout.version);
    assert.deepEqual(pTimeout.modules, ['p-timeout']);
  });

  it('ends the wait and not the work', () => {
    assert.equal(measured.pTimeout.workGoesOn, true);
    assert.match(pTimeout.profile.deadline, /not the work$/);
  });
});

describe('p-queue and p-limit', () => {
  it('were looked at in these versions', () => {
    assert.equal([pQueue, pLimit].map((library) => library.evidence.version).join(' / '), measured.queues.version);
  });

  it('are imported by these names', () => {
    assert.deepEqual([pQueue, pLimit].flatMap((library) => library.modules), measured.queues.importNames);
  });

  it('bound nothing in time by themselves', () => {
    for (const library of [pQueue, pLimit]) assert.match(library.profile.deadline, new RegExp(`^${measured.queues.timeoutDefault}`));
  });

  it('let everything run at once where p-queue is given no bound', () => {
    assert.match(measured.queues.poolLimitDefault, /Infinity$/);
    assert.match(pQueue.profile.notFixes[0]!, /`concurrency` is Infinity/);
  });
});

describe('what stands around calls', () => {
  it('asks nobody itself, and tries nothing again', () => {
    for (const library of [opossum, pTimeout, pQueue, pLimit]) {
      assert.deepEqual([deadlinesOf(library), library.profile.retries], [[], 'none']);
      assert.ok(Object.values(library.exports).every(({ kind }) => kind === 'race'), library.name);
    }
  });
});
