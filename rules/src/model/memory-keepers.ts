import type { KeeperFact, Library } from '../libraries/library.js';
import type { Settings } from '../source/settings.js';
import type { Node, Tree } from '../source/tree.js';
import { layOut } from './arguments.js';
import type { Bindings } from './bindings.js';
import { isForDevelopers } from './branches.js';
import { knownAt } from './library-index.js';
import { saidName } from './names.js';
import { noOptions, optionsOf, type Options } from './options.js';
import { memberName, unwrap, type CallNode, type Syntax } from './syntax.js';

/** Something that keeps in the memory of one process what all of them need. */
export interface MemoryKeeper {
  readonly name: string;
  readonly keeps: KeeperFact['keeps'];
  /** The store that is none, if one is given, else the callee. */
  readonly marked: Node;
}

/** Where sessions or counts are kept in memory: no store is given, or one that is memory too. */
export function memoryKeepers(tree: Tree, syntax: Syntax, bindings: Bindings, settings: Settings): MemoryKeeper[] {
  const found: MemoryKeeper[] = [];
  for (const call of syntax.calls) {
    const made = keeperOf(call, bindings, settings);
    if (made === undefined || isForDevelopers(call, tree)) continue;
    const { fact, library, options } = made;
    const store = options.read(fact.store);
    const isMissing = store.state === 'unset';
    if (!isMissing && !(store.state === 'set' && store.node && isMemoryStore(store.node, library, fact, bindings))) continue;
    found.push({ name: saidName(call, tree.text) ?? library.name, keeps: fact.keeps, marked: isMissing ? call.callee : store.node! });
  }
  return found.sort((a, b) => a.marked.range[0] - b.marked.range[0]);
}

interface Made {
  readonly fact: KeeperFact;
  readonly library: Library;
  readonly options: Options;
}

function keeperOf(call: CallNode, bindings: Bindings, settings: Settings): Made | undefined {
  if (call.type !== 'CallExpression') return undefined;
  const known = knownAt(bindings.origin(call.callee), settings);
  if (known?.fact.kind === 'keeper' && known.fact.handedTo === undefined) {
    const { options } = layOut(call, known.fact.signature, bindings);
    return options === 'unknown' ? undefined : { fact: known.fact, library: known.library, options: options ? optionsOf(options, 'call', bindings) : noOptions('call') };
  }
  // `app.register(session, { … })`
  const [plugin, options] = call.arguments;
  const method = call.callee.type === 'MemberExpression' ? memberName(call.callee) : undefined;
  if (method === undefined || plugin === undefined || plugin.type === 'SpreadElement') return undefined;
  const handed = knownAt(bindings.origin(plugin), settings);
  if (handed?.fact.kind !== 'keeper' || handed.fact.handedTo !== method || options?.type === 'SpreadElement') return undefined;
  return { fact: handed.fact, library: handed.library, options: options ? optionsOf(options, 'call', bindings) : noOptions('call') };
}

function isMemoryStore(store: Node, library: Library, { memoryStore }: KeeperFact, bindings: Bindings): boolean {
  const made = unwrap(bindings.value(store));
  const origin = made.type === 'NewExpression' ? bindings.origin(made.callee) : undefined;
  return memoryStore !== undefined && origin?.kind === 'module' && library.modules.includes(origin.module) && origin.path.join('.') === memoryStore;
}
