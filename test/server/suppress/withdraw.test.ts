import assert from 'node:assert/strict';
import { blindHost } from '../../../rules/src/source/host.js';
import { analyse } from '../../../src/engine/analyse.js';
import { parse } from '../../../src/engine/parse/node-parser.js';
import { treeAt } from '../../../src/engine/parts.js';
import { withoutRule } from '../../../src/server/suppress/withdraw.js';

const rule = 'require-timeout';

/** A text after its first accepted finding of `require-timeout` was withdrawn: it is a finding again. `undefined` where that can't be done. */
function withdrawn(text: string, path = 'file.ts'): string | undefined {
  const risk = analyse(text, path, blindHost, { level: 'strict' }).suppressed.find((candidate) => candidate.rule === rule);
  const tree = risk && treeAt(text, risk.range[0], path, parse);
  assert.ok(tree && risk, 'a comment accepts the finding');
  const edit = withoutRule(text, tree, risk.comment, rule);
  if (edit === undefined) return undefined;
  const result = text.slice(0, edit.range[0]) + edit.text + text.slice(edit.range[1]);
  const after = analyse(result, path, blindHost, { level: 'strict' });
  assert.equal(after.error, undefined);
  assert.ok(after.findings.some((candidate) => candidate.rule === rule), result);
  return result;
}

describe('withdrawing what a comment accepts', () => {
  it('takes out a comment above with its line', () => {
    assert.equal(withdrawn('load();\n  // fallacies-disable-next-line require-timeout -- a demo\n  fetch(url);\n'), 'load();\n  fetch(url);\n');
  });

  it('takes out a comment above with its line, as Windows ends it', () => {
    assert.equal(withdrawn('load();\r\n// eslint-disable-next-line fallacies/require-timeout\r\nfetch(url);\r\n'), 'load();\r\nfetch(url);\r\n');
  });

  it('takes out a comment at the end of the line', () => {
    assert.equal(withdrawn('fetch(url); // fallacies-disable-line require-timeout -- a demo\n'), 'fetch(url);\n');
  });

  it('takes out a comment in front of the call', () => {
    assert.equal(withdrawn('await /* fallacies-disable-line require-timeout -- a demo */ fetch(url);\n'), 'await fetch(url);\n');
  });

  it('takes out a comment at the top', () => {
    assert.equal(withdrawn('/* oxlint-disable fallacies/require-timeout -- a demo */\nfetch(url);\n'), 'fetch(url);\n');
  });

  it('leaves the other rules that the comment silences, and the reason', () => {
    assert.equal(
      withdrawn('/* eslint-disable no-console, fallacies/require-timeout, no-alert -- a demo */\nfetch(url);\n'),
      '/* eslint-disable no-console, no-alert -- a demo */\nfetch(url);\n',
    );
  });

  it('leaves the others where there is no reason', () => {
    assert.equal(withdrawn('/* fallacies-disable-file fallacies/require-timeout,require-retry*/\nfetch(url);\n'), '/* fallacies-disable-file require-retry*/\nfetch(url);\n');
  });

  it('takes out the braces that hold a comment between elements', () => {
    assert.equal(
      withdrawn('export const page = (\n  <List>\n    {/* fallacies-disable-next-line require-timeout -- a demo */}\n    {fetch("https://a.example/")}\n  </List>\n);\n', 'page.tsx'),
      'export const page = (\n  <List>\n    {fetch("https://a.example/")}\n  </List>\n);\n',
    );
  });

  it('leaves the braces of a block', () => {
    assert.equal(
      withdrawn('if (a) {/* fallacies-disable-next-line require-timeout */}\nfetch(url);\n', 'page.tsx'),
      'if (a) {}\nfetch(url);\n',
    );
  });

  it('is left to people where the comment silences every rule', () => {
    assert.equal(withdrawn('/* eslint-disable */\nfetch(url);\n'), undefined);
    assert.equal(withdrawn('/* eslint-disable -- a demo */\nfetch(url);\n'), undefined);
    assert.equal(withdrawn('fetch(url); // fallacies-disable-line\n'), undefined);
  });
});
