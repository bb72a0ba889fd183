import { sayMilliseconds } from '../edit/layout.js';
import { releaseIfOwn } from '../edit/releases.js';
import { defineRule } from '../rule/rule.js';

type Message = 'notOurs' | 'neverTaken' | 'taken' | 'releaseOwn';

export const noUnownedLockRelease = defineRule<Message>({
  name: 'no-unowned-lock-release',
  messages: {
    notOurs: 'If the work outlasts the expiry of the lock{{ttl}}, `{{call}}` deletes the lock of whoever took it next.',
    neverTaken: 'Where `{{claim}}` finds the lock taken, `{{call}}` deletes it all the same, though it is somebody else’s.',
    taken: 'The lock is taken here.',
    releaseOwn: 'Delete it only while it holds `{{token}}`, in one command.',
  },
  options: {},
  defaults: {},
  *check({ unownedReleases, tree }) {
    for (const { call, claim, isNeverAsked, ttlMs, token } of unownedReleases) {
      const edits = token === undefined ? undefined : releaseIfOwn(call, token, tree);
      yield {
        range: call.node.callee.range,
        message: isNeverAsked ? 'neverTaken' : 'notOurs',
        data: { call: call.name, claim: claim.name, ttl: ttlMs === undefined ? '' : ` (${sayMilliseconds(ttlMs)})` },
        related: [{ range: claim.node.callee.range, message: 'taken' }],
        suggest: edits ? [{ message: 'releaseOwn', data: { token: token! }, edits }] : [],
      };
    }
  },
});
