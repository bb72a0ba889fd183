import assert from 'node:assert/strict';
import { catalogueRules } from '../../rules/src/catalogue/rules.js';
import { findingsInWords, toldFinding } from '../../src/answers/findings.js';

const seen = { file: 'a.ts', line: 2, column: 3, endLine: 2, endColumn: 8, severity: 'error', rule: 'require-timeout', message: '`fetch` may hang.', suggestions: ['Give up after 10 s.'] } as const;

describe('findings that are told', () => {
  it('bring what happens and what to read', () => {
    const { consequence, reading } = toldFinding(seen);
    assert.equal(consequence, catalogueRules['require-timeout'].consequence);
    assert.match(reading, /^https:\/\/aws\.amazon\.com\//);
  });

  it('stand under their files, and what is said about a rule is said once', () => {
    const text = findingsInWords([toldFinding(seen), toldFinding({ ...seen, line: 5 }), toldFinding({ ...seen, file: 'b.ts', suggestions: [] })]);
    assert.equal(
      text.slice(0, text.indexOf('\n\nrequire-timeout: ')),
      `a.ts
  2:3 error require-timeout: \`fetch\` may hang.
    fix: Give up after 10 s.
  5:3 error require-timeout: \`fetch\` may hang.
    fix: Give up after 10 s.

b.ts
  2:3 error require-timeout: \`fetch\` may hang.`,
    );
    assert.equal(text.split(catalogueRules['require-timeout'].consequence).length, 2);
  });
});
