import assert from 'node:assert/strict';
import { elasticsearch } from '../../../rules/src/libraries/sdks/elasticsearch.js';
import { deadlinesOf, optionsIn } from '../facts-of.js';

/** As measured. */
const measured = {
  version: '9.4.3',
  otherVersionsChecked: '9.5.1; 8.x had 30 s (docs)',
  importNames: ['@elastic/elasticsearch'],
  timeoutOptions: ['requestTimeout', 'options.signal'],
  hangsForeverByDefault: 'true since 9.0 (deliberate, documented)',
  retryDefault: '3 (502 503 504, connection errors), jittered backoff',
  bodyLimitDefault: '~512 MB (max string length)',
  quickFix: ['requestTimeout: 30_000'],
  notes: 'The vendor advises AGAINST short timeouts; use low severity.',
};

describe('@elastic/elasticsearch', () => {
  const client = elasticsearch.exports['Client'];
  assert.ok(client?.kind === 'client');
  const [deadline] = deadlinesOf(elasticsearch);
  const options = optionsIn(deadline!);

  it('was looked at in these versions', () => {
    assert.equal(elasticsearch.evidence.version, measured.version);
    assert.ok(measured.otherVersionsChecked.startsWith(elasticsearch.evidence.others!));
  });

  it('is imported by this name', () => {
    assert.deepEqual(elasticsearch.modules, measured.importNames);
  });

  it('waits for ever by default', () => {
    assert.match(measured.hangsForeverByDefault, /^true/);
    assert.equal(deadline?.whenSilent, 'waits for ever');
    assert.deepEqual(options.all, ['requestTimeout', 'signal']);
  });

  it('is complained about only where somebody switched a limit off', () => {
    assert.match(measured.notes, /AGAINST/);
    assert.equal(deadline?.onlyWrong, true);
    assert.deepEqual(options.off, { requestTimeout: [0] });
    assert.equal(client.limits, undefined);
  });

  it('gets a timeout as the suggestion, and no signal for a whole client', () => {
    assert.deepEqual(options.written, ['requestTimeout: 10_000']);
    assert.match(measured.quickFix[0]!, /^requestTimeout: /);
    assert.deepEqual(options.forOneCall, ['signal']);
  });

  it('stops at a size of its own', () => {
    assert.match(measured.bodyLimitDefault, /512 MB/);
    assert.equal(elasticsearch.request?.body, undefined);
    assert.match(elasticsearch.profile.body, /^512 MB/);
  });

  it('keeps connections for each client, children share them', () => {
    assert.equal(client.cost, 'connects');
    assert.equal(client.derives?.['child']?.cost, 'none');
    assert.equal(client.unheardError, undefined);
  });

  it('tries again by itself', () => {
    assert.match(measured.retryDefault, /^3 /);
    assert.equal(elasticsearch.request?.retries, 'by-default');
  });
});
