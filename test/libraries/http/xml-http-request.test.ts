import assert from 'node:assert/strict';
import { xmlHttpRequest } from '../../../rules/src/libraries/http/xml-http-request.js';
import { deadlinesOf } from '../facts-of.js';

/** As measured. */
const measured = {
  version: 'WHATWG / jsdom 29.1.1',
  importNames: ['globalThis.XMLHttpRequest'],
  timeoutOptions: ['xhr.timeout', 'xhr.abort'],
  retryDefault: '0',
  quickFix: ['xhr.timeout = 10_000; xhr.ontimeout = ...'],
};

describe('XMLHttpRequest', () => {
  const made = xmlHttpRequest.exports['XMLHttpRequest'];
  assert.ok(made?.kind === 'client');

  it('was looked at in this version', () => {
    assert.ok(measured.version.endsWith(xmlHttpRequest.evidence.version));
  });

  it('is a global and no module', () => {
    assert.deepEqual(xmlHttpRequest.modules, []);
    assert.deepEqual(Object.keys(xmlHttpRequest.globals ?? {}).map((name) => `globalThis.${name}`), measured.importNames);
  });

  it('has its limit in a member that is no option, so nothing is said about one', () => {
    assert.deepEqual(deadlinesOf(xmlHttpRequest), []);
    assert.deepEqual(made.limits, undefined);
    assert.deepEqual(xmlHttpRequest.profile.fixes, [`\`${measured.quickFix[0]!.replace('...', '…')}\``]);
  });

  it('has its address at the second place of `open`', () => {
    assert.deepEqual(made.calls['open']?.signature, [['other'], ['url']]);
  });

  it('tries once', () => {
    assert.equal(xmlHttpRequest.request?.retries, 'none');
  });

  it('does nothing on an error that nobody hears', () => {
    assert.equal(made.unheardError, 'survives');
  });
});
