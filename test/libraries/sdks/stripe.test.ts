import assert from 'node:assert/strict';
import { stripe } from '../../../rules/src/libraries/sdks/stripe.js';
import { deadlinesOf, optionsIn } from '../facts-of.js';

/** As measured. */
const measured = {
  version: '23.1.0',
  otherVersionsChecked: 'npm 12.18 (retries 0), 13-16 (1), 20+ (2); DEFAULT_TIMEOUT 80000 in all',
  importNames: ['stripe'],
  optionsArg: 1,
  timeoutOptions: ['timeout'],
  hangsForeverByDefault: false,
  retryDefault: '2',
  statusThrows: true,
  quickFix: ['timeout: 10_000, maxNetworkRetries: 2'],
  silentWithTimeout0: 'pending 100 s',
};

describe('stripe', () => {
  const client = stripe.exports[''];
  assert.ok(client?.kind === 'client');
  const [deadline] = deadlinesOf(stripe);
  const options = optionsIn(deadline!);

  it('was looked at in this version', () => {
    assert.equal(stripe.evidence.version, measured.version);
  });

  it('is imported by this name', () => {
    assert.deepEqual(stripe.modules, measured.importNames);
  });

  it('takes its options behind the key', () => {
    assert.deepEqual(client.signature[measured.optionsArg], ['options']);
  });

  it('has a limit of its own', () => {
    assert.equal(measured.hangsForeverByDefault, false);
    assert.deepEqual(options.all, measured.timeoutOptions);
    assert.equal(deadline?.whenSilent, undefined);
  });

  it('loses it with a timeout of 0; nobody saw how long that lasts', () => {
    assert.equal(measured.silentWithTimeout0, 'pending 100 s');
    assert.deepEqual(options.off, { timeout: [0] });
    assert.equal(deadline?.forEver, false);
  });

  it('gets a timeout as the suggestion', () => {
    assert.deepEqual(options.written, ['timeout: 10_000']);
    assert.ok(measured.quickFix[0]?.startsWith(options.written[0]!));
  });

  it('calls for customers, not for the check of a webhook', () => {
    assert.equal(client.calls['customers.create']?.kind, 'call');
    assert.equal(client.calls['webhooks.constructEvent'], undefined);
    assert.equal(client.calls['**'], undefined);
  });

  it('shares its connections among all clients', () => {
    assert.equal(client.cost, 'none');
    assert.equal(client.unheardError, undefined);
  });

  it('tries again by itself, since 13', () => {
    assert.equal(measured.retryDefault, '2');
    assert.equal(stripe.request?.retries, 'by-default');
    assert.match(measured.otherVersionsChecked, /12\.18 \(retries 0\), 13-16 \(1\)/);
    assert.deepEqual(stripe.versions, [{ range: '<13', request: { retries: 'none' } }]);
  });
});
