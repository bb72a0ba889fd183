import { unevenRest } from '../edit/attempts.js';
import { firstLine } from '../model/syntax.js';
import { defineRule } from '../rule/rule.js';

type Message = 'evenPause' | 'evenByLibrary' | 'evenReconnection' | 'makeUneven';

const messages = { code: 'evenPause', library: 'evenByLibrary', reconnection: 'evenReconnection' } as const;

export const requireJitter = defineRule<Message>({
  name: 'require-jitter',
  messages: {
    evenPause: 'This pause is the same for everybody: all who failed together ask `{{call}}` again together.',
    evenByLibrary: 'Attempts of `{{call}}` come after the same pauses for everybody: all who failed together ask again together.',
    evenReconnection: '`{{call}}` connects again after the same pause for everybody: all who lost the connection together come back together.',
    makeUneven: 'Make the pause uneven: `{{code}}`.',
  },
  options: {},
  defaults: {},
  *check({ evenRests, tree }) {
    for (const rest of evenRests) {
      const change = unevenRest(rest, tree);
      yield {
        range: firstLine(rest.at, tree.text),
        message: messages[rest.by],
        data: { call: rest.name },
        suggest: change ? [{ message: 'makeUneven', data: { code: change.code }, edits: change.edits }] : [],
      };
    }
  },
});
