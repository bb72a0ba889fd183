import { firstLine } from '../model/syntax.js';
import { defineRule } from '../rule/rule.js';

type Message = 'taken';

export const noSleepAsSynchronization = defineRule<Message>({
  name: 'no-sleep-as-synchronization',
  messages: {
    taken: 'On a slow day `{{read}}` finds the old state, or nothing: the pause does not know when the work behind `{{write}}` is done.',
  },
  options: {},
  defaults: {},
  *check({ hastyReads, tree }) {
    for (const { node, read, write } of hastyReads) {
      yield { range: firstLine(node, tree.text), message: 'taken', data: { read, write } };
    }
  },
});
