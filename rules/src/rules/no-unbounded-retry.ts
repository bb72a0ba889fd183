import { limitAttempts } from '../edit/attempts.js';
import { defineRule } from '../rule/rule.js';

type Message = 'endlessLoop' | 'endlessRecursion' | 'endlessOption' | 'endlessByDefault' | 'tooMany' | 'limit';

const messages = { loop: 'endlessLoop', recursion: 'endlessRecursion', option: 'endlessOption', default: 'endlessByDefault', far: 'tooMany' } as const;

export const noUnboundedRetry = defineRule<Message>({
  name: 'no-unbounded-retry',
  messages: {
    endlessLoop: 'This loop repeats `{{call}}` as long as it fails: an outage of the peer keeps it turning without end.',
    endlessRecursion: 'Each failure of `{{call}}` starts the next attempt, and nothing counts them: an outage of the peer has no end here.',
    endlessOption: '`{{call}}` tries again as long as the peer is down: no attempt is the last.',
    endlessByDefault: '`{{call}}` is given no number of attempts, so it tries again as long as the peer is down.',
    tooMany: '`{{call}}` is tried up to {{attempts}} times without a pause: an outage of the peer becomes a flood of requests.',
    limit: 'Give up after a few attempts: `{{code}}`.',
  },
  options: {},
  defaults: {},
  *check({ endlessRetries, tree }) {
    for (const retry of endlessRetries) {
      const change = limitAttempts(retry, tree);
      yield {
        range: retry.range,
        message: messages[retry.why],
        data: { call: retry.name, ...(retry.attempts !== undefined && { attempts: retry.attempts }) },
        suggest: change ? [{ message: 'limit', data: { code: change.code }, edits: change.edits }] : [],
      };
    }
  },
});
