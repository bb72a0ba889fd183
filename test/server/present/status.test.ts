import assert from 'node:assert/strict';
import { fileStatus } from '../../../src/server/present/status.js';

const run = { time: '12:34:56', milliseconds: 7.4, kept: 0 };
const checked = { kind: 'checked', level: 'strict', findings: [], hidden: 0, accepted: [], idle: [], failures: [], wants: [], baselineProblems: [] } as const;

describe('status of a document', () => {
  it('tells level, time and duration', () => {
    assert.deepEqual(fileStatus('file:///a.ts', { ...run, outcome: checked }), {
      uri: 'file:///a.ts',
      severity: 'information',
      text: 'No findings',
      detail: 'Level strict. 12:34:56, 7 ms.',
    });
  });

  it('counts new findings and those in the baseline apart', () => {
    const finding = { rule: 'require-timeout', messageId: 'unbounded', data: {}, range: [0, 1], related: [], suggestions: [], severity: 'error' } as const;
    const findings = [finding, { ...finding, known: true }] as const;
    const status = fileStatus('file:///a.ts', { ...run, outcome: { ...checked, findings } });
    assert.deepEqual([status.text, status.detail], ['1 new finding', 'Level strict. 1 more in the baseline. 12:34:56, 7 ms.']);
    const hidden = fileStatus('file:///a.ts', { ...run, outcome: { ...checked, hidden: 2 } });
    assert.deepEqual([hidden.text, hidden.detail], ['No new findings', 'Level strict. 2 more in the baseline, hidden. 12:34:56, 7 ms.']);
  });

  it('tells what is wrong with the baseline', () => {
    const status = fileStatus('file:///a.ts', { ...run, outcome: { ...checked, baselineProblems: ['/a/fallacies-baseline.json: no.'] } });
    assert.deepEqual([status.severity, status.text, status.detail], ['warning', 'Baseline is broken', '/a/fallacies-baseline.json: no. (passed over). No findings, 12:34:56, 7 ms.']);
  });

  it('tells which setting leaves a document out', () => {
    const { text, detail } = fileStatus('file:///a.ts', { ...run, outcome: { kind: 'leftOut', reason: 'excluded' } });
    assert.deepEqual([text, detail], ['Not checked', 'Left out by the setting fallacies.exclude.']);
  });

  it('tells that a document is a test, unless there is trouble to tell of', () => {
    const outcome = { ...checked, isTest: true } as const;
    const { text, detail } = fileStatus('file:///a.test.ts', { ...run, outcome });
    assert.deepEqual([text, detail], ['Not checked', 'A test, in which nothing is reported.']);
    assert.equal(fileStatus('file:///a.test.ts', { ...run, outcome: { ...outcome, configProblem: 'no' } }).text, 'Configuration is broken');
  });

  it('tells the syntax error and how many findings are kept', () => {
    const problem = { message: 'Unexpected token', offset: 3 };
    const status = fileStatus('file:///a.ts', { ...run, kept: 1, outcome: { kind: 'unreadable', level: 'recommended', problem } });
    assert.deepEqual(status, {
      uri: 'file:///a.ts',
      severity: 'warning',
      text: 'Syntax error',
      detail: 'Unexpected token. Showing 1 earlier finding. 12:34:56, 7 ms.',
    });
  });

  it('names the rule that failed', () => {
    const failures = [{ rule: 'require-timeout', error: new Error('broken') }];
    const status = fileStatus('file:///a.ts', { ...run, outcome: { ...checked, failures } });
    assert.deepEqual([status.severity, status.detail], ['warning', 'require-timeout: see the output. No findings, 12:34:56, 7 ms.']);
  });

  it('tells what is wrong with the configuration', () => {
    const status = fileStatus('file:///a.ts', { ...run, outcome: { ...checked, configProblem: '/a/fallacies.config.json:1:3: no' } });
    assert.equal(status.detail, '/a/fallacies.config.json:1:3: no (passed over). No findings, 12:34:56, 7 ms.');
  });
});
