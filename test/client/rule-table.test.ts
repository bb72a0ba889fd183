import assert from 'node:assert/strict';
import { choiceOf, tablesFor } from '../../src/client/settings/rule-table.js';
import type { Said } from '../../src/client/settings/scopes.js';

const nothing: Said = { folder: undefined, workspace: undefined, user: undefined };
const rule = 'require-retry';

describe('client: how a rule is shown', () => {
  it('is as the level has it where no settings name it', () => {
    assert.equal(choiceOf(rule, { ...nothing, user: { 'require-timeout': 'hint' } }), 'level');
  });

  it('is what the innermost settings say', () => {
    assert.equal(choiceOf(rule, { folder: {}, workspace: { [rule]: 'hint' }, user: { [rule]: 'off' } }), 'hint');
    assert.equal(choiceOf(rule, { folder: { [rule]: 'error' }, workspace: { [rule]: 'hint' }, user: undefined }), 'error');
  });

  it('is as the level has it where the settings hold nonsense', () => {
    assert.equal(choiceOf(rule, { folder: ['off'], workspace: { [rule]: 'loud' }, user: 'off' }), 'level');
  });
});

describe('client: a choice of how a rule is shown', () => {
  it('is written for the workspace, beside what is said of other rules', () => {
    const said = { ...nothing, workspace: { 'require-timeout': 'hint' }, user: { 'require-jitter': 'off' } };
    assert.deepEqual(tablesFor(rule, 'off', said, true), [{ scope: 'workspace', table: { 'require-timeout': 'hint', [rule]: 'off' } }]);
  });

  it('takes the place of an earlier one', () => {
    assert.deepEqual(tablesFor(rule, 'error', { ...nothing, workspace: { [rule]: 'off' } }, true), [{ scope: 'workspace', table: { [rule]: 'error' } }]);
  });

  it('is written for the folder that has such settings already', () => {
    assert.deepEqual(tablesFor(rule, 'off', { ...nothing, folder: {}, workspace: { [rule]: 'hint' } }, true), [{ scope: 'folder', table: { [rule]: 'off' } }]);
  });

  it('is written for the user where no workspace is open', () => {
    assert.deepEqual(tablesFor(rule, 'off', nothing, false), [{ scope: 'user', table: { [rule]: 'off' } }]);
  });

  it('can be taken back, wherever it stands, and leaves the other rules', () => {
    const said = { folder: { 'require-timeout': 'hint' }, workspace: { [rule]: 'off', 'require-timeout': 'off' }, user: { [rule]: 'hint' } };
    assert.deepEqual(tablesFor(rule, 'level', said, true), [
      { scope: 'workspace', table: { 'require-timeout': 'off' } },
      { scope: 'user', table: undefined },
    ]);
  });

  it('need not be taken back where none was made', () => {
    assert.deepEqual(tablesFor(rule, 'level', nothing, true), []);
  });
});
