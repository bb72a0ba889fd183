import { makeKeyBefore } from '../edit/attempts.js';
import { idempotencyKeys } from '../libraries/unique-values.js';
import { firstLine } from '../model/syntax.js';
import { defineRule } from '../rule/rule.js';

type Message = 'freshKey' | 'missingKey' | 'makeBefore';

interface Options {
  /** Whether to report payments in request handlers that carry no key at all. */
  readonly missingKey: boolean;
}

export const stableIdempotencyKey = defineRule<Message, Options>({
  name: 'stable-idempotency-key',
  messages: {
    freshKey: '`{{key}}` is another one for each attempt: the peer takes a repeated request for a new one, and does its work twice.',
    missingKey: '`{{call}}` carries no idempotency key: the same {{cause}}, coming again, moves the money again.',
    makeBefore: 'Make it once, before the attempts: `{{code}}`.',
  },
  options: {
    missingKey: { type: 'boolean', description: 'Also report payments, refunds and transfers for a request or a message that carry no key, where something is written after them.' },
  },
  defaults: { missingKey: false },
  strict: { missingKey: true },
  triggers: idempotencyKeys,
  *check({ freshKeys, unkeyedPayments, tree }, { options }) {
    for (const key of freshKeys) {
      const change = makeKeyBefore(key, tree);
      yield {
        range: firstLine(key.value, tree.text),
        message: 'freshKey',
        data: { key: key.name },
        suggest: change ? [{ message: 'makeBefore', data: { code: change.code }, edits: change.edits }] : [],
      };
    }
    if (!options.missingKey) return;
    for (const { call, cause } of unkeyedPayments) yield { range: call.node.callee.range, message: 'missingKey', data: { call: call.name, cause } };
  },
});
