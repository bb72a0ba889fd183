import { defineRule } from '../rule/rule.js';

type Message = 'apart' | 'written';

export const noDualWrite = defineRule<Message>({
  name: 'no-dual-write',
  messages: {
    apart: 'If the process dies after `{{write}}`, or `{{send}}` fails, what was written stays and nobody is ever told of it.',
    written: 'It was written here.',
  },
  options: {},
  defaults: {},
  *check({ dualWrites }) {
    for (const { write, send } of dualWrites) {
      yield {
        range: send.node.callee.range,
        message: 'apart',
        data: { write: write.name, send: send.name },
        related: [{ range: (write.call ?? write).node.callee.range, message: 'written' }],
      };
    }
  },
});
