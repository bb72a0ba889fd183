import { firstLine } from '../model/syntax.js';
import { defineRule } from '../rule/rule.js';

type Message = 'allAtOnce' | 'each';

export const noUnboundedConcurrency = defineRule<Message>({
  name: 'no-unbounded-concurrency',
  messages: {
    allAtOnce: '`{{call}}` runs for every element of {{list}} at the same time: as many requests are under way as there are elements.',
    each: 'This starts all of them.',
  },
  options: {},
  defaults: {},
  *check({ unboundedFanOuts, tree }) {
    for (const { node, name, iteration } of unboundedFanOuts) {
      const list = tree.text.slice(...iteration.list.range);
      yield {
        range: firstLine(node.callee, tree.text),
        message: 'allAtOnce',
        data: { call: name, list: /^[\w.$]{1,40}$/.test(list) ? `\`${list}\`` : 'the list' },
        related: [{ range: firstLine(iteration.gathered ?? iteration.node, tree.text), message: 'each' }],
      };
    }
  },
});
