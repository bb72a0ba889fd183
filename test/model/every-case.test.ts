import assert from 'node:assert/strict';
import { ruleIds } from '../../rules/src/catalogue/rules.js';
import { mayReport } from '../../rules/src/rules/triggers.js';
import { blindHost, type Host } from '../../rules/src/source/host.js';
import { defaultSettings } from '../../rules/src/source/settings.js';
import { foundIn } from '../support/found.js';
import { parse } from '../../src/engine/parse/node-parser.js';
import { pathOf, projectOf, type RuleCase } from '../support/rule-case.js';
import { allCases } from '../support/tested-rules.js';
import { virtualHost } from '../support/virtual-host.js';

/** Hosts that see less: nothing at all, no folders, no texts. */
const blind = (): Host => blindHost;
const withoutLists = (host: Host): Host => ({ ...host, list: () => undefined });
const withoutTexts = (host: Host): Host => ({ ...host, read: () => undefined });

/** Names every rule, and words of what a rule may look for. */
const directive = `\n// fallacies-disable-line ${ruleIds.join(', ')} -- a retry with backoff, behind a lock, within a limit\n`;
const isScript = (path: string): boolean => /\.[cm]?[jt]sx?$/.test(path);

/** A case whose files all end with a comment that silences every rule there, which is nowhere. */
function silencedAtEnds(ruleCase: RuleCase): RuleCase {
  const files = Object.fromEntries(Object.entries(ruleCase.files ?? {}).map(([path, text]) => [path, isScript(path) ? text + directive : text]));
  return { ...ruleCase, code: ruleCase.code + directive, files };
}

/** Asserts that whoever sees less of the project reports nothing else. */
function reportsNoMore(ruleCase: RuleCase, about: string, ...views: ((host: Host) => Host)[]): void {
  const all = foundIn(ruleCase, about);
  for (const through of views) assert.deepEqual(foundIn(ruleCase, about, { through }).filter((finding) => !all.includes(finding)), []);
}

describe('every case of every rule', () => {
  it('is there', () => assert.ok(allCases.length > 0));

  for (const { ruleCase, title, tested } of allCases) {
    const { name } = tested.rule;

    describe(title, () => {
      it('is worth a look if there is anything to find', () => {
        const found = foundIn(ruleCase, name);
        const host = virtualHost(projectOf(ruleCase), (text, path) => parse(text, path).tree);
        assert.deepEqual(mayReport(ruleCase.code, pathOf(ruleCase), host, { ...defaultSettings, ...ruleCase.settings }) ? found : [], found);
      });

      it('gives no more where less of the project can be seen', () => reportsNoMore(ruleCase, name, blind, withoutLists, withoutTexts));

      if (isScript(pathOf(ruleCase))) {
        it('gives the same beside comments that silence rules elsewhere', () => assert.deepEqual(foundIn(silencedAtEnds(ruleCase), name), foundIn(ruleCase, name)));
      }

      it('gives the same wherever the project lies', () =>
        assert.deepEqual(foundIn(ruleCase, name, { root: '/x/test/scripts/client/api/clone' }), foundIn(ruleCase, name)));
    });
  }
});

describe('a project that can not be seen', () => {
  it('may be one for browsers', () =>
    reportsNoMore(
      {
        name: 'ky without a limit in a front end',
        code: "import ky from 'ky'; export const load = () => ky.get('/orders', { timeout: false });",
        files: { 'package.json': '{ "name": "web", "dependencies": { "react-dom": "19" } }' },
      },
      'require-timeout',
      blind,
    ));

  it('may have the file among its tests', () =>
    reportsNoMore(
      { name: 'got in a folder for tests', filename: 'test/peer.ts', code: "import got from 'got'; export const load = () => got('http://a.example');" },
      'require-timeout',
      blind,
    ));

  it('may have settings that mean the file', () =>
    reportsNoMore(
      {
        name: 'got in a folder that the settings call a test',
        filename: 'bench/peer.ts',
        code: "import got from 'got'; export const load = () => got('http://a.example');",
        settings: { test: ['bench/**'] },
      },
      'require-timeout',
      blind,
    ));

  it('may set a limit for all calls', () =>
    reportsNoMore(
      {
        name: 'axios whose defaults are set elsewhere',
        code: "import axios from 'axios'; export const load = () => axios.get('https://a.example');",
        files: { 'src/setup.ts': "import axios from 'axios'; axios.defaults.timeout = 5000;" },
      },
      'require-timeout',
      blind,
    ));

  it('may have a page that imports the file', () =>
    reportsNoMore(
      {
        name: 'got in a package that has both',
        code: "import got from 'got'; export const load = () => got('https://a.example');",
        files: {
          'package.json': '{ "name": "shop", "dependencies": { "react-dom": "19", "express": "5" } }',
          'src/page.ts': "import { load } from './service.js'; document.title = await load();",
        },
      },
      'require-timeout',
      withoutLists,
    ));
});

describe('folders above the project', () => {
  const ruleOf = (found: string) => found.split(' ', 1)[0];

  it('say nothing about it', () => {
    const ruleCase = { name: 'a client per call', code: "import { Pool } from 'pg'; export async function findOrder(id) { const pool = new Pool(); pool.on('error', console.error); return await pool.query(id); }" };
    const here = foundIn(ruleCase, 'no-client-per-request');
    assert.deepEqual(here.map(ruleOf), ['no-client-per-request', 'require-client-timeouts']);
    assert.deepEqual(foundIn(ruleCase, 'no-client-per-request', { root: '/x/tools/migrations/clone' }), here);
  });

  it('say nothing about a file without a package', () => {
    const ruleCase = {
      name: 'a client per call',
      code: "import { Pool } from 'pg'; export async function findOrder(id) { const pool = new Pool(); pool.on('error', console.error); return await pool.query(id); }",
      files: { 'package.json': '{}' },
    };
    assert.deepEqual(foundIn(ruleCase, 'no-client-per-request', { root: '/x/test/clone' }).map(ruleOf), ['no-client-per-request', 'require-client-timeouts']);
  });
});
