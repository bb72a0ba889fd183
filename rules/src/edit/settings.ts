import type { WrittenAddress } from '../model/written-addresses.js';
import type { Tree } from '../source/tree.js';
import type { Edit } from './edit.js';
import { layoutOf } from './layout.js';

/** The variable that is read, as code without its default, which may hold a password, and the edits that write both. */
export interface Setting {
  readonly code: string;
  readonly edits: readonly Edit[];
}

/**
 * Lets a variable of the environment decide about an address, with the one that is written as the default. `undefined`
 * where the address is put together from parts.
 */
export function fromEnvironment({ node, host, authority, isUrl }: WrittenAddress, tree: Tree): Setting | undefined {
  const { text } = tree;
  const { quote } = layoutOf(text);
  const at = text.indexOf(authority, node.range[0]);
  const isWhole = at >= 0 && at + authority.length < node.range[1];
  if (!isWhole || node.parent?.type === 'JSXAttribute') return undefined;
  const code = `process.env.${nameOf(host, authority, isUrl)}`;
  const written = `${code} ?? ${quote}${authority}${quote}`;
  if (node.type === 'TemplateLiteral') {
    // A default within `${…}` has its own quotes.
    return { code, edits: [{ range: [at, at + authority.length], text: `\${${written}}` }] };
  }
  if (node.type !== 'Literal') return undefined;
  const rest = text.slice(at + authority.length, node.range[1] - 1);
  const isJoined = node.parent?.type === 'BinaryExpression' || node.parent?.type === 'MemberExpression';
  if (rest === '') return { code, edits: [{ range: node.range, text: isJoined ? `(${written})` : written }] };
  return /[`\\]|\$\{/.test(rest) ? undefined : { code, edits: [{ range: node.range, text: `\`\${${written}}${rest}\`` }] };
}

/** `STOCK_URL` for `http://stock:8080`; an address of a network has no name to take. */
function nameOf(host: string, authority: string, isUrl: boolean): string {
  const scheme = isUrl ? authority.slice(0, authority.indexOf(':')).replace(/\W.*$/, '') : '';
  const isNumber = /^[\d.[]/.test(host);
  const [label = ''] = host.split('.');
  const name = isNumber ? (/^(?:https?|wss?|tcp|)$/.test(scheme) ? 'SERVICE' : scheme) : label;
  return `${name.replace(/\W/g, '_').toUpperCase()}_${isUrl ? 'URL' : /:\d+$/.test(authority) ? 'ADDRESS' : 'HOST'}`;
}
