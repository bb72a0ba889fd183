import { firstLine } from '../model/syntax.js';
import { defineRule } from '../rule/rule.js';

type Message = 'ignored';

export const requireRetryAfter = defineRule<Message>({
  name: 'require-retry-after',
  messages: {
    ignored: 'This pause does not read `Retry-After`: the peer says with {{status}} when `{{call}}` may come again, and is asked at another time.',
  },
  options: {},
  defaults: {},
  *check({ ignoredWishes, tree }) {
    for (const { at, name, status } of ignoredWishes) {
      yield { range: firstLine(at, tree.text), message: 'ignored', data: { call: name, status } };
    }
  },
});
