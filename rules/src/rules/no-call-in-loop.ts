import { firstLine } from '../model/syntax.js';
import { defineRule } from '../rule/rule.js';

type Message = 'oneByOne' | 'batched' | 'each';

export const noCallInLoop = defineRule<Message>({
  name: 'no-call-in-loop',
  messages: {
    oneByOne: '`{{call}}` waits for the network once for each element of {{list}}: the time grows with the list.',
    batched: '`{{call}}` makes a round trip for each element of {{list}}: `{{batch}}` makes one for all.',
    each: 'This runs once for each element.',
  },
  options: {},
  defaults: {},
  *check({ callsPerElement, tree }) {
    for (const { node, name, operation, iteration } of callsPerElement) {
      const list = tree.text.slice(...iteration.list.range);
      const batch = operation?.batch;
      yield {
        range: firstLine(node.callee, tree.text),
        message: batch === undefined ? 'oneByOne' : 'batched',
        data: { call: name, list: /^[\w.$]{1,40}$/.test(list) ? `\`${list}\`` : 'the list', ...(batch !== undefined && { batch }) },
        related: [{ range: firstLine(iteration.node, tree.text), message: 'each' }],
      };
    }
  },
});
