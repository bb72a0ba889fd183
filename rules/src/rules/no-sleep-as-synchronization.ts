import { firstLine } from '../model/syntax.js';
import { defineRule } from '../rule/rule.js';

type Message = 'taken' | 'hoped';

export const noSleepAsSynchronization = defineRule<Message>({
  name: 'no-sleep-as-synchronization',
  messages: {
    hoped: 'On a slow day `{{read}}` finds the old state, or nothing: the pause does not know when what it waits for is done.',
    taken: 'On a slow day `{{read}}` finds the old state, or nothing: the pause does not know when the work behind `{{write}}` is done.',
  },
  options: {},
  defaults: {},
  *check({ hastyReads, tree }) {
    for (const { node, read, write } of hastyReads) {
      yield { range: firstLine(node, tree.text), message: write === undefined ? 'hoped' : 'taken', data: { read, ...(write !== undefined && { write }) } };
    }
  },
});
