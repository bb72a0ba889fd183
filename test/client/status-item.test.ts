import assert from 'node:assert/strict';
import type { createStatusItem } from '../../src/client/status-item.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { besideStandIn } from './beside-stand-in.js';

interface Built {
  readonly createStatusItem: typeof createStatusItem;
  /** What the editor shows. */
  readonly item: { readonly busy: boolean };
}

const entry = `export { createStatusItem } from '../../src/client/status-item.js';
export { item } from 'vscode';`;

describe('client: the status', () => {
  const folder = temporaryFolder();
  let built: Built;
  before(async () => {
    built = (await besideStandIn(entry, `${folder.path}/status.cjs`)) as Built;
  });

  it('is busy until all that is under way has ended, well or not', async () => {
    const { createStatusItem, item } = built;
    const status = createStatusItem({ onDidChange: () => ({ dispose: () => undefined }), whyNot: () => undefined } as never);
    let breakOff = (_error: Error): void => undefined;
    const check = new Promise((_resolve, reject) => {
      breakOff = reject;
    });
    const started = status.during(Promise.resolve(1));
    const checked = status.during(check);
    assert.equal(item.busy, true);
    assert.equal(await started, 1);
    assert.equal(item.busy, true);
    breakOff(new Error('It broke off.'));
    await assert.rejects(checked, /broke off/);
    assert.equal(item.busy, false);
  });
});
