import assert from 'node:assert/strict';
import { superagent } from '../../../rules/src/libraries/http/superagent.js';
import { deadlinesOf, optionsIn } from '../facts-of.js';

/** As measured. */
const measured = {
  version: '10.4.2',
  importNames: ['superagent'],
  timeoutOptions: ['.timeout(ms)', '.timeout({response, deadline})'],
  timeoutDefault: 'none',
  hangsForeverByDefault: true,
  retryDefault: '0',
  statusThrows: true,
  bodyLimitOption: '.maxResponseSize(n)',
  badFixes: ['.timeout({ response }) alone'],
};

describe('superagent', () => {
  const [deadline] = deadlinesOf(superagent);
  const get = superagent.exports['get'];
  const agent = superagent.exports['agent'];
  assert.ok(get?.kind === 'call' && agent?.kind === 'client');

  it('was looked at in this version', () => {
    assert.equal(superagent.evidence.version, measured.version);
  });

  it('is imported by this name', () => {
    assert.deepEqual(superagent.modules, measured.importNames);
  });

  it('is bounded by a method of the request', () => {
    assert.deepEqual(get.boundedBy?.map((method) => `.${method}(ms)`), [measured.timeoutOptions[0]]);
  });

  it('takes no option for a limit, so none is suggested', () => {
    assert.deepEqual(optionsIn(deadline!).written, []);
    assert.deepEqual(deadline?.options, []);
  });

  it('waits for ever by default', () => {
    assert.equal(deadline?.whenSilent, 'waits for ever');
    assert.equal(deadline.forEver, measured.hangsForeverByDefault);
  });

  it('says nothing about the limits of an agent, which has them for all its requests', () => {
    assert.equal(agent.request?.deadline, undefined);
    assert.equal(agent.calls['get']?.request, undefined);
  });

  it('throws on statuses of failure', () => {
    assert.equal(superagent.request?.status?.throws, measured.statusThrows);
  });

  it('limits answers by a method, which is no option', () => {
    assert.equal(superagent.request?.body, undefined);
    assert.ok(superagent.profile.fixes.some((fix) => fix.includes('.maxResponseSize(')));
  });

  it('tries once', () => {
    assert.equal(superagent.request?.retries, 'none');
  });

  it('emits no error that could go unheard', () => {
    assert.equal(get.unheardError, undefined);
  });
});
