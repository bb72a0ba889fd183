import { keepRepeatable } from '../edit/attempts.js';
import { firstLine } from '../model/syntax.js';
import { defineRule } from '../rule/rule.js';

type Message = 'sentAgain' | 'letThrough' | 'letThroughByDefault' | 'mayBeSentAgain' | 'keepRepeatable';

const messages = { code: 'sentAgain', option: 'letThrough', default: 'letThroughByDefault' } as const;

export const noRetryNonIdempotent = defineRule<Message>({
  name: 'no-retry-non-idempotent',
  messages: {
    sentAgain: '`{{call}}` is sent again when its answer gets lost, and the peer does its work twice.',
    letThrough: 'This lets `{{call}}` be sent again when its answer gets lost, and the peer does its work twice.',
    letThroughByDefault: '`{{retry}}` sends `{{call}}` again when the connection breaks, and the peer does its work twice.',
    mayBeSentAgain: '`{{call}}` does its work once more each time it arrives.',
    keepRepeatable: 'Try again only what may be repeated: `{{code}}`.',
  },
  options: {},
  defaults: {},
  *check({ repeatedWrites, tree }) {
    for (const { at, by, name, retry, call, methods } of repeatedWrites) {
      const change = methods && keepRepeatable(methods, tree);
      yield {
        range: firstLine(at, tree.text),
        message: messages[by],
        data: { call: name, ...(retry !== undefined && { retry }) },
        related: call ? [{ range: call.node.callee.range, message: 'mayBeSentAgain', data: { call: call.name } }] : [],
        suggest: change ? [{ message: 'keepRepeatable', data: { code: change.code }, edits: change.edits }] : [],
      };
    }
  },
});
