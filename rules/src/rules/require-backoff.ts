import { restBetween } from '../edit/attempts.js';
import { defineRule } from '../rule/rule.js';

type Message = 'repeatedAtOnce' | 'retriesAtOnce' | 'reconnectsAtOnce' | 'rest';

const messages = { code: 'repeatedAtOnce', library: 'retriesAtOnce', reconnection: 'reconnectsAtOnce' } as const;

export const requireBackoff = defineRule<Message>({
  name: 'require-backoff',
  messages: {
    repeatedAtOnce: '`{{call}}` is repeated at once after a failure: a peer in trouble gets {{attempts}} in a row.',
    retriesAtOnce: '`{{call}}` makes {{attempts}} in a row, without a pause: all of them meet the same trouble.',
    reconnectsAtOnce: '`{{call}}` connects again at once after each failure: hundreds of attempts a second while the peer is down.',
    rest: 'Pause between the attempts: `{{code}}`.',
  },
  options: {},
  defaults: {},
  *check({ hastyRetries, tree }) {
    for (const retry of hastyRetries) {
      const change = restBetween(retry, tree);
      yield {
        range: retry.range,
        message: messages[retry.by],
        data: { call: retry.name, ...(retry.by !== 'reconnection' && { attempts: retry.attempts === undefined ? 'all attempts' : `${String(retry.attempts)} attempts` }) },
        suggest: change ? [{ message: 'rest', data: { code: change.code }, edits: change.edits }] : [],
      };
    }
  },
});
