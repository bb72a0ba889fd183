import type { MatchedMessage } from '../model/matched-messages.js';
import type { Tree } from '../source/tree.js';
import type { Edit } from './edit.js';

/** Asks errors for their code: `error.code === 'ECONNRESET'`. */
export function askForCode(codes: MatchedMessage['codes'], { path }: Tree): Edit[] {
  const isTyped = /\.[cm]?tsx?$/.test(path);
  return codes.map(({ node, error, code }) => {
    const subject = isTyped ? `(${error} as { code?: unknown })` : error;
    const { parent } = node;
    if (parent?.type === 'UnaryExpression' && parent.operator === '!') return { range: parent.range, text: `${subject}.code !== '${code}'` };
    return { range: node.range, text: `${subject}.code === '${code}'` };
  });
}
