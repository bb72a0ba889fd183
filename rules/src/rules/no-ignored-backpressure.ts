import { waitForDrain } from '../edit/drains.js';
import { defineRule } from '../rule/rule.js';

type Message = 'ignoredResult' | 'ignoredBuffer' | 'wait';

export const noIgnoredBackpressure = defineRule<Message>({
  name: 'no-ignored-backpressure',
  messages: {
    ignoredResult: 'A peer that reads slowly fills the memory: nobody looks whether `{{call}}` says that it takes no more.',
    ignoredBuffer: 'One client that reads slowly fills the memory: nobody looks at `{{buffered}}` before `{{call}}`.',
    wait: "Wait until it takes more: `await once({{sender}}, 'drain')`.",
  },
  options: {},
  defaults: {},
  *check(model) {
    for (const send of model.uncheckedSends) {
      const { node, sender, buffered } = send;
      const { text } = model.tree;
      const call = text.slice(...node.callee.range).replace(/\s+/g, '');
      const edits = waitForDrain(send, model.tree);
      yield {
        range: node.callee.range,
        message: buffered === undefined ? 'ignoredResult' : 'ignoredBuffer',
        data: buffered === undefined ? { call } : { call, buffered },
        suggest: edits ? [{ message: 'wait', data: { sender: text.slice(...sender.range) }, edits }] : [],
      };
    }
  },
});
