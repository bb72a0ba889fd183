import { isDropped } from '../model/lock-releases.js';
import type { RemoteCall } from '../model/network.js';
import type { Tree } from '../source/tree.js';
import type { Edit } from './edit.js';
import { holdsComment, layoutOf } from './layout.js';

/** Makes a command let a key go only while it holds a value. `undefined` where its result is used, or it lets go several. */
export function releaseIfOwn(call: RemoteCall, value: string, tree: Tree): readonly Edit[] | undefined {
  const { node, fact } = call;
  const { callee } = node;
  const [key, ...more] = node.arguments;
  const ifOwn = fact.onKey?.does === 'free' ? fact.onKey.ifOwn : undefined;
  if (ifOwn === undefined || key === undefined || more.length > 0 || /^(?:Array|Spread)/.test(key.type)) return undefined;
  if (callee.type !== 'MemberExpression' || callee.computed || !isDropped(call) || holdsComment(tree, node)) return undefined;
  const { quote } = layoutOf(tree.text);
  const inner = quote === "'" ? '"' : "'";
  const script = `${quote}if redis.call(${inner}get${inner}, KEYS[1]) == ARGV[1] then return redis.call(${inner}del${inner}, KEYS[1]) end return 0${quote}`;
  const parts: Readonly<Record<string, string>> = { script, key: tree.text.slice(...key.range), value };
  const rest = ifOwn.rest.replace(/\{(script|key|value)\}/g, (_all, name: string) => parts[name]!);
  return [{ range: [callee.property.range[0], node.range[1]], text: `${ifOwn.method}(${rest})` }];
}
