import assert from 'node:assert/strict';
import { blindHost } from '../../rules/src/source/host.js';
import { rules } from '../../rules/src/rules/index.js';
import { check } from '../../src/cli/check.js';

describe('on the command line, a rule that throws', () => {
  it('becomes a problem of its file, and leaves what the others find', () => {
    const ruleSet = rules.map((rule) => {
      if (rule.name !== 'require-timeout') return rule;
      const check = (): never => {
        throw new Error('thrown by the test');
      };
      return { ...rule, check };
    });
    const source = { path: '/rates.ts', text: 'export const rates = () => fetch("https://rates.example/today");\n', byteOrderMark: false };
    const { problems, findings } = check(source, blindHost, { ruleSet });
    assert.deepEqual(problems, [{ rule: 'require-timeout', message: 'The rule failed: thrown by the test', fatal: true }]);
    assert.deepEqual(findings.map(({ rule }) => rule), ['require-retry']);
  });
});
