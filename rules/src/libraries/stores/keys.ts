import type { CallFact, ClaimFact } from '../library.js';

/** Commands of Redis of which locks are made, by what they do to the key that is their first argument. */
const command: CallFact = { kind: 'call', signature: [['other']], gives: 'body' };

export const read: CallFact = { ...command, onKey: { does: 'read' } };
/**
 * `del(key)`; the script and what it is given stand behind each other. Seen on the wire with ioredis 6.0.0 and 4.x, and for
 * the two below with redis 6.3.1 and 4.7.1 and @upstash/redis 1.39.0: all of them send `EVAL script 1 key value`.
 */
export const free: CallFact = { ...command, onKey: { does: 'free', ifOwn: { method: 'eval', rest: '{script}, 1, {key}, {value}' } } };
/** The same, with keys and values in options. */
export const freeByOptions: CallFact = { ...command, onKey: { does: 'free', ifOwn: { method: 'eval', rest: '{script}, { keys: [{key}], arguments: [{value}] }' } } };
/** The same, with keys and values in lists. */
export const freeByLists: CallFact = { ...command, onKey: { does: 'free', ifOwn: { method: 'eval', rest: '{script}, [{key}], [{value}]' } } };
/** `publish(channel, message)`: those who listen at this moment get it, and nobody else. */
export const publish: CallFact = { ...command, sends: 'untold' };
export const expire: CallFact = { ...command, onKey: { does: 'expire', unit: 'EX' } };
export const pexpire: CallFact = { ...command, onKey: { does: 'expire', unit: 'PX' } };

const byWords: ClaimFact = {
  does: 'claim',
  onlyNew: { words: ['NX'] },
  expiry: { words: ['EX', 'PX', 'EXAT', 'PXAT'] },
  instead: { method: 'set', rest: "'{unit}', {ttl}, 'NX'" },
};

/** `set(key, value, 'PX', 30_000, 'NX')` */
export const setByWords: CallFact = { ...command, onKey: byWords };
/** `setnx(key, value)` */
export const setnx: CallFact = { ...command, onKey: { does: 'claim', instead: byWords.instead! } };

const withOptions: CallFact = { ...command, signature: [['other'], ['other'], ['options', 'other']] };

/** `set(key, value, { NX: true, PX: 30_000 })`; version 5 also takes `condition` and `expiration`, version 3 took words. */
export const setByOptions: CallFact = {
  ...withOptions,
  onKey: {
    ...byWords,
    onlyNew: {
      ...byWords.onlyNew,
      options: [
        { path: 'NX', value: true, write: { path: 'PX', value: '{ttl}' } },
        { path: 'condition', value: 'NX', write: { path: 'expiration', value: "{ type: 'PX', value: {ttl} }" } },
      ],
    },
    expiry: { ...byWords.expiry, options: [{ path: 'EX' }, { path: 'PX' }, { path: 'EXAT' }, { path: 'PXAT' }, { path: 'expiration' }] },
    instead: { method: 'set', rest: '{ {unit}: {ttl}, NX: true }' },
  },
};
/** `setNX(key, value)` */
export const setNX: CallFact = { ...command, onKey: { does: 'claim', instead: { method: 'set', rest: '{ {unit}: {ttl}, NX: true }' } } };

/** `set(key, value, { nx: true, px: 30_000 })` */
export const setByLowerOptions: CallFact = {
  ...withOptions,
  onKey: {
    does: 'claim',
    onlyNew: { options: [{ path: 'nx', value: true, write: { path: 'px', value: '{ttl}' } }] },
    expiry: { options: [{ path: 'ex' }, { path: 'px' }, { path: 'exat' }, { path: 'pxat' }] },
  },
};
/** `setnx(key, value)` beside it */
export const setnxByLowerOptions: CallFact = { ...command, onKey: { does: 'claim' } };

/** Commands that wait until something comes. Names of connections that are kept for them hold the same words. */
export const waitsOnPurpose = /sub(?:scri|$|[A-Z_])|^b(?:[lr]pop|lmove|lmpop|z)|^xread|^monitor$|block/i;
