import { firstLine } from '../model/syntax.js';
import { defineRule } from '../rule/rule.js';

type Message = 'allOrNothing' | 'part';

export const preferAllSettled = defineRule<Message>({
  name: 'prefer-all-settled',
  messages: {
    allOrNothing: 'If one of these {{count}} services fails, what the others answered is thrown away, and the request fails.',
    part: '`{{call}}` asks for a part of the answer.',
  },
  options: {},
  defaults: {},
  *check({ jointAnswers, tree }) {
    for (const { node, parts } of jointAnswers) {
      yield {
        range: firstLine(node.callee, tree.text),
        message: 'allOrNothing',
        data: { count: String(parts.length) },
        related: parts.map((part) => ({ range: firstLine(part.node, tree.text), message: 'part', data: { call: part.name } })),
      };
    }
  },
});
