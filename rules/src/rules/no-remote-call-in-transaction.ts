import { firstLine } from '../model/syntax.js';
import { defineRule } from '../rule/rule.js';

type Message = 'heldOpen' | 'notUndone' | 'opensIt';

export const noRemoteCallInTransaction = defineRule<Message>({
  name: 'no-remote-call-in-transaction',
  messages: {
    heldOpen: '`{{call}}` keeps the transaction open, with its locks and its connection, until the peer has answered.',
    notUndone: '`{{call}}` sends before the commit: what it sent stays sent if the transaction fails.',
    opensIt: '`{{call}}` opens it.',
  },
  options: {},
  defaults: {},
  *check({ callsInTransactions, tree }) {
    for (const { call, opened, isWaitedFor } of callsInTransactions) {
      yield {
        range: firstLine(call.node.callee, tree.text),
        message: isWaitedFor ? 'heldOpen' : 'notUndone',
        data: { call: call.name },
        related: [{ range: firstLine(opened.node.callee, tree.text), message: 'opensIt', data: { call: opened.name } }],
      };
    }
  },
});
