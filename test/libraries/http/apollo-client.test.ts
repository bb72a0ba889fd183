import assert from 'node:assert/strict';
import { apolloClient } from '../../../rules/src/libraries/http/apollo-client.js';
import { deadlinesOf } from '../facts-of.js';

/** As measured. */
const measured = {
  version: '4.3.8',
  importNames: ['@apollo/client', '@apollo/client/link/http', '@apollo/client/core'],
  timeoutOptions: ['fetch (custom)', 'fetchOptions.signal', 'context.fetchOptions.signal'],
  retryDefault: '0; RetryLink(): max 5 attempts, initial 300 ms, jitter true, max Infinity, retries MUTATIONS too',
  quickFix: ['new HttpLink({ uri, fetch: (u, o) => fetch(u, { ...o, signal: AbortSignal.timeout(10_000) }) })'],
  badFixes: ['new HttpLink({ fetchOptions: { signal: AbortSignal.timeout(n) } })'],
};

describe('@apollo/client', () => {
  const link = apolloClient.exports['HttpLink'];
  const retry = apolloClient.exports['RetryLink'];
  assert.ok(link?.kind === 'client' && retry?.kind === 'retry');

  it('was looked at in this version', () => {
    assert.equal(apolloClient.evidence.version, measured.version);
  });

  it('is imported by these names', () => {
    for (const name of measured.importNames) assert.ok(apolloClient.modules.includes(name), name);
  });

  it('brings no limit and can be given a fetch that has one', () => {
    assert.deepEqual(deadlinesOf(apolloClient), []);
    const [limit] = link.limits ?? [];
    assert.equal(limit?.path, 'fetch');
    const code = limit.write!.replaceAll('init', 'o').replaceAll('url', 'u');
    assert.deepEqual([`new HttpLink({ uri, fetch: ${code} })`], measured.quickFix);
  });

  it('is given no signal for a whole link, which bounds the first requests alone', () => {
    assert.deepEqual(link.limits?.map(({ path }) => path), ['fetch']);
  });

  it('has the same links by other names', () => {
    for (const name of ['BatchHttpLink', 'createHttpLink']) {
      const other = apolloClient.exports[name];
      assert.ok(other?.kind === 'client', name);
      assert.equal(other.limits, link.limits);
    }
  });

  it('tries once', () => {
    assert.equal(apolloClient.request?.retries, 'none');
  });

  it('tries five times in all with a RetryLink, after uneven and growing rests', () => {
    assert.deepEqual([retry.attempts.option, retry.attempts.byDefault], ['attempts.max', 4]);
    assert.deepEqual([retry.delay.byDefault, retry.jitter.byDefault], ['growing', true]);
  });

  it('costs nothing to make, and emits no error that could go unheard', () => {
    assert.deepEqual([link.cost, link.unheardError], ['none', undefined]);
  });
});
