import assert from 'node:assert/strict';
import type { noteOf, placesInWords, stepOf, titleOf } from '../../src/client/findings/wording.js';
import type { WorkspaceState } from '../../src/shared/workspace-messages.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { besideStandIn } from './beside-stand-in.js';

interface Built {
  readonly noteOf: typeof noteOf;
  readonly placesInWords: typeof placesInWords;
  readonly stepOf: typeof stepOf;
  readonly titleOf: typeof titleOf;
}

const web = { as: 'places', uris: ['file:///shop/web'] } as const;
const changes = { as: 'changes' } as const;
const running: WorkspaceState = { phase: 'running', done: 5, total: 12, findings: 3 };
const complete: WorkspaceState = { phase: 'complete', done: 12, total: 12, findings: 3 };

describe('client: the words for a check', () => {
  const folder = temporaryFolder();
  let words: Built;
  before(async () => {
    words = (await besideStandIn("export * from '../../src/client/findings/wording.js';", `${folder.path}/wording.cjs`)) as Built;
  });

  it('say what is done before any file has its turn', () => {
    assert.equal(words.noteOf({ ...running, done: 0, total: 0, findings: 0 }), 'Checking: looking for files.');
    assert.equal(words.noteOf({ ...running, done: 0, findings: 0, reading: 1200 }), 'Checking: reading the whole project, 1200 files so far.');
    assert.equal(words.stepOf({ ...running, reading: 1200 }), 'reading the whole project, 1200 files so far');
  });

  it('say how far it is, and of what', () => {
    assert.equal(words.noteOf(running), 'Checking: 5 of 12 files, 3 findings.');
    assert.equal(words.noteOf({ ...running, part: web }), 'Checking: 5 of 12 files in “web”, 3 findings.');
    assert.equal(words.noteOf({ ...running, part: changes }), 'Checking: 5 of 12 changed files, 3 findings.');
  });

  it('leave to the title of a notification what it is about', () => {
    assert.deepEqual([words.titleOf(undefined), words.titleOf(web), words.titleOf(changes)], ['Checking the workspace', 'Checking “web”', 'Checking changed files']);
    assert.equal(words.stepOf({ ...running, part: web }), '5 of 12 files, 3 findings');
  });

  it('say what was checked', () => {
    assert.equal(words.noteOf(complete), '12 files checked, 3 findings.');
    assert.equal(words.noteOf({ ...complete, part: web }), '12 files in “web” checked, 3 findings.');
    assert.equal(words.noteOf({ ...complete, part: changes }), '12 changed files checked, 3 findings.');
  });

  it('count one as one', () => {
    const one: WorkspaceState = { ...complete, done: 1, total: 1, findings: 1 };
    assert.deepEqual(
      [one, { ...one, part: web }, { ...one, part: changes }].map((state: WorkspaceState) => words.noteOf(state)),
      ['1 file checked, 1 finding.', '1 file in “web” checked, 1 finding.', '1 changed file checked, 1 finding.'],
    );
  });

  it('say why nothing was checked of a part', () => {
    const none: WorkspaceState = { ...complete, done: 0, total: 0, findings: 0 };
    assert.equal(words.noteOf({ ...none, part: web }), 'There are no files to check in “web”: .gitignore and fallacies.exclude hold there, too.');
    assert.equal(words.noteOf({ ...none, part: changes }), 'There are no changed files to check.');
  });

  it('say where it was stopped', () => {
    assert.equal(words.noteOf({ ...running, phase: 'cancelled', part: changes }), 'Cancelled after 5 of 12 changed files, 3 findings.');
    assert.equal(words.noteOf({ ...complete, phase: 'manyFiles' }), 'Only the first 12 files were checked, 3 findings: check folders on their own to see the rest.');
    assert.equal(
      words.noteOf({ ...running, phase: 'manyFindings', part: web }),
      'Stopped after 5 of 12 files in “web”, 3 findings: no more findings are kept. Mend or exclude some, choose a lower level, or check folders on their own.',
    );
  });

  it('say what earlier checks left, once it is at its end', () => {
    const kept = { files: 1, findings: 2 };
    assert.equal(words.noteOf({ ...complete, part: web, kept }), '12 files in “web” checked, 3 findings. Kept from earlier checks: 1 file, 2 findings.');
    assert.equal(words.noteOf({ ...running, part: web, kept }), 'Checking: 5 of 12 files in “web”, 3 findings.');
    assert.equal(words.noteOf({ ...complete, part: web, madeRoom: true }), '12 files in “web” checked, 3 findings. What earlier checks found had to go: there was no room for both.');
  });

  it('name three places, and count the others', () => {
    assert.equal(words.placesInWords(['file:///shop']), '“shop”');
    assert.equal(words.placesInWords(['a', 'b', 'c', 'd', 'e'].map((name) => `file:///shop/${name}`)), '“a”, “b”, “c” and 2 more');
  });
});
