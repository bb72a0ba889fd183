import assert from 'node:assert/strict';
import type { WeighedFinding } from '../../src/engine/analyse.js';
import type { FileReport } from '../../src/report/file-report.js';
import { eslintResult } from '../../src/report/json.js';
import { explainInTests } from './explain-in-tests.js';

const finding: WeighedFinding = {
  rule: 'require-timeout',
  messageId: 'unbounded',
  data: { call: 'fetch' },
  range: [4, 9],
  related: [],
  suggestions: [],
  severity: 'error',
};

const report = (parts: Partial<FileReport>): FileReport => ({
  path: '/shop/gateway.ts',
  text: 'a;\n fetch(url);\n',
  byteOrderMark: false,
  findings: [],
  suppressed: [],
  problems: [],
  ...parts,
});

const clean = {
  filePath: '/shop/gateway.ts',
  messages: [],
  suppressedMessages: [],
  errorCount: 0,
  fatalErrorCount: 0,
  warningCount: 0,
  fixableErrorCount: 0,
  fixableWarningCount: 0,
  usedDeprecatedRules: [],
};

const message = {
  ruleId: 'fallacies/require-timeout',
  severity: 2,
  message: '`fetch` waits for ever if the peer falls silent.',
  line: 2,
  column: 2,
  messageId: 'unbounded',
  endLine: 2,
  endColumn: 7,
};

describe("a result in ESLint's format", () => {
  it('leaves the source out where there are no messages', () => {
    assert.deepEqual(eslintResult(report({}), explainInTests), clean);
  });

  it('holds a finding', () => {
    assert.deepEqual(eslintResult(report({ findings: [finding] }), explainInTests), {
      ...clean,
      messages: [message],
      errorCount: 1,
      source: 'a;\n fetch(url);\n',
    });
  });

  it('counts warnings as such', () => {
    assert.deepEqual(eslintResult(report({ findings: [{ ...finding, severity: 'warn' }] }), explainInTests), {
      ...clean,
      messages: [{ ...message, severity: 1 }],
      warningCount: 1,
      source: 'a;\n fetch(url);\n',
    });
  });

  it('merges the edits of a suggestion into one', () => {
    const suggestions = [{ messageId: 'addTimeout', data: { limit: 10 }, edits: [{ range: [0, 0], text: 'b;' }, { range: [13, 13], text: ', c' }] as const }];
    assert.deepEqual(eslintResult(report({ findings: [{ ...finding, suggestions }] }), explainInTests), {
      ...clean,
      messages: [
        {
          ...message,
          suggestions: [
            { messageId: 'addTimeout', data: { limit: '10' }, fix: { range: [0, 13], text: 'b;a;\n fetch(url, c' }, desc: 'Give up after 10.' },
          ],
        },
      ],
      errorCount: 1,
      source: 'a;\n fetch(url);\n',
    });
  });

  it('keeps silenced findings with the reason', () => {
    assert.deepEqual(eslintResult(report({ suppressed: [{ ...finding, reason: 'one shot', comment: [0, 0] }] }), explainInTests), {
      ...clean,
      suppressedMessages: [{ ...message, suppressions: [{ kind: 'directive', justification: 'one shot' }] }],
    });
  });

  it('holds a parse error without a rule', () => {
    assert.deepEqual(eslintResult(report({ problems: [{ message: 'Does not parse: no.', offset: 4, fatal: true }] }), explainInTests), {
      ...clean,
      messages: [{ ruleId: null, fatal: true, severity: 2, message: 'Does not parse: no.', line: 2, column: 2 }],
      errorCount: 1,
      fatalErrorCount: 1,
      source: 'a;\n fetch(url);\n',
    });
  });

  it('holds a file that was left out as a warning', () => {
    assert.deepEqual(eslintResult(report({ text: undefined, problems: [{ message: 'Too large.', fatal: false }] }), explainInTests), {
      ...clean,
      messages: [{ ruleId: null, fatal: false, severity: 1, message: 'Too large.' }],
      warningCount: 1,
    });
  });

  it('gives the source back with its byte order mark, as ESLint does', () => {
    assert.deepEqual(eslintResult(report({ byteOrderMark: true, findings: [finding] }), explainInTests), {
      ...clean,
      messages: [message],
      errorCount: 1,
      source: '\u{FEFF}a;\n fetch(url);\n',
    });
  });
});
