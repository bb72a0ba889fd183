import assert from 'node:assert/strict';
import { giveOption, optionCode, replaceOption, replaceValue } from '../../rules/src/edit/options.js';
import { modelOf } from '../support/asked.js';
import { edited } from '../support/reported.js';

/** The code after its first call, client, parser or server was given an option. */
function given(code: string, path = 'timeout', value = '5_000'): string | undefined {
  const { network, tree } = modelOf(code);
  const [made] = [...network.calls, ...network.clients, ...network.parsers, ...network.servers];
  if (made === undefined) throw new Error(`nothing talks to other machines in: ${code}`);
  const edits = giveOption(made, path, value, tree);
  return edits && edited(code, edits);
}

/** The code after an option of its first call was replaced. */
function replaced(code: string, path: string, name: string, value: string): string | undefined {
  const { network, tree } = modelOf(code);
  const [call] = network.calls;
  const found = call?.options.read(path).node;
  if (call === undefined || found === undefined) throw new Error(`no ${path} in: ${code}`);
  const edits = replaceOption(call, found, name, value);
  return edits && edited(tree.text, edits);
}

/** The code after an option of its first call was given another value. */
function revalued(code: string, path: string, value: string): string | undefined {
  const { network, tree } = modelOf(code);
  const found = network.calls[0]?.options.read(path).node;
  const edits = found && replaceValue(found, value);
  return edits && edited(tree.text, edits);
}

describe('an option for a call without options', () => {
  it('behind the only argument', () => assert.equal(given('fetch(url);'), 'fetch(url, { timeout: 5_000 });'));
  it('behind an argument in parentheses', () => assert.equal(given('fetch((url));'), 'fetch((url), { timeout: 5_000 });'));
  it('behind a comma at the end', () => assert.equal(given('fetch(url,);'), 'fetch(url, { timeout: 5_000 });'));
  it('behind a comment at the end', () => assert.equal(given('fetch(url /* users */);'), 'fetch(url /* users */, { timeout: 5_000 });'));
  it('behind arguments on lines of their own', () =>
    assert.equal(given('fetch(\n  url, // users\n);'), 'fetch(\n  url, // users\n  { timeout: 5_000 },\n);'));
  it('behind an argument on a line of its own without a comma', () =>
    assert.equal(given('fetch(\n  url // users\n);'), 'fetch(\n  url, // users\n  { timeout: 5_000 }\n);'));
  it('with Windows line ends', () =>
    assert.equal(given('fetch(\r\n\turl,\r\n);\r\n'), 'fetch(\r\n\turl,\r\n\t{ timeout: 5_000 },\r\n);\r\n'));
  it('behind type arguments', () =>
    assert.equal(given("import axios from 'axios';\naxios.get<User>(url);"), "import axios from 'axios';\naxios.get<User>(url, { timeout: 5_000 });"));
  it('in a call without arguments', () =>
    assert.equal(given("import axios from 'axios';\naxios.create();"), "import axios from 'axios';\naxios.create({ timeout: 5_000 });"));
  it('with `undefined` for a body that is missing', () =>
    assert.equal(given("import axios from 'axios';\naxios.post(url);"), "import axios from 'axios';\naxios.post(url, undefined, { timeout: 5_000 });"));
  it('before a callback', () =>
    assert.equal(given("import https from 'node:https';\nhttps.get(url, (res) => {});"), "import https from 'node:https';\nhttps.get(url, { timeout: 5_000 }, (res) => {});"));
  it('not before a callback in parentheses of its own', () =>
    assert.equal(given("import https from 'node:https';\nhttps.get(url, ((res) => {}));"), undefined));
  it('not in `new` without parentheses', () => assert.equal(given("import { Redis } from 'ioredis';\nconst cache = new Redis;"), undefined));
  it('not beside arguments that are spread', () => assert.equal(given('fetch(url, ...rest);'), undefined));
  it('not where an argument may be the options', () => assert.equal(given('fetch(url, options);'), undefined));
});

