import { inQuotesOf } from '../edit/layout.js';
import { giveOption } from '../edit/options.js';
import { replaceNode } from '../edit/replace.js';
import type { MissingLimit } from '../model/bodies.js';
import { requestTypes } from '../model/handlers.js';
import { firstLine } from '../model/syntax.js';
import { defineRule, type Report } from '../rule/rule.js';
import type { Tree } from '../source/tree.js';

interface Options {
  readonly responses: boolean;
  readonly authenticated: boolean;
}

type Message = 'accumulatesWithoutLimit' | 'accumulatesResponse' | 'buffersResponse' | 'limitDisabled' | 'limitMissing' | 'setLimit';

export const noUnboundedBody = defineRule<Message, Options>({
  name: 'no-unbounded-body',
  messages: {
    accumulatesWithoutLimit: 'One large request exhausts the memory: `{{into}}` grows with whatever the client sends.',
    accumulatesResponse: 'One large answer exhausts the memory: `{{into}}` grows with whatever the peer sends.',
    buffersResponse: 'One large answer exhausts the memory: `{{call}}` {{consequence}} from an address that the caller chose.',
    limitDisabled: 'One large body exhausts the memory: `{{option}}: {{value}}` is no limit.',
    limitMissing: 'One large body fills the disk or the memory: `{{call}}` {{consequence}}.',
    setLimit: 'Refuse what is larger: `{{code}}`.',
  },
  options: {
    responses: { type: 'boolean', description: 'Report answers of other machines too that are read whole from an address which is not constant.' },
    authenticated: { type: 'boolean', description: 'Report bodies too that are read only after strangers were refused, and uploads to disk behind such a check.' },
  },
  defaults: { responses: false, authenticated: false },
  strict: { responses: true, authenticated: true },
  triggers: requestTypes,
  *check({ accumulations, missingLimits, bufferedAnswers, tree }, { options }) {
    for (const { node, direction, into, authenticated } of accumulations) {
      if ((direction === 'response' && !options.responses) || (authenticated && !options.authenticated)) continue;
      yield {
        range: firstLine(node, tree.text),
        message: direction === 'request' ? 'accumulatesWithoutLimit' : 'accumulatesResponse',
        data: { into },
      };
    }
    for (const limit of missingLimits) {
      if ((limit.body.direction === 'response' && !options.responses) || (limit.authenticated && !options.authenticated)) continue;
      yield ofLimit(limit, tree);
    }
    if (!options.responses) return;
    for (const call of bufferedAnswers) {
      const { body } = call.request;
      if (body === undefined) continue;
      const edits = giveOption(call, body.option, body.write, tree);
      yield {
        range: call.node.callee.range,
        message: 'buffersResponse',
        data: { call: call.name, consequence: body.whenUnbounded },
        suggest: edits ? [{ message: 'setLimit', data: { code: `${body.option}: ${body.write}` }, edits }] : [],
      };
    }
  },
});

function ofLimit({ made, body, off }: MissingLimit, tree: Tree): Report<Message> {
  const limit = inQuotesOf(tree.text, body.write);
  const edits = off ? replaceNode(off, limit) : giveOption(made, body.option, limit, tree);
  return {
    range: off ? off.range : made.node.callee.range,
    message: off ? 'limitDisabled' : 'limitMissing',
    data: { option: body.option, value: off ? tree.text.slice(...off.range) : '', call: made.name, consequence: body.whenUnbounded },
    suggest: edits ? [{ message: 'setLimit', data: { code: `${body.option}: ${limit}` }, edits }] : [],
  };
}
