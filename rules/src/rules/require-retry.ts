import { tryAgain } from '../edit/retries.js';
import { holderOf } from '../model/syntax.js';
import { defineRule } from '../rule/rule.js';

type Message = 'neverRetried' | 'singleAttempt' | 'givenUp' | 'tryAgain';

export const requireRetry = defineRule<Message>({
  name: 'require-retry',
  messages: {
    neverRetried: 'Nothing retries the reads of `{{client}}`: one dropped connection fails the caller.',
    singleAttempt: '`{{call}}` has one attempt: one dropped connection fails the caller.',
    givenUp: '`{{call}}` gives up after one failure.',
    tryAgain: 'Try again, up to three times and after growing pauses: `{{code}}`.',
  },
  options: {},
  defaults: {},
  *check({ singleAttempts, place, tree }) {
    if (place !== 'server') return;
    for (const attempt of singleAttempts) {
      const { of: made, calls } = attempt;
      const related = calls.filter((call) => call !== made).slice(0, 3);
      const repetition = tryAgain(attempt, tree);
      yield {
        range: made.node.callee.range,
        message: made.kind === 'client' ? 'neverRetried' : 'singleAttempt',
        data: made.kind === 'client' ? { client: holderOf(made.node)?.name ?? made.name } : { call: made.name },
        related: related.map((call) => ({ range: call.node.callee.range, message: 'givenUp', data: { call: call.name } })),
        suggest: repetition ? [{ message: 'tryAgain', data: { code: repetition.code }, edits: repetition.edits }] : [],
      };
    }
  },
});
