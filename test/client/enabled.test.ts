import assert from 'node:assert/strict';
import { switched } from '../../src/client/settings/enabled.js';

const nothing = { folder: undefined, workspace: undefined, user: undefined };

describe('client: switching off and on', () => {
  it('begins with off, for the workspace', () => {
    assert.deepEqual(switched(nothing, true), { scope: 'workspace', isOn: false, value: false });
  });

  it('leaves nothing behind once it is on again', () => {
    assert.deepEqual(switched({ ...nothing, workspace: false }, true), { scope: 'workspace', isOn: true, value: undefined });
  });

  it('says so where the user has it off elsewhere', () => {
    assert.deepEqual(switched({ ...nothing, user: false }, true), { scope: 'workspace', isOn: true, value: true });
    assert.deepEqual(switched({ ...nothing, workspace: true, user: false }, true), { scope: 'workspace', isOn: false, value: undefined });
  });

  it('goes by the folder that has a setting of its own', () => {
    assert.deepEqual(switched({ folder: false, workspace: true, user: undefined }, true), { scope: 'folder', isOn: true, value: undefined });
  });

  it('is for the user where no workspace is open', () => {
    assert.deepEqual(switched(nothing, false), { scope: 'user', isOn: false, value: false });
    assert.deepEqual(switched({ ...nothing, user: false }, false), { scope: 'user', isOn: true, value: undefined });
  });
});
