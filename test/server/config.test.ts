import assert from 'node:assert/strict';
import { analysisUnder, isExcluded } from '../../src/server/config.js';
import { configFromText } from '../../rules/src/config/config-text.js';
import { defaultEditorSettings } from '../../src/server/settings.js';

const config = (text: string) => configFromText(text, '/ws/fallacies.config.json', '/ws');

describe('editor settings beside a configuration file', () => {
  it('give the level that the file leaves open', () => {
    assert.equal(analysisUnder(config('{}'), { ...defaultEditorSettings, level: 'strict' }).level, 'strict');
  });

  it('give way to the level of the file', () => {
    assert.equal(analysisUnder(config('{ "level": "all" }'), { ...defaultEditorSettings, level: 'strict' }).level, 'all');
  });

  it('switch a rule off that the file has on', () => {
    const rules = new Map([['require-timeout', 'off']] as const);
    const options = analysisUnder(config('{ "rules": { "require-timeout": ["error", { "limitMs": 5 }] } }'), { ...defaultEditorSettings, rules });
    assert.equal(options.rules?.get('require-timeout')?.severity, 'off');
  });

  it('give options to a rule that runs as its level has it, or as they show it', () => {
    const ruleOptions = new Map([['require-timeout', { limitMs: 5 }], ['require-retry', { limitMs: 6 }], ['no-call-in-loop', { limitMs: 7 }]]);
    const rules = new Map([['require-retry', 'hint']] as const);
    assert.deepEqual(Object.fromEntries(analysisUnder(undefined, { ...defaultEditorSettings, ruleOptions, rules }).rules ?? []), {
      'require-timeout': { severity: 'error', options: { limitMs: 5 } },
      'require-retry': { severity: 'error', options: { limitMs: 6 } },
      'no-call-in-loop': { severity: 'off', options: { limitMs: 7 } },
    });
  });

  it('give no options where there is a file', () => {
    const ruleOptions = new Map([['require-timeout', { limitMs: 5 }]]);
    assert.deepEqual([...(analysisUnder(config('{}'), { ...defaultEditorSettings, ruleOptions }).rules ?? [])], []);
  });

  it('keep the options that the file gives a rule', () => {
    const rules = new Map([['require-timeout', 'hint']] as const);
    const options = analysisUnder(config('{ "rules": { "require-timeout": ["warn", { "limitMs": 5 }] } }'), { ...defaultEditorSettings, rules });
    assert.deepEqual(options.rules?.get('require-timeout'), { severity: 'error', options: { limitMs: 5 } });
  });
});

describe('globs of excluded files', () => {
  it('match below the folder', () => {
    assert.equal(isExcluded('/ws/legacy/a.ts', '/ws', ['legacy/**']), true);
  });

  it('do not match folders above it', () => {
    assert.equal(isExcluded('/legacy/ws/a.ts', '/legacy/ws', ['legacy/**', 'legacy']), false);
  });

  it('without a slash match files and folders of that name', () => {
    assert.equal(isExcluded('/ws/src/legacy/a.ts', '/ws', ['legacy']), true);
    assert.equal(isExcluded('/ws/src/a.gen.ts', '/ws', ['*.gen.ts']), true);
  });

  it('that begin with a slash match in the folder itself alone', () => {
    assert.equal(isExcluded('/ws/legacy/a.ts', '/ws', ['/legacy']), true);
    assert.equal(isExcluded('/ws/src/legacy/a.ts', '/ws', ['/legacy', './legacy']), false);
  });

  it('that name nothing match nothing', () => {
    assert.equal(isExcluded('/ws/a.ts', '/ws', ['', '/', './']), false);
  });

  it('of a folder leave out what is in it', () => {
    assert.equal(isExcluded('/ws/src/old/a.ts', '/ws', ['src/old/']), true);
  });
});
