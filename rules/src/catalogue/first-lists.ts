import type { ReadingId } from './readings.js';

/** Some of the readings that the project started from, in the order in which they were found. */
export interface FirstList {
  readonly title: string;
  readonly readings: readonly { readonly id: ReadingId; /** What it says, in one sentence. */ readonly says: string }[];
}

/** A post, and the two lists of the series that it belongs to: every reading that is marked as `seed`. */
export const firstLists: readonly FirstList[] = [
  {
    title: 'The post',
    readings: [
      { id: 'ipspace-notes', says: 'Four points about why distributed systems are hard, a fifth that was missing, and a comment that asks about time.' },
      { id: 'rfc1925', says: 'Twelve truths about networks, told with a straight face; the post ends on the fourth.' },
    ],
  },
  {
    title: 'The first list: documents',
    readings: [
      { id: 'ipspace-list', says: 'Reliable distributed systems are not simple: the list says what to read first, then goes on to networks themselves.' },
      { id: 'wiki-fallacies', says: 'The eight fallacies by name, and what becomes of programs that assume them.' },
      { id: 'rgoa', says: 'The eight fallacies one by one, each with a section on why it is false and what follows for a design.' },
      { id: 'young-bloods', says: 'What engineers of distributed systems learn on the job, told before it hurts.' },
      { id: 'codahale', says: 'Partitions happen whether one likes it or not, so a system chooses what it gives up while one lasts.' },
      { id: 'wiki-byzantine', says: 'A faulty part may look different to each of those who ask it, and still seem to work.' },
      { id: 'acm-toobig', says: 'What fails in many places at once can only be mended where it can be seen.' },
      { id: 'brooker-consensus', says: 'Consensus has traps beyond its proofs: replicas that compute differently, data that got corrupted, uses that did not need it.' },
      { id: 'tailscale', says: 'Modules and services answer different needs, and a border between machines costs more than a border between modules.' },
    ],
  },
  {
    title: 'The second list: videos',
    readings: [
      { id: 'ip-overview', says: 'The fallacies from the side of the network.' },
      { id: 'ip-reliable', says: 'Networks lose things, and what is built to hide that does not always do so.' },
      { id: 'ip-latency', says: 'Between client and server there is always a delay, whatever was seen on one machine.' },
      { id: 'ip-bandwidth', says: 'Bandwidth has an end, and whatever is used of it has a price.' },
      { id: 'ip-secure', says: 'The network is no place to rely on for security.' },
      { id: 'ip-admin', says: 'The internet is run by many who do not ask each other.' },
      { id: 'ip-homog', says: 'Networks were never made of one kind of thing.' },
    ],
  },
];
