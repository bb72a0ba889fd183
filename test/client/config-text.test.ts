import assert from 'node:assert/strict';
import { configFromText, configName } from '../../rules/src/config/config-text.js';
import * as config from '../../src/client/settings/config-text.js';

const read = (text: string) => configFromText(text, '/ws/fallacies.config.json', '/ws');
/** The same with its examples taken for settings. */
const withExamples = (text: string): string => text.replace(/\/\/ (?=")(?!"recommended": what)/g, '');

describe('client: a new configuration file', () => {
  it('has the name that is looked for', () => {
    assert.equal(config.configName, configName);
  });

  it('changes nothing yet', () => {
    const { level, rules, exclude, settings } = read(config.newConfig(false));
    assert.deepEqual([level, rules.size, exclude, settings], ['recommended', 0, [], read('{}').settings]);
  });

  it('has examples that mean something', () => {
    const { rules, exclude, settings } = read(withExamples(config.newConfig(false)));
    assert.deepEqual([...rules.keys()], ['require-retry', 'require-timeout']);
    assert.deepEqual(exclude, ['legacy/**']);
    assert.deepEqual([settings.clients.map(({ name }) => name), settings.wrappers.map(({ name }) => name)], [['http'], ['withDeadline']]);
  });

  it('names its schema where that is installed', () => {
    assert.match(config.newConfig(true), /^\s*"\$schema": "\.\/node_modules\//m);
    assert.doesNotMatch(config.newConfig(false), /^\s*"\$schema"/m);
  });
});

describe('client: the folders in which a configuration file holds', () => {
  it("are a file's own and those above it, up to the root", () => {
    assert.deepEqual(config.foldersAbove('/ws/src/orders/a.ts', '/ws'), ['/ws/src/orders', '/ws/src', '/ws']);
    assert.deepEqual(config.foldersAbove('/ws/a.ts', '/ws'), ['/ws']);
    assert.deepEqual(config.foldersAbove('/src/a.ts', '/'), ['/src', '/']);
  });

  it('are the root alone for a file elsewhere', () => {
    assert.deepEqual(config.foldersAbove('/wsx/src/a.ts', '/ws'), ['/ws']);
  });
});
