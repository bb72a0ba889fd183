import assert from 'node:assert/strict';
import { nestjsAxios } from '../../../rules/src/libraries/sdks/nestjs-axios.js';
import { deadlinesOf, optionsIn } from '../facts-of.js';

/** As measured. */
const measured = {
  version: '12.0.1',
  importNames: ['@nestjs/axios'],
  calls: [
    { callee: 'get', optionsArg: 1 },
    { callee: 'post', optionsArg: 2 },
    { callee: 'request', optionsArg: 0 },
  ],
  timeoutOptions: ['timeout', 'rxjs timeout()'],
  hangsForeverByDefault: true,
  retryDefault: '0',
  statusThrows: true,
  quickFix: ['HttpModule.register({ timeout: 10_000 })'],
  quickFixVerified: true,
};

describe('@nestjs/axios', () => {
  const { HttpService: service, 'HttpModule.register': register } = nestjsAxios.exports;
  assert.ok(service?.kind === 'client' && register?.kind === 'client');
  const [deadline, injected] = deadlinesOf(nestjsAxios);

  it('was looked at in this version', () => {
    assert.equal(nestjsAxios.evidence.version, measured.version);
  });

  it('is imported by this name', () => {
    assert.deepEqual(nestjsAxios.modules, measured.importNames);
  });

  it('takes options where they stand', () => {
    const places = measured.calls.map(({ callee }) => service.calls[callee]?.signature.findIndex((roles) => roles.includes('options')));
    assert.deepEqual(places, measured.calls.map(({ optionsArg }) => optionsArg));
  });

  it('waits for ever by default, and with a timeout of 0', () => {
    assert.equal(deadline?.forEver, measured.hangsForeverByDefault);
    assert.deepEqual(optionsIn(deadline).off, { timeout: [0] });
  });

  it('may be given a limit where it is injected from, so nobody misses one on a call', () => {
    assert.equal(injected?.whenSilent, undefined);
    assert.equal(injected?.whenDisabled, 'waits for ever');
  });

  it('may be given a limit by an operator', () => {
    assert.deepEqual(measured.timeoutOptions, ['timeout', 'rxjs timeout()']);
    assert.deepEqual(service.calls['get']?.boundedBy, ['pipe']);
  });

  it('gets a timeout for the module as the suggestion', () => {
    assert.ok(measured.quickFixVerified);
    assert.deepEqual(register.limits?.map(({ path, write }) => `HttpModule.register({ ${path}: ${write} })`), measured.quickFix);
  });

  it('gets no signal for all calls', () => {
    assert.deepEqual(optionsIn(deadline!).forOneCall, ['signal']);
    assert.deepEqual(optionsIn(deadline!).written, ['timeout: 10_000']);
  });

  it('throws on statuses of failure', () => {
    assert.equal(nestjsAxios.request?.status?.throws, measured.statusThrows);
  });

  it('emits no errors', () => {
    assert.equal(service.unheardError, undefined);
  });

  it('tries once, and says no method: an operator behind it may try again', () => {
    assert.equal(measured.retryDefault, '0');
    assert.equal(nestjsAxios.request?.retries, 'none');
    assert.equal(service.calls['get']?.method, undefined);
  });
});
