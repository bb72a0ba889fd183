import assert from 'node:assert/strict';
import { renderMessage } from '../../rules/src/rule/run.js';
import { requireTimeout } from '../../rules/src/rules/require-timeout.js';
import { findingsInEngine } from '../support/engine-face.js';
import { testRule } from '../support/test-rule.js';
import { clients } from './timeouts/clients.js';
import { defaults } from './timeouts/defaults.js';
import { layout } from './timeouts/layout.js';
import { libraries } from './timeouts/libraries.js';
import { names } from './timeouts/names.js';
import { neighbours } from './timeouts/neighbours.js';
import { noLimits } from './timeouts/no-limits.js';
import { nodeHttp } from './timeouts/node-http.js';
import { options } from './timeouts/options.js';
import { places } from './timeouts/places.js';
import { settings } from './timeouts/settings.js';
import { streams } from './timeouts/streams.js';

describe('libraries', () => testRule(requireTimeout, libraries));
describe('node:http', () => testRule(requireTimeout, nodeHttp));
describe('clients', () => testRule(requireTimeout, clients));
describe('options', () => testRule(requireTimeout, options));
describe('names', () => testRule(requireTimeout, names));
describe('streams', () => testRule(requireTimeout, streams));
describe('defaults of the project', () => testRule(requireTimeout, defaults));
describe('what is no limit', () => testRule(requireTimeout, noLimits));
describe('other files', () => testRule(requireTimeout, neighbours));
describe('places', () => testRule(requireTimeout, places));
describe('settings', () => testRule(requireTimeout, settings));
describe('layout of suggestions', () => testRule(requireTimeout, layout));

testRule(requireTimeout, {
  valid: [],
  invalid: [
    {
      name: 'each call by itself',
      code: `import axios from 'axios';
const users = axios.create({ timeout: 3_000 });
await fetch(url);
await users.get('/users');
await axios.get(url, { timeout: 0 });`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 3,
          column: 7,
          endLine: 3,
          endColumn: 12,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import axios from 'axios';
const users = axios.create({ timeout: 3_000 });
await fetch(url, { signal: AbortSignal.timeout(10_000) });
await users.get('/users');
await axios.get(url, { timeout: 0 });`,
            },
          ],
        },
        {
          messageId: 'timeoutDisabled',
          data: { call: 'axios.get', consequence: 'waits for ever', option: 'timeout', value: '0' },
          line: 5,
          column: 33,
          endLine: 5,
          endColumn: 34,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import axios from 'axios';
const users = axios.create({ timeout: 3_000 });
await fetch(url);
await users.get('/users');
await axios.get(url, { timeout: 10_000 });`,
            },
          ],
        },
      ],
    },
  ],
});

describe('require-timeout: the calls that rely on a client', () => {
  /** The related places of the only finding, each as `line: text`. */
  function relatedIn(code: string): string[] {
    const findings = findingsInEngine(requireTimeout, { name: 'related places', code });
    assert.equal(findings.length, 1);
    return findings[0]!.related.map(({ messageId, data, range }) => {
      const line = code.slice(0, range[0]).split('\n').length;
      return `${line}: ${renderMessage(requireTimeout, messageId, data)}`;
    });
  }

  it('are named, those with a limit of their own left out', () => {
    const code = `import axios from 'axios';
const users = axios.create();
export const all = () => users.get('/users');
export const one = (id) => users.get(id, { timeout: 500 });
export const add = (user) => users.post('/users', user);`;
    assert.deepEqual(relatedIn(code), ['3: `users.get` relies on it.', '5: `users.post` relies on it.']);
  });

  it('are three at most', () => {
    const code = `import axios from 'axios';
const users = axios.create();
users.get('/a');
users.get('/b');
users.put('/c');
users.delete('/d');`;
    assert.deepEqual(relatedIn(code), ['3: `users.get` relies on it.', '4: `users.get` relies on it.', '5: `users.put` relies on it.']);
  });

  it('are none for a client that only other files use', () => {
    assert.deepEqual(relatedIn("import axios from 'axios';\nexport const users = axios.create();"), []);
  });

  it('are none for a call', () => {
    assert.deepEqual(relatedIn('fetch(url);'), []);
  });
});
