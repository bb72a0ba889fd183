import { checkBySchema } from '../edit/schemas.js';
import { firstLine } from '../model/syntax.js';
import { defineRule } from '../rule/rule.js';

interface Options {
  readonly trustedHosts: readonly string[];
}

type Message = 'trustedAnswer' | 'trustedMessage' | 'checkBySchema';

export const requireResponseValidation = defineRule<Message, Options>({
  name: 'require-response-validation',
  messages: {
    trustedAnswer: 'A changed or broken answer goes on unnoticed: whatever `{{call}}` brings is taken for `{{type}}`, and types check nothing at run time.',
    trustedMessage: 'A changed or broken {{noun}} goes on unnoticed: whatever arrives is taken for `{{type}}`, and types check nothing at run time.',
    checkBySchema: 'Check it by the schema that tells its type: `{{code}}`.',
  },
  options: {
    trustedHosts: { type: 'array', items: { type: 'string' }, description: 'Hosts whose answers are believed.' },
  },
  defaults: { trustedHosts: [] },
  *check(model, { options }) {
    for (const { at, typeName, source, schema } of model.trustedAnswers) {
      if ('call' in source) {
        // Without a host, a page asks its own server, which is of the same version and the same people.
        if (source.host === undefined ? model.place === 'browser' : options.trustedHosts.includes(source.host)) continue;
        const edits = schema && checkBySchema(schema.value, schema.check, model.tree);
        yield {
          range: firstLine(at, model.tree.text),
          message: 'trustedAnswer',
          data: { call: source.call, type: typeName },
          suggest: edits ? [{ message: 'checkBySchema', data: { code: schema.check.replace('{value}', '…') }, edits }] : [],
        };
      } else {
        yield { range: firstLine(at, model.tree.text), message: 'trustedMessage', data: { noun: source.noun, type: typeName } };
      }
    }
  },
});
