import { makeOptional } from '../edit/replace.js';
import { checkBeforeResult, insertStatementAfter } from '../edit/statements.js';
import type { UncheckedAnswer } from '../model/answers.js';
import { defineRule, type Report } from '../rule/rule.js';
import type { Tree } from '../source/tree.js';

type Message = 'unchecked' | 'statusIgnored' | 'assumesErrorResponse' | 'throwOnFailure' | 'askFirst';

export const requireResponseStatusCheck = defineRule<Message>({
  name: 'require-response-status-check',
  messages: {
    unchecked: 'An error page is taken for data: `{{call}}` succeeds on 404 and 500 too, and nobody looks at `{{field}}`.',
    statusIgnored: 'An error page is taken for data: `{{call}}` is told not to throw, and nobody looks at `{{field}}`.',
    assumesErrorResponse: 'The handler itself fails when no answer came: `{{name}}` is undefined after a timeout or a refused connection.',
    throwOnFailure: 'Throw if the request failed: `{{code}}`.',
    askFirst: 'Ask whether an answer came: `{{code}}`.',
  },
  options: {},
  defaults: {},
  *check({ uncheckedAnswers, assumedAnswers, tree }) {
    for (const answer of uncheckedAnswers) {
      const { call, status, switchedOff } = answer;
      yield {
        range: call.node.callee.range,
        message: switchedOff ? 'statusIgnored' : 'unchecked',
        data: { call: call.name, field: status.fields[0]! },
        suggest: suggestions(answer, tree),
      };
    }
    for (const { members } of assumedAnswers) {
      const [first] = members;
      if (first === undefined) continue;
      const name = tree.text.slice(...first.range);
      yield {
        range: first.range,
        message: 'assumesErrorResponse',
        data: { name },
        suggest: [{ message: 'askFirst', data: { code: `${name}?.` }, edits: members.flatMap(makeOptional) }],
      };
    }
  },
});

function suggestions({ call, status, holder, reader }: UncheckedAnswer, tree: Tree): NonNullable<Report<Message>['suggest']> {
  if (status.throws || status.failed === undefined) return [];
  const name = holder?.name ?? reader?.name;
  if (name === undefined) return [];
  const condition = status.failed.replace('{name}', name);
  const check = `if (${condition}) throw new Error(\`${call.name} failed: \${${name}.${status.status}}\`)`;
  const edits = holder ? insertStatementAfter(holder.statement, check, tree) : reader && checkBeforeResult(reader.body, check, tree);
  return edits ? [{ message: 'throwOnFailure', data: { code: `if (${condition}) throw …` }, edits }] : [];
}
