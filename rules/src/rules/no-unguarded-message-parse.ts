import { catchParse } from '../edit/guards.js';
import { defineRule } from '../rule/rule.js';

interface Options {
  readonly development: boolean;
}

type Message = 'unguarded' | 'leaveOut' | 'rejectInstead';

export const noUnguardedMessageParse = defineRule<Message, Options>({
  name: 'no-unguarded-message-parse',
  messages: {
    unguarded: 'One malformed {{noun}} {{consequence}}: nobody catches what `{{parser}}` throws.',
    leaveOut: 'Catch the error, write it down and leave the {{noun}} out.',
    rejectInstead: 'Catch the error and reject the promise: `{{code}}`.',
  },
  options: {
    development: { type: 'boolean', description: 'Report files named for development too: `dev-server.ts`.' },
  },
  defaults: { development: false },
  strict: { development: true },
  *check({ unguardedParses, place, project, tree }, { options }) {
    // A page that misses a message goes on with the next one.
    if (place === 'browser' || (project.isForDevelopment && !options.development)) return;
    for (const parse of unguardedParses) {
      const { call, noun, consequence, outlet } = parse;
      const edits = catchParse(parse, tree);
      const code = outlet?.kind === 'reject' ? `${outlet.name}(error)` : '';
      yield {
        range: call.callee.range,
        message: 'unguarded',
        data: { noun, consequence, parser: tree.text.slice(...call.callee.range).replace(/\s+/g, '') },
        suggest: edits ? [{ message: outlet?.kind === 'reject' ? 'rejectInstead' : 'leaveOut', data: { noun, code }, edits }] : [],
      };
    }
  },
});
