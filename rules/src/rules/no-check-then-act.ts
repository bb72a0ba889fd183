import { firstLine } from '../model/syntax.js';
import { defineRule } from '../rule/rule.js';

type Message = 'both' | 'looked';

export const noCheckThenAct = defineRule<Message>({
  name: 'no-check-then-act',
  messages: {
    both: 'Two requests at the same time both find nothing with `{{read}}`, and both come here: `{{write}}` creates it twice.',
    looked: 'It was looked for here.',
  },
  options: {},
  defaults: {},
  *check({ checkThenActs, tree }) {
    for (const { read, write } of checkThenActs) {
      yield {
        range: firstLine((write.call ?? write).node.callee, tree.text),
        message: 'both',
        data: { read: read.name, write: write.name },
        related: [{ range: firstLine((read.call ?? read).node.callee, tree.text), message: 'looked' }],
      };
    }
  },
});
