import { fromEnvironment } from '../edit/settings.js';
import { firstLine } from '../model/syntax.js';
import { defineRule } from '../rule/rule.js';

type Message = 'fixed' | 'useSetting';

/** A name as it ends an address in a text, and not a member of an object. */
const endsOf = (name: string): readonly string[] => ["'", '"', '`', ':', '/', '?', '#', ','].map((end) => name + end);

export const noHardcodedHost = defineRule<Message>({
  name: 'no-hardcoded-host',
  messages: {
    fixed: 'The day `{{host}}` moves, this asks the wrong machine until somebody changes the code and deploys it.',
    useSetting: 'Let the environment decide: `{{code}}`.',
  },
  options: {},
  defaults: {},
  // Parts of addresses that only machines of one's own have. Names without a dot count in files alone that use a known library.
  triggers: [...endsOf('.svc'), '.svc.', ...endsOf('.internal'), '192.168.', "'10.", '"10.', '://10.', '172.16.', '172.17.', '172.18.', '172.20.', '172.31.'],
  *check(model) {
    for (const fixed of model.fixedHosts) {
      // Whoever runs a script by hand sees at once that it asks the wrong machine.
      if (model.project.isScript) return;
      const setting = model.place === 'browser' ? undefined : fromEnvironment(fixed, model.tree);
      yield {
        range: firstLine(fixed.node, model.tree.text),
        message: 'fixed',
        data: { host: fixed.host },
        suggest: setting ? [{ message: 'useSetting', data: { code: setting.code }, edits: setting.edits }] : [],
      };
    }
  },
});
