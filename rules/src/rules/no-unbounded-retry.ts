import { limitAttempts } from '../edit/attempts.js';
import { defineRule } from '../rule/rule.js';

interface Options {
  readonly nested: boolean;
}

type Message = 'endlessLoop' | 'endlessRecursion' | 'endlessOption' | 'endlessByDefault' | 'tooMany' | 'nested' | 'limit';

const messages = { loop: 'endlessLoop', recursion: 'endlessRecursion', option: 'endlessOption', default: 'endlessByDefault', far: 'tooMany' } as const;

export const noUnboundedRetry = defineRule<Message, Options>({
  name: 'no-unbounded-retry',
  messages: {
    endlessLoop: 'This loop repeats `{{call}}` as long as it fails: an outage of the peer keeps it turning without end.',
    endlessRecursion: 'Each failure of `{{call}}` starts the next attempt, and nothing counts them: an outage of the peer has no end here.',
    endlessOption: '`{{call}}` tries again as long as the peer is down: no attempt is the last.',
    endlessByDefault: '`{{call}}` is given no number of attempts, so it tries again as long as the peer is down.',
    tooMany: '`{{call}}` is tried up to {{attempts}} times without a pause: an outage of the peer becomes a flood of requests.',
    nested: '`{{call}}` makes up to {{attempts}} attempts by itself, and each attempt here repeats them all: an outage of the peer multiplies the requests.',
    limit: 'Give up after a few attempts: `{{code}}`.',
  },
  options: {
    nested: { type: 'boolean', description: 'Report retries too around calls whose library tries again by itself.' },
  },
  defaults: { nested: false },
  strict: { nested: true },
  *check(model, { options }) {
    const { endlessRetries, tree } = model;
    for (const retry of endlessRetries) {
      const change = limitAttempts(retry, tree);
      yield {
        range: retry.range,
        message: messages[retry.why],
        data: { call: retry.name, ...(retry.attempts !== undefined && { attempts: retry.attempts }) },
        suggest: change ? [{ message: 'limit', data: { code: change.code }, edits: change.edits }] : [],
      };
    }
    if (!options.nested) return;
    for (const { at, name, attempts } of model.nestedRetries) yield { range: at.callee.range, message: 'nested', data: { call: name, attempts } };
  },
});
