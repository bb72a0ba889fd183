import { firstLine } from '../model/syntax.js';
import { defineRule } from '../rule/rule.js';

export const requireWebhookSignature = defineRule({
  name: 'require-webhook-signature',
  messages: {
    unsigned: 'Whoever knows the address can send this: `{{path}}` acts on what arrives, and nothing here looks at a signature.',
  },
  options: {},
  defaults: {},
  triggers: ['webhook', 'Webhook', "'/hooks/", '"/hooks/', '`/hooks/'],
  *check({ openWebhooks, tree }) {
    for (const { at, path } of openWebhooks) yield { range: firstLine(at, tree.text), message: 'unsigned', data: { path } };
  },
});
