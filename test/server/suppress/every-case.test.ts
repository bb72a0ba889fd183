import assert from 'node:assert/strict';
import type { Finding } from '../../../rules/src/rule/finding.js';
import { parse } from '../../../src/engine/parse/node-parser.js';
import { treeAt } from '../../../src/engine/parts.js';
import type { Suppression } from '../../../src/server/suppress/comment.js';
import { suppressFile } from '../../../src/server/suppress/file.js';
import { suppressLine } from '../../../src/server/suppress/line.js';
import { withoutRule } from '../../../src/server/suppress/withdraw.js';
import { findingsInEngine } from '../../support/engine-face.js';
import { pathOf } from '../../support/rule-case.js';
import { testedRules } from '../../support/tested-rules.js';

const applied = (text: string, { range, text: put }: Suppression['edit']): string => text.slice(0, range[0]) + put + text.slice(range[1]);
const lineOf = (text: string, { range }: Pick<Finding, 'range'>): number => text.slice(0, range[0]).split('\n').length;
const told = (findings: readonly Finding[]): string[] => findings.map(({ messageId, data }) => `${messageId} ${JSON.stringify(data)}`);

describe('silencing what every case reports', () => {
  for (const { rule, invalid } of testedRules) {
    for (const ruleCase of invalid) {
      it(`${rule.name}: ${ruleCase.name}`, () => {
        const text = ruleCase.code.replace(/^\uFEFF/, '');
        const path = pathOf(ruleCase);
        const find = (code: string) => findingsInEngine(rule, { ...ruleCase, code });
        const findings = find(text);
        for (const finding of findings) {
          const tree = treeAt(text, finding.range[0], path, parse);
          assert.ok(tree);
          const { edit } = suppressFile(tree, rule.name, 'fallacies');
          assert.deepEqual(told(find(applied(text, edit))), []);
          const others = findings.filter((other) => lineOf(text, other) !== lineOf(text, finding));
          for (const suppression of suppressLine(tree, rule.name, finding.range[0], 'fallacies', text)) {
            const silenced = applied(text, suppression.edit);
            assert.deepEqual(told(find(silenced)), told(others), silenced);
            const start = suppression.edit.range[0] + suppression.edit.text.search(/\/[/*] fallacies/);
            const behind = treeAt(silenced, silenced.indexOf('fallacies-disable', start), path, parse);
            const comment = behind?.comments.find(({ range }) => range[0] === start)?.range;
            assert.ok(behind && comment, silenced);
            assert.equal(applied(silenced, withoutRule(silenced, behind, comment, rule.name)!).trimEnd(), text.trimEnd());
          }
        }
      });
    }
  }
});
