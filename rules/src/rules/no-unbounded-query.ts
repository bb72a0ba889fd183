import { appendLimit } from '../edit/record-limits.js';
import { words } from '../model/unbounded-queries.js';
import { firstLine } from '../model/syntax.js';
import { defineRule } from '../rule/rule.js';

type Message = 'unbounded' | 'limit';

export const noUnboundedQuery = defineRule<Message, { small: readonly string[] }>({
  name: 'no-unbounded-query',
  messages: {
    unbounded: '`{{read}}` puts every record there is into one answer: it grows with the data until the request fails.',
    limit: 'Read the first 100 alone: `{{code}}`.',
  },
  options: {
    small: { type: 'array', items: { type: 'string' }, description: 'Words in the names of tables, collections and models that stay small.' },
  },
  defaults: { small: [] },
  *check({ unboundedQueries, tree }, { options }) {
    const small = new Set(options.small.map((name) => name.toLowerCase()));
    for (const { operation, subject } of unboundedQueries) {
      if (words(subject).some((word) => small.has(word.toLowerCase()))) continue;
      const limit = appendLimit(operation, tree);
      yield {
        range: firstLine(operation.given.callee, tree.text),
        message: 'unbounded',
        data: { read: operation.name },
        suggest: limit ? [{ message: 'limit', data: { code: limit.code }, edits: limit.edits }] : [],
      };
    }
  },
});
