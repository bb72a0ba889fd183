import assert from 'node:assert/strict';
import { graphqlRequest } from '../../../rules/src/libraries/http/graphql-request.js';
import { optionsIn } from '../facts-of.js';

/** As measured. */
const measured = {
  version: '7.4.0',
  importNames: ['graphql-request'],
  timeoutOptions: ['signal', 'fetch'],
  timeoutDefault: 'global fetch (300 s headers / idle)',
  hangsForeverByDefault: 'body only (drip)',
  retryDefault: '0',
  statusThrows: true,
  quickFix: [
    'signal: AbortSignal.timeout(10_000) (per request)',
    'new GraphQLClient(url, { fetch: (u, o) => fetch(u, { ...o, signal: AbortSignal.timeout(10_000) }) })',
  ],
  badFixes: ['new GraphQLClient(url, { signal: AbortSignal.timeout(n) }): every request after n ms rejects at once'],
};

describe('graphql-request', () => {
  const client = graphqlRequest.exports['GraphQLClient'];
  assert.ok(client?.kind === 'client');
  const ofCall = optionsIn(graphqlRequest.request!.deadline!);
  const ofClient = optionsIn(client.request!.deadline!);

  it('was looked at in this version', () => {
    assert.equal(graphqlRequest.evidence.version, measured.version);
  });

  it('is imported by this name', () => {
    assert.deepEqual(graphqlRequest.modules, measured.importNames);
  });

  it('is bounded by a signal for each request, and a client by its fetch', () => {
    assert.deepEqual(ofCall.all, ['signal']);
    assert.deepEqual(ofClient.all, measured.timeoutOptions);
  });

  it('hangs for minutes before the body, for ever in it', () => {
    for (const request of [graphqlRequest.request, client.request]) {
      assert.equal(request?.deadline?.whenSilent, 'may hang 5 minutes, or for ever on a slow body,');
      assert.equal(request.deadline.forEver, true);
    }
  });

  it('gets a signal for each request as a suggestion', () => {
    assert.deepEqual(ofCall.written, [measured.quickFix[0]!.replace(' (per request)', '')]);
    assert.equal(client.calls['request']?.request?.deadline, graphqlRequest.request?.deadline);
  });

  it('gets a fetch with a limit for a client as a suggestion, and no signal', () => {
    const code = ofClient.written.map((text) => text.replaceAll('init', 'o').replaceAll('url', 'u'));
    assert.deepEqual(code.map((text) => `new GraphQLClient(url, { ${text} })`), [measured.quickFix[1]]);
    assert.deepEqual(ofClient.forOneCall, ['signal']);
  });

  it('throws on statuses of failure', () => {
    assert.equal(graphqlRequest.request?.status?.throws, measured.statusThrows);
  });

  it('tries once', () => {
    assert.equal(graphqlRequest.request?.retries, 'none');
  });

  it('costs nothing to make, and emits no error that could go unheard', () => {
    assert.deepEqual([client.cost, client.unheardError], ['none', undefined]);
  });
});
