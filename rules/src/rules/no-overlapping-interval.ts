import { sayMilliseconds } from '../edit/layout.js';
import { firstLine } from '../model/syntax.js';
import { defineRule } from '../rule/rule.js';

type Message = 'unbounded' | 'limited' | 'called';

export const noOverlappingInterval = defineRule<Message>({
  name: 'no-overlapping-interval',
  messages: {
    unbounded: 'Calls pile up when the peer is slow: the next turn begins after {{interval}}, whether or not `{{call}}` has ended.',
    limited: 'Calls pile up when the peer is slow: the next turn begins after {{interval}}, and `{{call}}` may take {{wait}}.',
    called: 'The call.',
  },
  options: {},
  defaults: {},
  *check({ overlappingIntervals, tree }) {
    for (const { timer, call, interval, wait } of overlappingIntervals) {
      const isLimited = wait !== Infinity;
      yield {
        range: firstLine(timer.callee, tree.text),
        message: isLimited ? 'limited' : 'unbounded',
        data: { call: call.name, interval: sayMilliseconds(interval), ...(isLimited && { wait: sayMilliseconds(wait) }) },
        related: [{ range: firstLine(call.node.callee, tree.text), message: 'called' }],
      };
    }
  },
});
