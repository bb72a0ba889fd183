import { holderOf } from '../model/holders.js';
import type { RemoteCall } from '../model/network.js';
import type { SingleAttempt } from '../model/retries.js';
import { childrenOf, isFunction, isInside, unwrap } from '../model/syntax.js';
import type { Node, Tree } from '../source/tree.js';
import type { Edit } from './edit.js';
import { importDefault } from './imports.js';
import { insertStatementAfter } from './statements.js';

/** Code that makes something try again. */
export interface Repetition {
  /** The code as a person says it, with `…` for what was there before. */
  readonly code: string;
  readonly edits: readonly Edit[];
}

/** Puts the retrier that the project has to use; `undefined` where there is none or where it would not do. */
export function tryAgain({ of: made, calls, retrier }: SingleAttempt, tree: Tree): Repetition | undefined {
  if (retrier === undefined) return undefined;
  const holder = made.kind === 'client' ? holderOf(made.node) : undefined;
  const imported = importDefault(retrier, made.node.range[0], tree);
  if (imported === undefined) return undefined;
  const code = retrier.write.replaceAll('{retrier}', imported.name);
  if (made.kind === 'client') {
    if (holder === undefined) return undefined;
    const statement = code.replace('{client}', holder.name);
    return { code: statement, edits: [...imported.edits, ...insertStatementAfter(holder.statement, statement, tree)] };
  }
  if (!calls.every((call) => isRepeatable(call, tree))) return undefined;
  const [before = '', after = ''] = code.split('{call}');
  const edits = calls.flatMap(({ node: { range } }): Edit[] => [
    { range: [range[0], range[0]], text: before },
    { range: [range[1], range[1]], text: after },
  ]);
  return { code: code.replace('{call}', `${made.name}(…)`), edits: [...imported.edits, ...edits] };
}

/** Whether a call can stand in a function that is run several times: nothing is awaited in it, and each attempt gets a limit of its own. */
function isRepeatable({ node, fact, options, request }: RemoteCall, tree: Tree): boolean {
  if (fact.gives !== 'answer' || suspends(node, tree)) return false;
  return (request.deadline?.options ?? []).every(({ path, write, callOnly }) => {
    const facet = options.read(path);
    if (!callOnly || write === undefined || facet.state === 'unset') return facet.state !== 'unknown';
    // A signal that was made before ends all attempts at once, and one that a caller holds would not end the pauses.
    const maker = write.slice(0, write.indexOf('{'));
    return facet.node !== undefined && isInside(facet.node, node) && tree.text.slice(...unwrap(facet.node).range).startsWith(maker);
  });
}

/** Whether an `await` or `yield` of the function around stands in a node: in another function it would not compile. */
function suspends(node: Node, tree: Tree): boolean {
  if (node.type === 'AwaitExpression' || node.type === 'YieldExpression') return true;
  if (isFunction(node)) return false;
  return childrenOf(node, tree).some((child) => suspends(child, tree));
}
