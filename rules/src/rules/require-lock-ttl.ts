import { sayMilliseconds } from '../edit/layout.js';
import { addExpiry, joinExpiry } from '../edit/locks.js';
import type { UndyingClaim } from '../model/locks.js';
import { defineRule } from '../rule/rule.js';

interface Options {
  readonly unnamed: boolean;
  readonly ttlMs: number;
}

type Message = 'noExpiry' | 'laterExpiry' | 'undyingClaim' | 'addExpiry' | 'joinExpiry';

export const requireLockTtl = defineRule<Message, Options>({
  name: 'require-lock-ttl',
  messages: {
    noExpiry: 'If the process dies while it holds this lock, nobody ever gets it again: `{{call}}` gives it no expiry.',
    laterExpiry: 'If the process dies between `{{call}}` and `{{later}}`, the key stays and nobody ever gets it again.',
    undyingClaim: 'Once claimed, this key stays claimed until somebody deletes it: `{{call}}` gives it no expiry.',
    addExpiry: 'Let it expire after {{ttl}}: `{{code}}`.',
    joinExpiry: 'Claim it and let it expire in one command: `{{code}}`.',
  },
  options: {
    unnamed: { type: 'boolean', description: 'Report keys too that nothing calls a lock and nobody lets go again.' },
    ttlMs: { type: 'integer', minimum: 1, description: 'The expiry that suggestions write, in milliseconds.' },
  },
  defaults: { unnamed: false, ttlMs: 30_000 },
  strict: { unnamed: true },
  *check({ undyingClaims, tree, bindings }, { options: { unnamed, ttlMs } }) {
    for (const claim of undyingClaims) {
      if (!claim.isLock && !unnamed) continue;
      const joined = claim.later && joinExpiry(claim, tree, bindings);
      // How long a mark is to stay is nothing that a number for locks would answer.
      const added = claim.later || !claim.isLock ? undefined : addExpiry(claim, ttlMs, tree, bindings);
      yield {
        range: claim.call.node.callee.range,
        message: messageOf(claim),
        data: { call: claim.call.name, ...(claim.later && { later: claim.later.name }) },
        suggest: [
          ...(joined ? [{ message: 'joinExpiry' as const, data: { code: joined.code }, edits: joined.edits }] : []),
          ...(added ? [{ message: 'addExpiry' as const, data: { ttl: sayMilliseconds(ttlMs), code: added.code }, edits: added.edits }] : []),
        ],
      };
    }
  },
});

function messageOf({ isLock, later }: UndyingClaim): Message {
  if (later) return 'laterExpiry';
  return isLock ? 'noExpiry' : 'undyingClaim';
}
