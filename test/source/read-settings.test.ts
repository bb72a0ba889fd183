import assert from 'node:assert/strict';
import { readSettings, settingsProblems } from '../../rules/src/source/read-settings.js';
import { defaultSettings } from '../../rules/src/source/settings.js';

describe('settings as somebody wrote them', () => {
  it('are the defaults if there are none', () => {
    assert.equal(readSettings(undefined, 'settings.fallacies'), defaultSettings);
  });

  it('stand over the defaults', () => {
    assert.deepEqual(readSettings({ limitMs: 2000 }, 'settings.fallacies'), { ...defaultSettings, limitMs: 2000 });
  });

  it('are read once', () => {
    const given = { limitMs: 2000 };
    assert.equal(readSettings(given, 'a'), readSettings(given, 'a'));
  });

  it('may name clients and wrappers', () => {
    const given = {
      clients: [{ name: 'http', from: '@acme/http', like: 'axios', provides: ['deadline'] }],
      wrappers: [{ name: 'withDeadline', provides: ['deadline', 'retry'] }],
    };
    assert.deepEqual(settingsProblems(given), []);
  });

  it('that are no object are refused', () => {
    assert.throws(() => readSettings([], 'settings.fallacies'), { message: 'settings.fallacies: expected an object, found [].' });
  });

  it('with an unknown key are refused, and the known ones named', () => {
    assert.deepEqual(settingsProblems({ limit: 5 }), [
      { path: 'limit', message: 'is not a known key. Known: limitMs, clients, wrappers, server, browser, test, project.' },
    ]);
  });

  it('with a limit of no time are refused', () => {
    assert.deepEqual(settingsProblems({ limitMs: 0 }), [{ path: 'limitMs', message: 'expected a whole number of milliseconds above 0, found 0.' }]);
  });

  it('with a client that is like nothing known are refused', () => {
    const [first] = settingsProblems({ clients: [{ name: 'http', like: 'axois' }] });
    assert.equal(first?.path, 'clients[0].like');
    assert.match(first.message, /^expected one of fetch, .*axios.*, found "axois"\.$/);
  });

  it('with a wrapper that provides nothing are refused', () => {
    assert.deepEqual(settingsProblems({ wrappers: [{ name: 'limited' }] }), [{ path: 'wrappers[0].provides', message: 'is missing.' }]);
  });

  it('with a text for a list are refused', () => {
    assert.deepEqual(settingsProblems({ server: 'src/**' }), [{ path: 'server', message: 'expected a list, found "src/**".' }]);
  });

  it('with an inherited name for a key are refused', () => {
    assert.equal(settingsProblems({ toString: 1 })[0]?.path, 'toString');
  });
});
