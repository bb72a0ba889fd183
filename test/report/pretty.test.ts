import assert from 'node:assert/strict';
import type { Range } from '../../rules/src/source/range.js';
import type { WeighedFinding } from '../../src/engine/analyse.js';
import type { FileReport } from '../../src/report/file-report.js';
import { prettyFile } from '../../src/report/pretty.js';
import { createStyle } from '../../src/report/style.js';
import { explainInTests } from './explain-in-tests.js';

const plain = createStyle({ color: false, columns: 72 });

const report = (text: string, findings: readonly WeighedFinding[]): FileReport => ({
  path: '/shop/gateway.ts',
  text,
  byteOrderMark: false,
  findings,
  suppressed: [],
  problems: [],
});

const print = (file: FileReport, style = plain): string => prettyFile(file, 'gateway.ts', explainInTests, style);

const unbounded = (range: Range, rest: Partial<WeighedFinding> = {}): WeighedFinding => ({
  rule: 'require-timeout',
  messageId: 'unbounded',
  data: { call: 'fetch' },
  range,
  related: [],
  suggestions: [],
  severity: 'error',
  ...rest,
});

describe('the pretty report of a file', () => {
  it('says what will happen, where, which fallacy it is, what to read and how to fix it', () => {
    const file = report("import x from 'x';\n\n  await fetch(url);\n", [
      unbounded([28, 33], { suggestions: [{ messageId: 'addTimeout', data: { limit: '10 s' }, edits: [{ range: [37, 37], text: ', { signal }' }] }] }),
    ]);
    assert.equal(
      print(file),
      `── gateway.ts ───────────────────────────────────────────── 1 finding ──

  ✖ \`fetch\` waits for ever if the peer falls silent.
       ╭─ gateway.ts:3:9
     3 │ await fetch(url);
       │       ━━━━━
       │
   fix │ Give up after 10 s.
     3 + await fetch(url, { signal });
       │                ++++++++++++
       │
       ├─ fallacy The network is reliable · require-timeout
       ╰─ read    On timeouts › Limits, A. Author
                  https://example.com/timeouts

`,
    );
  });

  it('tells what to read once per rule', () => {
    const file = report('fetch(a);\nfetch(b);\n', [unbounded([0, 5]), unbounded([10, 15])]);
    assert.equal(
      print(file),
      `── gateway.ts ──────────────────────────────────────────── 2 findings ──

  ✖ \`fetch\` waits for ever if the peer falls silent.
       ╭─ gateway.ts:1:1
     1 │ fetch(a);
       │ ━━━━━
       │
       ├─ fallacy The network is reliable · require-timeout
       ╰─ read    On timeouts › Limits, A. Author
                  https://example.com/timeouts

  ✖ \`fetch\` waits for ever if the peer falls silent.
       ╭─ gateway.ts:2:1
     2 │ fetch(b);
       │ ━━━━━
       │
       ╰─ The network is reliable · require-timeout

`,
    );
  });

  it('marks warnings in another way than errors', () => {
    assert.match(print(report('fetch(a);', [unbounded([0, 5], { severity: 'warn' })])), /^ {2}▲ `fetch` waits for ever/m);
  });

  it('says how far a finding of several lines goes', () => {
    assert.match(print(report('fetch(\n  a,\n);', [unbounded([0, 13])])), /^ {5}1 │ fetch\(\n {7}│ ━━━━━━ to line 3$/m);
  });

  it('puts the mark under the right columns behind wide characters and tabs', () => {
    assert.match(print(report('\tf("漢字",\tfetch(a));', [unbounded([9, 14])])), /^ {5}1 │ f\("漢字", {3}fetch\(a\)\);\n {7}│ {13}━━━━━$/m);
  });

  it('wraps a long message behind its mark', () => {
    const file = report('fetch(a);', [unbounded([0, 5], { data: { call: 'a.client.with.a.rather.long.name.that.fills.the.line' } })]);
    assert.match(
      print(file),
      /^ {2}✖ `a\.client\.with\.a\.rather\.long\.name\.that\.fills\.the\.line` waits for\n {4}ever if the peer falls silent\.$/m,
    );
  });

  it('shows related places, and what several of them have in common once', () => {
    const file = report('make();\nuse(1);\nuse(2);\n', [
      unbounded([0, 4], {
        related: [
          { messageId: 'relies', data: {}, range: [8, 11] },
          { messageId: 'relies', data: {}, range: [16, 19] },
        ],
      }),
    ]);
    assert.match(print(file), /^ {2}also │ It relies on this\.\n {5}2 │ use\(1\);\n {7}│ ━━━\n {5}3 │ use\(2\);\n {7}│ ━━━$/m);
  });

  it('names a related place in another file by its path', () => {
    const file = report('make();', [unbounded([0, 4], { related: [{ messageId: 'relies', data: {}, range: [8, 11], path: '/shop/use.ts' }] })]);
    assert.match(print(file), /^ {2}also │ It relies on this\.\n {7}│ \/shop\/use\.ts$/m);
  });

  it('names the further fixes below the first', () => {
    const file = report('fetch(a);', [
      unbounded([0, 5], {
        suggestions: [
          { messageId: 'addTimeout', data: { limit: '10 s' }, edits: [{ range: [7, 7], text: ', b' }] },
          { messageId: 'addTimeout', data: { limit: '20 s' }, edits: [{ range: [7, 7], text: ', c' }] },
        ],
      }),
    ]);
    assert.match(print(file), /^ {3}fix │ Give up after 10 s\.\n {5}1 \+ fetch\(a, b\);\n {7}│ {8}\+\+\+\n {4}or │ Give up after 20 s\.$/m);
  });

  it('cuts a long change', () => {
    const file = report('fetch(a);', [
      unbounded([0, 5], { suggestions: [{ messageId: 'addTimeout', data: { limit: '1 s' }, edits: [{ range: [0, 0], text: 'x();\n'.repeat(12) }] }] }),
    ]);
    assert.match(print(file), /^ {4}10 \+ x\(\);\n {7}│ … 2 more lines$/m);
  });

  it('shows where a file does not parse', () => {
    const file: FileReport = { ...report('let x = = 2', []), problems: [{ message: 'Does not parse: Unexpected token.', offset: 8, fatal: true }] };
    assert.equal(
      print(file),
      `── gateway.ts ──────────────────────────────────────────────────────────

  ✖ Does not parse: Unexpected token.
       ╭─ gateway.ts:1:9
     1 │ let x = = 2
       │         ━
       ╰─

`,
    );
  });

  it('shows a place behind the last character', () => {
    const file: FileReport = { ...report('f(', []), problems: [{ message: 'Does not parse: Unexpected end.', offset: 2, fatal: true }] };
    assert.match(print(file), /^ {5}1 │ f\(\n {7}│ {3}━$/m);
  });

  it('is empty where there is nothing to say', () => {
    assert.equal(print(report('fetch(a);', [])), '');
  });

  it('hands no control characters of a file to the terminal', () => {
    assert.doesNotMatch(print(report('fetch("\u001B[2J");', [unbounded([0, 5], { data: { call: '\u001B[2J' } })])), /\u001B/);
  });

  it('paints only where colours are wanted', () => {
    assert.match(print(report('fetch(a);', [unbounded([0, 5])]), createStyle({ color: true, columns: 72 })), /\u001B\[1m\u001B\[31m━━━━━/);
  });
});
