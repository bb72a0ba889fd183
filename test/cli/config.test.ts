import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../support/temporary-folder.js';
import { fallacies, rulesIn } from './command.js';

const unbounded = "import axios from 'axios';\nexport const join = () => axios.post('https://users.example/all', {});\n";
const json = ['--format', 'json'] as const;

describe('fallacies.config.json', () => {
  const folder = temporaryFolder();
  /** Runs in a folder of its own. */
  const runIn = (name: string, files: Readonly<Record<string, string>>, ...args: string[]) => {
    folder.write({ 'package.json': '{}', 'users.ts': unbounded, ...files }, name);
    return fallacies(join(folder.path, name), args);
  };
  /** What is said about a configuration that is broken. */
  const complaint = (name: string, config: string): string => {
    const { status, stderr } = runIn(name, { 'fallacies.config.json': config });
    assert.equal(status, 2);
    return stderr.replace(join(folder.path, name), '.').replaceAll('\\', '/');
  };

  it('sets what a rule weighs', () => {
    assert.deepEqual(rulesIn(runIn('severity', { 'fallacies.config.json': '{ "rules": { "require-timeout": "warn" } }' }, ...json)), ['warn fallacies/require-timeout']);
  });

  it('sets options of a rule', () => {
    const { stdout } = runIn('options', { 'fallacies.config.json': '{ "rules": { "require-timeout": ["error", { "limitMs": 700 }] } }' });
    assert.match(stdout, /`timeout: 700`/);
  });

  it('sets the limit of all rules', () => {
    assert.match(runIn('limit', { 'fallacies.config.json': '{ "limitMs": 1500 }' }).stdout, /`timeout: 1_500`/);
  });

  it('sets the level', () => {
    const reader = "import axios from 'axios';\nconst users = axios.create({ timeout: 1_000 });\nexport const all = () => users.get('https://users.example/all');\n";
    const files = { 'users.ts': reader, 'fallacies.config.json': '{ "level": "strict" }' };
    assert.deepEqual(rulesIn(runIn('level', files, ...json)), ['error fallacies/require-retry']);
  });

  it('takes comments and trailing commas', () => {
    assert.deepEqual(rulesIn(runIn('comments', { 'fallacies.config.json': '{\n  // later\n  "rules": { "require-timeout": "off", },\n}' }, ...json)), []);
  });

  it('holds for the files below it, the nearest one alone', () => {
    const files = {
      'fallacies.config.json': '{ "rules": { "require-timeout": "warn" } }',
      'a/users.ts': unbounded,
      'b/users.ts': unbounded,
      'b/fallacies.config.json': '{ "rules": { "require-timeout": "off" } }',
    };
    assert.deepEqual(rulesIn(runIn('nearest', files, ...json, 'a', 'b')), ['warn fallacies/require-timeout']);
  });

  it('holds for a file wherever the command is run', () => {
    folder.write({ 'users.ts': unbounded, 'fallacies.config.json': '{ "rules": { "require-timeout": "warn" } }' }, 'elsewhere/below');
    assert.deepEqual(rulesIn(fallacies(folder.path, [...json, 'elsewhere/below/users.ts'])), ['warn fallacies/require-timeout']);
  });

  it('excludes files, its globs counting from its own folder', () => {
    const files = { 'fallacies.config.json': '{ "exclude": ["old/**", "*.gen.ts"] }', 'old/users.ts': unbounded, 'new/users.gen.ts': unbounded };
    assert.deepEqual(rulesIn(runIn('exclude', files, ...json)), ['error fallacies/require-timeout']);
  });

  it('does not exclude what is named', () => {
    assert.deepEqual(rulesIn(runIn('named', { 'fallacies.config.json': '{ "exclude": ["users.ts"] }' }, ...json, 'users.ts')), ['error fallacies/require-timeout']);
  });

  it('yields to the command line', () => {
    const files = { 'fallacies.config.json': '{ "rules": { "require-timeout": ["error", { "limitMs": 700 }] } }' };
    assert.deepEqual(rulesIn(runIn('command-line', files, ...json, '--rule', 'require-timeout: warn')), ['warn fallacies/require-timeout']);
  });

  it('gives way to the one that --config names', () => {
    const files = { 'fallacies.config.json': '{ "rules": { "require-timeout": "warn" } }', 'ci.json': '{ "rules": { "require-timeout": "off" } }' };
    assert.deepEqual(rulesIn(runIn('config', files, ...json, '--config', 'ci.json')), []);
  });

  it('is missed where --config names one that is not there', () => {
    const { status, stderr } = runIn('missing', {}, '--config', 'ci.json');
    assert.deepEqual([status, stderr.includes("ci.json: can't be read: ENOENT")], [2, true]);
  });

  it('is refused with the place of an unknown key and the nearest known one', () => {
    assert.equal(complaint('key', '{\n  "levle": "strict"\n}'), 'fallacies: ./fallacies.config.json:2:3: levle: is not a known key. Did you mean `level`?\n');
  });

  it('is refused with an unknown rule', () => {
    assert.equal(
      complaint('rule', '{ "rules": { "require-timeot": "off" } }'),
      'fallacies: ./fallacies.config.json:1:14: rules.require-timeot: there is no rule `require-timeot`. Did you mean `require-timeout`?\n',
    );
  });

  it('is refused with an unknown severity', () => {
    assert.equal(
      complaint('weight', '{ "rules": { "require-timeout": 3 } }'),
      'fallacies: ./fallacies.config.json:1:14: rules.require-timeout: expected one of off, warn, error, or a list of one of them and an object of options, found 3.\n',
    );
  });

  it('is refused with an option of the wrong kind', () => {
    assert.equal(
      complaint('option', '{ "rules": { "require-timeout": ["error", { "browser": "yes" }] } }'),
      'fallacies: ./fallacies.config.json:1:45: rules.require-timeout[1].browser: expected true or false, found "yes".\n',
    );
  });

  it('may give a rule a list', () => {
    const files = { 'fallacies.config.json': '{ "rules": { "no-unbounded-query": ["off", { "small": ["countries"] }] } }' };
    assert.deepEqual(rulesIn(runIn('list-option', files, ...json)), ['error fallacies/require-timeout']);
  });

  it('is refused with a list of the wrong kind', () => {
    assert.equal(
      complaint('wrong-list', '{ "rules": { "no-unbounded-query": ["error", { "small": [1] }] } }'),
      'fallacies: ./fallacies.config.json:1:48: rules.no-unbounded-query[1].small: expected a list, each a string, found [1].\n',
    );
  });

  it('is refused with everything that is wrong with it', () => {
    assert.equal(
      complaint('two', '{ "limitMs": 0,\n  "clients": [{ "name": "api", "like": "axois" }] }').split('\n').length,
      3,
    );
  });

  it('is refused with the place inside a list', () => {
    assert.match(complaint('list', '{ "clients": [{ "name": "api", "like": "axois" }] }'), /^fallacies: \.\/fallacies\.config\.json:1:32: clients\[0\]\.like: expected one of /);
  });

  it('is refused where it takes something back that it leaves out, which no face would do', () => {
    assert.equal(complaint('taken-back', '{ "exclude": ["src", "!src/a.ts"] }'), 'fallacies: ./fallacies.config.json:1:3: exclude: expected a list of globs, none of which begins with "!", found ["src","!src/a.ts"].\n');
  });

  it('is refused where it is a link that leads nowhere, or in a circle', () => {
    for (const target of ['nowhere.json', 'fallacies.config.json']) {
      const name = `link to ${target}`;
      folder.write({ 'users.ts': unbounded }, name);
      symlinkSync(target, join(folder.path, name, 'fallacies.config.json'));
      const { status, stderr } = runIn(name, {});
      assert.equal(status, 2);
      assert.match(stderr, /fallacies\.config\.json: can't be read: E(?:NOENT|LOOP)/);
    }
  });

  it('is no folder of that name: the next one above holds', () => {
    const files = { 'fallacies.config.json': '{ "rules": { "require-timeout": "off" } }', 'sub/users.ts': unbounded, 'sub/fallacies.config.json/other.json': '{}' };
    assert.deepEqual(rulesIn(runIn('folder', files, ...json, 'sub')), []);
  });

  it('is refused where it is not JSON, with the place', () => {
    assert.match(complaint('broken', '{ "level": strict }'), /^fallacies: \.\/fallacies\.config\.json:1:12: is not JSON: /);
  });
});
