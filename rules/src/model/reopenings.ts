import { textOf } from './constants.js';
import { functionName } from './lifetimes.js';
import type { Network, RemoteCall } from './network.js';
import { plainText } from './plain-text.js';
import { usesOfParameter } from './uses.js';

/** How a feed is said to be opened again. */
const reopening = /\bre-?(?:connect|open|listen|subscribe)/i;

/** Whether an answer is a feed that is opened again when it ends: its listener for the end says so, or calls the same function. */
export function opensAgain({ laid, inside }: RemoteCall, { bindings, tree }: Network): boolean {
  const callback = laid.callback && bindings.functionOf(laid.callback);
  if (callback === undefined) return false;
  const own = inside && functionName(inside);
  return usesOfParameter(callback, 0, bindings).calls.some(({ method, node }) => {
    const [event, listener] = node.arguments;
    const isEnd = /^(?:end|close)$/.test(textOf(event, bindings) ?? '');
    if (!isEnd || listener === undefined || !/^(?:on|once|addListener)$/.test(method)) return false;
    const text = plainText(bindings.functionOf(listener) ?? listener, tree);
    return reopening.test(text) || (own !== undefined && new RegExp(`\\b${own.replace(/\$/g, '\\$')}\\b\\s*[(,)]`).test(text));
  });
}
