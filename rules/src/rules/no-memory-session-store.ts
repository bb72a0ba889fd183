import { firstLine } from '../model/syntax.js';
import { defineRule } from '../rule/rule.js';

type Message = 'sessions' | 'counts';

interface Options {
  readonly rateLimits: boolean;
}

export const noMemorySessionStore = defineRule<Message, Options>({
  name: 'no-memory-session-store',
  messages: {
    sessions: 'Every deploy logs everybody out, and a second process knows nobody: `{{call}}` keeps the sessions in memory.',
    counts: 'Each process counts for itself and forgets at every deploy, so that several allow several times as much: `{{call}}` keeps the counts in memory.',
  },
  options: { rateLimits: { type: 'boolean', description: 'Also report limits on rates that each process counts for itself.' } },
  defaults: { rateLimits: false },
  *check({ memoryKeepers, tree }, { options }) {
    for (const { name, keeps, marked } of memoryKeepers) {
      if (keeps === 'sessions' || options.rateLimits) yield { range: firstLine(marked, tree.text), message: keeps, data: { call: name } };
    }
  },
});
