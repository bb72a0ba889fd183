import { firstLine } from '../model/syntax.js';
import { defineRule } from '../rule/rule.js';

type Message = 'lost';

export const requireTracePropagation = defineRule<Message>({
  name: 'require-trace-propagation',
  messages: { lost: 'Nobody can tell which request was slow here: `{{call}}` does not say for which one it asks.' },
  options: {},
  defaults: {},
  *check({ lostTraces, tree }) {
    for (const call of lostTraces) yield { range: firstLine(call.node.callee, tree.text), message: 'lost', data: { call: call.name } };
  },
});
