import assert from 'node:assert/strict';
import { googleGax } from '../../../rules/src/libraries/sdks/google-gax.js';
import { googleStorage } from '../../../rules/src/libraries/sdks/google-storage.js';
import { deadlinesOf, optionsIn } from '../facts-of.js';

/** As measured. */
const measured = {
  storage: {
    version: '7.22.0',
    otherVersionsChecked: '8.4.0: same default, and timeout option had NO effect within 9 s',
    importNames: ['@google-cloud/storage'],
    timeoutOptions: ['timeout', 'retryOptions.totalTimeout (s)'],
    hangsForeverByDefault: true,
    totalTimeoutAlone: 'pending 20 s with 3 s',
    retryDefault: 'autoRetry, maxRetries 3, x2, totalTimeout 600 s',
    quickFix: ['new Storage({ timeout: 10_000, retryOptions: { maxRetries: 3, totalTimeout: 60 } })'],
    quickFixVerified: '7.22: yes; 8.4: NO',
  },
  gax: { version: 'google-gax 5.0.8, pubsub 5.3.1', importNames: ['google-gax', '@google-cloud/*'], hangsForeverByDefault: false, retryDefault: 'per client config' },
};

describe('@google-cloud/storage', () => {
  const client = googleStorage.exports['Storage'];
  assert.ok(client?.kind === 'client');
  const [deadline] = deadlinesOf(googleStorage);
  const options = optionsIn(deadline!);

  it('was looked at in these versions', () => {
    assert.equal(googleStorage.evidence.version, measured.storage.version);
    assert.ok(measured.storage.otherVersionsChecked.startsWith(googleStorage.evidence.others!));
  });

  it('is imported by this name', () => {
    assert.deepEqual(googleStorage.modules, measured.storage.importNames);
  });

  it('waits for ever by default', () => {
    assert.equal(deadline?.forEver, measured.storage.hangsForeverByDefault);
    assert.equal(deadline.onlyWrong, true);
  });

  it('is bounded by a timeout, and not by a time for the retries', () => {
    assert.match(measured.storage.totalTimeoutAlone, /^pending/);
    assert.deepEqual(options.all, measured.storage.timeoutOptions.slice(0, 1));
  });

  it('gets the timeout as the suggestion', () => {
    assert.deepEqual(options.written, ['timeout: 10_000']);
    assert.equal(googleStorage.profile.fixes[0], `\`${measured.storage.quickFix[0]}\` (7.x)`);
  });

  it('ignores it in 8.4', () => {
    assert.equal(measured.storage.quickFixVerified, '7.22: yes; 8.4: NO');
    assert.equal(googleStorage.versions?.[0]?.range, '>=8.4.0');
    assert.deepEqual(googleStorage.versions[0].request.deadline?.ignored, ['timeout']);
  });

  it('finds files in buckets', () => {
    assert.equal(client.derives?.['bucket']?.derives?.['file']?.calls['save']?.kind, 'call');
  });

  it('keeps no connections of its own', () => {
    assert.equal(client.cost, 'none');
    assert.equal(client.unheardError, undefined);
  });

  it('tries again by itself', () => {
    assert.match(measured.storage.retryDefault, /maxRetries 3/);
    assert.equal(googleStorage.request?.retries, 'by-default');
  });
});

describe('google-gax', () => {
  it('was read in this version', () => {
    assert.ok(measured.gax.version.startsWith(`google-gax ${googleGax.evidence.version}`));
    assert.equal(googleGax.evidence.by, 'source');
  });

  it('is imported by this name; what it generates has names of its own', () => {
    assert.deepEqual(googleGax.modules, measured.gax.importNames.slice(0, 1));
    assert.deepEqual(googleGax.exports, {});
  });

  it('has limits of its own', () => {
    assert.equal(measured.gax.hangsForeverByDefault, false);
    assert.deepEqual(deadlinesOf(googleGax), []);
    assert.deepEqual(googleGax.profile.fixes, []);
  });

  it('tries again by itself', () => {
    assert.equal(googleGax.request?.retries, 'by-default');
  });
});
