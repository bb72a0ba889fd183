import { askForCode } from '../edit/error-codes.js';
import { errorTextTriggers } from '../libraries/error-texts.js';
import { firstLine } from '../model/syntax.js';
import { defineRule } from '../rule/rule.js';

type Message = 'words' | 'browserWords' | 'askForCode';

export const noErrorMessageMatching = defineRule<Message>({
  name: 'no-error-message-matching',
  messages: {
    words: 'The next version of a library words this error differently, and it is no longer recognised by `{{text}}`: what stays is a field such as `{{stays}}`.',
    browserWords: 'Other browsers word this error differently, and it is not recognised by `{{text}}` there.',
    askForCode: 'Ask the error for its `code`.',
  },
  options: {},
  defaults: {},
  triggers: errorTextTriggers,
  *check({ matchedMessages, network, tree }) {
    for (const { node, text, codes } of matchedMessages) {
      // The calls of the platform itself keep the code in the cause of the error, and have a name for a timeout.
      const isInCause = network.calls.some(({ node: call }) => network.bindings.origin(call.callee)?.kind === 'global');
      yield {
        range: firstLine(node, tree.text),
        message: text.isBrowsers ? 'browserWords' : 'words',
        data: { text: text.text, stays: text.isVague && isInCause ? 'name' : text.stays },
        suggest: codes.length > 0 && !isInCause ? [{ message: 'askForCode', edits: askForCode(codes, tree) }] : [],
      };
    }
  },
});
