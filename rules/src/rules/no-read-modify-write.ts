import { letStoreCount } from '../edit/steps.js';
import { defineRule } from '../rule/rule.js';

type Message = 'lostUpdate' | 'read' | 'count';

export const noReadModifyWrite = defineRule<Message>({
  name: 'no-read-modify-write',
  messages: {
    lostUpdate: 'What others write between `{{read}}` and `{{write}}` is lost: what is written here was made of the older value.',
    read: 'It was read here.',
    count: 'Let the store count: `{{code}}`.',
  },
  options: {},
  defaults: {},
  *check({ readModifyWrites, tree }) {
    for (const { read, write, step } of readModifyWrites) {
      const counting = step && letStoreCount(write, step, tree);
      yield {
        range: (write.call ?? write).node.callee.range,
        message: 'lostUpdate',
        data: { read: read.name, write: write.name },
        related: [{ range: (read.call ?? read).node.callee.range, message: 'read' }],
        suggest: counting ? [{ message: 'count', data: { code: counting.code }, edits: counting.edits }] : [],
      };
    }
  },
});
