import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { maxCharacters } from '../../src/server/checker.js';
import type { FileStatus } from '../../src/shared/messages.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { Editor } from './editor.js';

const call = 'export const rates = () => fetch("https://rates.example/today");\n';

describe('server: the status of a document', () => {
  const folder = temporaryFolder();
  const uriOf = (name: string) => pathToFileURL(`${folder.path}/${name}`).href;
  let settings: object = {};
  let editor: Editor;
  before(async () => {
    editor = await Editor.start({ settings: () => settings, folders: [pathToFileURL(folder.path).href] });
  });
  beforeEach(() => {
    settings = {};
    editor.settingsChanged();
  });
  after(() => editor.stop());

  /** The first status of a document that says something else after something was done: others may repeat what they said. */
  const statusAfter = async (uri: string, act: () => void): Promise<Omit<FileStatus, 'uri' | 'version'>> => {
    const seen = editor.statuses.length;
    const before = editor.statuses.findLast((candidate) => candidate.uri === uri)?.text;
    act();
    const { uri: _, version: __, ...status } = await editor.until(() => editor.statuses.slice(seen).find((candidate) => candidate.uri === uri && candidate.text !== before));
    return status;
  };
  const statusUnder = (uri: string, given: object) =>
    statusAfter(uri, () => {
      settings = given;
      editor.settingsChanged();
    });

  it('tells the level, when it was looked at, and how long that took', async () => {
    settings = { level: 'strict' };
    const { severity, text, detail } = await statusAfter('untitled:level', () => editor.open('untitled:level', call));
    assert.deepEqual([severity, text], ['information', '2 findings']);
    assert.match(detail, /^Level strict\. \S.*, \d+ ms\.$/);
  });

  it('tells the level of the configuration file, which goes over the setting', async () => {
    folder.write({ 'team/fallacies.config.json': '{ "level": "all" }' });
    settings = { level: 'strict' };
    const { detail } = await statusAfter(uriOf('team/rates.ts'), () => editor.open(uriOf('team/rates.ts'), call));
    assert.match(detail, /^Level all\. /);
  });

  it('tells that the extension is switched off, until it is on again', async () => {
    const uri = 'untitled:off';
    assert.equal((await statusAfter(uri, () => editor.open(uri, call))).text, '2 findings');
    assert.deepEqual(await statusUnder(uri, { enable: false }), { severity: 'information', text: 'Off', detail: 'Switched off by the setting fallacies.enable.' });
    assert.equal((await statusUnder(uri, {})).text, '2 findings');
  });

  it('tells which setting leaves it out, until none does', async () => {
    folder.write({ 'legacy/rates.ts': call });
    const uri = uriOf('legacy/rates.ts');
    const findings = () => editor.published.findLast((params) => params.uri === uri)?.diagnostics.length;
    assert.equal((await statusAfter(uri, () => editor.open(uri, call))).text, '2 findings');
    assert.deepEqual(await statusUnder(uri, { exclude: ['legacy/**'] }), { severity: 'information', text: 'Not checked', detail: 'Left out by the setting fallacies.exclude.' });
    assert.equal(findings(), 0);
    assert.equal((await statusUnder(uri, { exclude: ['other/**'] })).text, '2 findings');
    assert.equal(findings(), 2);
  });

  it('tells that the configuration file leaves it out, until it no longer does', async () => {
    const uri = uriOf('generated/rates.ts');
    folder.write({ 'generated/fallacies.config.json': '{ "exclude": ["rates.ts"] }', 'generated/rates.ts': call });
    const leftOut = await statusAfter(uri, () => editor.open(uri, call));
    assert.deepEqual(leftOut, { severity: 'information', text: 'Not checked', detail: 'Left out by exclude in fallacies.config.json.' });
    folder.write({ 'generated/fallacies.config.json': '{ "exclude": ["prices.ts"] }' });
    assert.equal((await statusAfter(uri, () => editor.filesChanged(uriOf('generated/fallacies.config.json')))).text, '2 findings');
  });

  it('tells that it is too long, and only beyond the limit', async () => {
    const longest = call + ' '.repeat(maxCharacters - call.length);
    assert.equal((await statusAfter('untitled:longest', () => editor.open('untitled:longest', longest))).text, '2 findings');
    const tooLong = await statusAfter('untitled:longer', () => editor.open('untitled:longer', `${longest} `));
    assert.deepEqual(tooLong, { severity: 'information', text: 'Not checked', detail: 'Longer than 300000 characters.' });
    assert.deepEqual(await editor.diagnostics('untitled:longer'), []);
  });

  it('tells that it is a test, by its name or by the setting, until it is none', async () => {
    folder.write({ 'tested/package.json': '{ "name": "tested" }', 'tested/rates.spec.ts': call, 'tested/trials/rates.ts': call });
    const test = { severity: 'information', text: 'Not checked', detail: 'A test, in which nothing is reported.' };
    const named = uriOf('tested/rates.spec.ts');
    const declared = uriOf('tested/trials/rates.ts');
    assert.deepEqual(await statusAfter(named, () => editor.open(named, call)), test);
    assert.equal((await statusAfter(declared, () => editor.open(declared, call))).text, '2 findings');
    assert.deepEqual(await statusUnder(declared, { test: ['trials/**'] }), test);
    assert.equal((await statusUnder(declared, {})).text, '2 findings');
  });

  it('of one that is left out says nothing of its syntax', async () => {
    folder.write({ 'broken/rates.ts': call });
    const uri = uriOf('broken/rates.ts');
    settings = { exclude: ['broken/**'] };
    assert.equal((await statusAfter(uri, () => editor.open(uri, `${call}const = ;`))).text, 'Not checked');
    assert.equal((await statusUnder(uri, {})).text, 'Syntax error');
  });
});
