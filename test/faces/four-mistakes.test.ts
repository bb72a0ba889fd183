import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Linter } from 'eslint';
import { Linter as Linter9, type ESLint as ESLint9 } from 'eslint-9';
import type { ESLint } from 'eslint';
import fallacies from 'eslint-plugin-fallacies';
import { builtPlugin, oxlint, oxlintConfig } from '../support/oxlint.js';
import { placeOf } from '../support/reported.js';
import { projectRoot } from '../support/sources.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** A call without a deadline, without a retry, over unauthenticated transport, and a body of any size. */
const code = `import axios from 'axios';
import express from 'express';

const app = express();
app.use(express.json({ limit: Infinity }));

app.get('/orders/:id', async (request, response) => {
  const { data } = await axios.get(\`http://orders.shop.example/orders/\${request.params.id}\`);
  response.json(data);
});
`;

const expected = [
  ['no-unbounded-body', 5, 31, 'One large body exhausts the memory: `limit: Infinity` is no limit.'],
  ['require-retry', 8, 26, '`axios.get` has one attempt: one dropped connection fails the caller.'],
  ['require-timeout', 8, 26, '`axios.get` waits for ever if the peer falls silent.'],
  ['no-cleartext-transport', 8, 36, 'Everybody on the path to `orders.shop.example` can read and change this traffic: `http://` is clear text.'],
];

interface Message {
  readonly ruleId: string | null;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

const rows = (messages: readonly Message[]) =>
  messages.map(({ ruleId, line, column, message }) => [ruleId?.replace('fallacies/', '') ?? '', line, column, message] as const).toSorted(byPlaceAndRule);

function byPlaceAndRule(a: readonly [string, number, number, string], b: readonly [string, number, number, string]): number {
  return a[1] - b[1] || a[2] - b[2] || a[0].localeCompare(b[0]);
}

describe('the four mistakes, at defaults', () => {
  const folder = temporaryFolder();
  let file: string;

  before(() => {
    folder.write({ 'orders.mjs': code, 'package.json': '{ "name": "orders" }' });
    file = join(folder.path, 'orders.mjs');
  });

  it('are all reported in ESLint 10', () => {
    const messages = new Linter({ cwd: folder.path }).verify(code, [fallacies.configs.recommended], { filename: file });
    assert.deepEqual(rows(messages), expected);
  });

  it('are all reported in ESLint 9', () => {
    const plugin = fallacies as unknown as ESLint9.Plugin;
    const messages = new Linter9({ cwd: folder.path }).verify(code, [{ plugins: { fallacies: plugin }, rules: fallacies.configs.recommended.rules ?? {} }], { filename: file });
    assert.deepEqual(rows(messages), expected);
  });

  it('are all reported in oxlint', () => {
    folder.write({ '.oxlintrc.json': oxlintConfig({ jsPlugins: [builtPlugin], rules: fallacies.configs.recommended.rules }) });
    const messages = oxlint(folder.path).map(({ rule, message, range }) => ({ ruleId: rule, message, ...placeOf(code, range[0]) }));
    assert.deepEqual(rows(messages), expected);
  });

  it('are all reported on the command line', () => {
    const { stdout, status } = spawnSync(process.execPath, [join(projectRoot, 'dist/fallacies.mjs'), '--format', 'json', file], { encoding: 'utf8' });
    const [result] = JSON.parse(stdout) as ESLint.LintResult[];
    assert.deepEqual(rows(result?.messages ?? []), expected);
    assert.equal(status, 1);
  });
});
