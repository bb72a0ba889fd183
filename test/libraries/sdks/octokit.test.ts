import assert from 'node:assert/strict';
import { octokit, octokitCore } from '../../../rules/src/libraries/sdks/octokit.js';
import { deadlinesOf, optionsIn } from '../facts-of.js';

/** As measured on Node 20, with a server that never answers. */
const measured = {
  versions: ['core 7.0.8, rest 22.0.1, request 10.0.16', '5.0.5'],
  importNames: ['@octokit/core', '@octokit/rest', '@octokit/request', 'octokit'],
  requestTimeout1s: 'pending 12 s, in core 4 and 5, rest 19 and 20, request 6 and 7 too',
  signal1s: 'rejected after 1.3 s',
  refused: { response: undefined },
  withPlugins: 'rejected after 15 s: three retries',
};

describe('Octokit', () => {
  const client = octokitCore.exports['Octokit'];
  assert.ok(client?.kind === 'client');
  const [deadline] = deadlinesOf(octokitCore);
  const options = optionsIn(deadline!);

  it('was looked at in these versions', () => {
    assert.deepEqual([octokitCore.evidence.version, octokit.evidence.version], measured.versions);
  });

  it('is imported by these names', () => {
    assert.deepEqual([...octokitCore.modules, ...octokit.modules], measured.importNames);
  });

  it('ignores what looks like its timeout', () => {
    assert.match(measured.requestTimeout1s, /^pending/);
    assert.deepEqual(deadline?.ignored, ['request.timeout']);
    assert.deepEqual(octokitCore.profile.notFixes, ['`request: { timeout: 10_000 }`: ignored']);
  });

  it('is complained about only for that', () => {
    assert.equal(deadline?.onlyWrong, true);
    assert.equal(client.limits, undefined);
  });

  it('has the limits of fetch: nobody saw it wait without end', () => {
    assert.equal(deadline?.whenSilent, 'may hang 5 minutes');
    assert.equal(deadline.forEver, false);
  });

  it('gets a signal as the suggestion, for one call', () => {
    assert.match(measured.signal1s, /^rejected/);
    assert.deepEqual(options.written, ['request.signal: AbortSignal.timeout(10_000)']);
    assert.deepEqual(options.forOneCall, ['request.signal']);
  });

  it('throws an error without a response where no answer came', () => {
    const status = octokitCore.request?.status;
    assert.ok(status?.throws === true && status.errorAnswer !== undefined);
    assert.equal(measured.refused.response, undefined);
    assert.ok(status.errorAnswer in measured.refused);
  });

  it('calls for resources, not for its hooks', () => {
    assert.equal(client.calls['rest.issues.create']?.kind, 'call');
    assert.equal(client.calls['hook.before'], undefined);
    assert.equal(client.calls['**'], undefined);
  });

  it('emits no errors', () => {
    assert.equal(client.unheardError, undefined);
  });

  it('tries once, and again with all plugins', () => {
    assert.match(measured.withPlugins, /three retries/);
    assert.deepEqual([octokitCore.request?.retries, octokit.request?.retries], ['none', 'by-default']);
  });
});
