import { memberName, unwrap, type CallNode } from './syntax.js';

/** The words of a name, in small letters: `MessageDeduplicationId`, `x-request-id` and `order_id` alike. */
export function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '');
}

/** The callee as a reader would say it, short: `this.http.get`, `new Pool`, `client.get` for anything longer; `undefined` for what has no name. */
export function saidName(node: CallNode, text: string): string | undefined {
  const callee = unwrap(node.callee);
  const raw = text.slice(...callee.range).replace(/\s+/g, '').replace(/[?!]/g, '');
  const name = raw.length <= 40 && !/[(`'"]/.test(raw) ? raw : callee.type === 'MemberExpression' ? memberName(callee) : undefined;
  return node.type === 'NewExpression' && name !== undefined ? `new ${name}` : name;
}
