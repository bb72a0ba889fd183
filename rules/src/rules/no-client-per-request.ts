import { moveToTop } from '../edit/statements.js';
import { defineRule } from '../rule/rule.js';

type Message = 'perRequest' | 'perCall' | 'hoist';

export const noClientPerRequest = defineRule<Message>({
  name: 'no-client-per-request',
  messages: {
    perRequest: 'Every request pays for a new {{noun}}: `{{client}}` connects anew each time.',
    perCall: 'Every call of this function pays for a new {{noun}}: `{{client}}` connects anew each time.',
    hoist: 'Make it once, at the top of the file.',
  },
  options: {},
  defaults: {},
  *check({ shortLived, tree }) {
    for (const { client, per, hoist } of shortLived) {
      const edits = hoist && moveToTop(hoist, tree);
      yield {
        range: [client.node.range[0], client.node.callee.range[1]],
        message: per === 'request' ? 'perRequest' : 'perCall',
        data: { client: client.name, noun: client.fact.noun },
        suggest: edits ? [{ message: 'hoist', edits }] : [],
      };
    }
  },
});
