import { letItBeHeard } from '../edit/swallowed.js';
import { defineRule } from '../rule/rule.js';

type Message = 'lostWrite' | 'looksEmpty' | 'letItBeHeard';

export const noSwallowedRemoteError = defineRule<Message>({
  name: 'no-swallowed-remote-error',
  messages: {
    lostWrite: 'What is lost looks like it was saved or sent: nobody hears when `{{call}}` fails.',
    looksEmpty: 'An outage looks like there was nothing: `{{instead}}` stands for the answer when `{{call}}` fails.',
    letItBeHeard: 'Let whoever waits hear of it: without `.catch(…)`.',
  },
  options: {},
  defaults: {},
  *check(model) {
    const { swallowedErrors, tree } = model;
    // A page goes on without the part that failed, and whoever sits before it sees that; a script is run again.
    if (swallowedErrors.length === 0 || model.project.isScript || model.place === 'browser') return;
    for (const { at, lost, call, instead, waited } of swallowedErrors) {
      const edits = waited && at.type === 'CallExpression' ? letItBeHeard(at, tree) : undefined;
      yield {
        range: at.type === 'CallExpression' && at.callee.type === 'MemberExpression' ? at.callee.property.range : [at.range[0], at.range[0] + 'catch'.length],
        message: lost === 'write' ? 'lostWrite' : 'looksEmpty',
        data: { call, instead },
        suggest: edits ? [{ message: 'letItBeHeard', edits }] : [],
      };
    }
  },
});
