import { exportName } from './names.js';

/** What a new rule's catalogue entry looks like: it does not compile before its fallacy and its readings are chosen. */
export function entryTemplate(rule: string): string {
  return `import type { CatalogueRule } from '../rule-entry.js';

export const ${exportName(rule)}: CatalogueRule = {
  fallacy: '',
  level: 'strict',
  description: '',
  assumption: '',
  consequence: '',
  bad: [],
  good: [],
  fix: '',
  whenNot: '',
  readings: { primary: '', second: '', seed: '' },
};
`;
}

/** A rule that reports every call, and says nothing: a frame to write in. */
export function ruleTemplate(rule: string): string {
  return `import { defineRule } from '../rule/rule.js';

type Message = 'found';

export const ${exportName(rule)} = defineRule<Message>({
  name: '${rule}',
  messages: { found: '' },
  options: {},
  defaults: {},
  *check({ network }) {
    for (const call of network.calls) yield { range: call.node.callee.range, message: 'found' };
  },
});
`;
}

/** A test with one case of each kind, which fails until they are written. */
export function testTemplate(rule: string): string {
  return `import { ${exportName(rule)} } from '../../rules/src/rules/${rule}.js';
import { testRule } from '../support/test-rule.js';

testRule(${exportName(rule)}, {
  valid: [{ name: '', code: '' }],
  invalid: [{ name: '', code: '', errors: [{ messageId: 'found', line: 1, column: 1, endLine: 1, endColumn: 1 }] }],
});
`;
}