describe('an option for a literal', () => {
  it('in one line', () => assert.equal(given("fetch(url, { method: 'PUT' });"), "fetch(url, { method: 'PUT', timeout: 5_000 });"));
  it('in one line with a comma at its end', () => assert.equal(given("fetch(url, { method: 'PUT', });"), "fetch(url, { method: 'PUT', timeout: 5_000, });"));
  it('in one line with a comment at its end', () =>
    assert.equal(given("fetch(url, { method: 'PUT' /* again */ });"), "fetch(url, { method: 'PUT' /* again */, timeout: 5_000 });"));
  it('empty', () => assert.equal(given('fetch(url, {});'), 'fetch(url, { timeout: 5_000 });'));
  it('empty but for a comment', () => assert.equal(given('fetch(url, {\n  // none yet\n});'), 'fetch(url, {\n  timeout: 5_000,\n  // none yet\n});'));
  it('over several lines', () =>
    assert.equal(given("fetch(url, {\n  method: 'PUT',\n});"), "fetch(url, {\n  method: 'PUT',\n  timeout: 5_000,\n});"));
  it('over several lines without a comma at its end', () =>
    assert.equal(given("fetch(url, {\n  method: 'PUT'\n})\n"), "fetch(url, {\n  method: 'PUT',\n  timeout: 5_000\n})\n"));
  it('over several lines with a comment behind the last option', () =>
    assert.equal(given("fetch(url, {\n  method: 'PUT' // again\n});"), "fetch(url, {\n  method: 'PUT', // again\n  timeout: 5_000\n});"));
  it('over several lines with a comment behind the comma', () =>
    assert.equal(given("fetch(url, {\n  method: 'PUT', // again\n});"), "fetch(url, {\n  method: 'PUT', // again\n  timeout: 5_000,\n});"));
  it('over several lines with tabs and Windows line ends', () =>
    assert.equal(given("fetch(url, {\r\n\tmethod: 'PUT',\r\n});\r\n"), "fetch(url, {\r\n\tmethod: 'PUT',\r\n\ttimeout: 5_000,\r\n});\r\n"));
  it('behind a spread', () => assert.equal(given('const base = {};\nfetch(url, { ...base });'), 'const base = {};\nfetch(url, { ...base, timeout: 5_000 });'));
  it('with a type', () => assert.equal(given('fetch(url, {} as RequestInit);'), 'fetch(url, { timeout: 5_000 } as RequestInit);'));
  it('where it is given as undefined', () => assert.equal(given('fetch(url, { timeout: undefined });'), 'fetch(url, { timeout: 5_000 });'));
  it('within another option', () =>
    assert.equal(given("import got from 'got';\ngot(url, { timeout: { lookup: 1 } });", 'timeout.request'), "import got from 'got';\ngot(url, { timeout: { lookup: 1, request: 5_000 } });"));
  it('with the option around it', () =>
    assert.equal(given("import got from 'got';\ngot(url, { retry: {} });", 'timeout.request'), "import got from 'got';\ngot(url, { retry: {}, timeout: { request: 5_000 } });"));
  it('not within an option from elsewhere', () =>
    assert.equal(given("import got from 'got';\ngot(url, { timeout });", 'timeout.request'), undefined));
});

describe('an option for options with a name', () => {
  it('copies them', () =>
    assert.equal(given("const put = { method: 'PUT' };\nfetch(url, put);"), "const put = { method: 'PUT' };\nfetch(url, { ...put, timeout: 5_000 });"));
  it('copies a member', () =>
    assert.equal(given("const all = { put: { method: 'PUT' } };\nfetch(url, all.put, );", 'signal', 'limit()'), undefined));
});

describe('an option in the place of another', () => {
  it('keeps its place and its comment', () =>
    assert.equal(
      replaced('fetch(url, { timeout: /* short */ 5_000, method });', 'timeout', 'signal', 'AbortSignal.timeout(5_000)'),
      'fetch(url, { signal: /* short */ AbortSignal.timeout(5_000), method });',
    ));
  it('writes out a shorthand', () =>
    assert.equal(replaced('fetch(url, { timeout });', 'timeout', 'signal', 'AbortSignal.timeout(timeout)'), 'fetch(url, { signal: AbortSignal.timeout(timeout) });'));
  it('not where the other is there too', () =>
    assert.equal(replaced('fetch(url, { timeout: 5_000, signal });', 'timeout', 'signal', 'AbortSignal.timeout(5_000)'), undefined));
  it('not in options that are written elsewhere', () =>
    assert.equal(replaced('const options = { timeout: 5_000 };\nfetch(url, options);', 'timeout', 'signal', 'AbortSignal.timeout(5_000)'), undefined));
  it('not for a computed name', () =>
    assert.equal(replaced("fetch(url, { ['timeout']: 5_000 });", 'timeout', 'signal', 'AbortSignal.timeout(5_000)'), undefined));
});

describe('another value for an option', () => {
  it('in the place of the old one', () => assert.equal(revalued('fetch(url, { timeout: 0 /* none */ });', 'timeout', '5_000'), 'fetch(url, { timeout: 5_000 /* none */ });'));
  it('writes out a shorthand', () => assert.equal(revalued('fetch(url, { timeout });', 'timeout', '5_000'), 'fetch(url, { timeout: 5_000 });'));
  it('not for a method', () => assert.equal(revalued('fetch(url, { timeout() {} });', 'timeout', '5_000'), undefined));
});

describe('an option in code', () => {
  it('by its name', () => assert.equal(optionCode('timeout', '5_000'), 'timeout: 5_000'));
  it('by its path', () => assert.equal(optionCode('timeout.request', '5_000'), 'timeout: { request: 5_000 }'));
});
