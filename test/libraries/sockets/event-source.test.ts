import assert from 'node:assert/strict';
import { eventSource } from '../../../rules/src/libraries/sockets/event-source.js';
import { deadlinesOf } from '../facts-of.js';

/** As measured. */
const measured = {
  version: '4.1.1',
  importNames: ['eventsource', 'globalThis.EventSource'],
  timeoutOptions: ['none (custom fetch with signal in the npm package)'],
  timeoutDefault: 'none (silent server: pending 150 s)',
  retryDefault: 'reconnects for ever every 3 s, no backoff, no jitter; HTTP error status = closed',
  errorEventCrash: 'no (EventTarget)',
};

describe('EventSource', () => {
  it('was looked at in this version', () => {
    assert.equal(eventSource.evidence.version, measured.version);
  });

  it('is a package and a global', () => {
    const globals = Object.keys(eventSource.globals ?? {}).map((name) => `globalThis.${name}`);
    assert.deepEqual([...eventSource.modules, ...globals], measured.importNames);
  });

  it('has no option for a limit, so nothing is said about one', () => {
    assert.match(measured.timeoutOptions[0]!, /^none/);
    assert.deepEqual(deadlinesOf(eventSource), []);
  });

  it('connects again by itself', () => {
    assert.equal(eventSource.request?.retries, 'by-default');
  });

  it('does nothing on an error that nobody hears', () => {
    assert.match(measured.errorEventCrash, /^no/);
    for (const path of ['', 'EventSource']) {
      const call = eventSource.exports[path];
      assert.ok(call?.kind === 'call', path);
      assert.equal(call.unheardError, 'survives', path);
    }
  });
});
