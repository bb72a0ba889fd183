import { giveOptions, optionsCode } from '../edit/options.js';
import type { UnlimitedClient } from '../model/client-limits.js';
import { defineRule, type Report } from '../rule/rule.js';
import type { Tree } from '../source/tree.js';

interface Options {
  readonly trustConnectionString: boolean;
}

type Message = 'missingLimits' | 'addLimits';

export const requireClientTimeouts = defineRule<Message, Options>({
  name: 'require-client-timeouts',
  messages: {
    missingLimits: '`{{client}}` has no time limit for {{bounds}}: it hangs as long as the server does.',
    addLimits: 'Give up in time: `{{code}}`.',
  },
  options: {
    trustConnectionString: { type: 'boolean', description: 'Leave clients alone whose address comes from elsewhere: it may bring limits.' },
  },
  defaults: { trustConnectionString: false },
  *check(model, { options }) {
    for (const unlimited of model.unlimitedClients) {
      if (model.project.isScript || model.place === 'browser') return;
      if (options.trustConnectionString && unlimited.mayBeInAddress) continue;
      const { client, name, missing } = unlimited;
      const [start] = client.node.range;
      yield {
        range: [start, client.node.callee.range[1]],
        message: 'missingLimits',
        data: { client: name, bounds: missing.map(({ bounds }) => bounds).join(', nor for ') },
        suggest: suggestions(unlimited, model.tree),
      };
    }
  },
});

/** Writes all limits of which a value was seen to work. */
function suggestions({ client, missing }: UnlimitedClient, tree: Tree): NonNullable<Report<Message>['suggest']> {
  const entries = missing.flatMap(({ path, write }) => (write === undefined ? [] : [{ path, value: write }]));
  const edits = entries.length > 0 ? giveOptions(client, entries, tree) : undefined;
  return edits ? [{ message: 'addLimits', data: { code: optionsCode(entries) }, edits }] : [];
}
