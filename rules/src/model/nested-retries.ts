import { askedAgain } from './asked-again.js';
import { isLasting } from './attempts.js';
import { methodOf, type Client, type Network, type RemoteCall } from './network.js';
import type { Repetitions } from './repetitions.js';
import type { CallNode, Syntax } from './syntax.js';

/** A call that is made again by code around it though its library makes it again already. */
export interface NestedRetry {
  readonly at: CallNode;
  readonly name: string;
  /** How often the library asks at most, each time. */
  readonly attempts: number;
}

/** What libraries repeat when nobody tells them otherwise. */
const repeated = new Set(['GET', 'HEAD']);

/** Retries around retries: the attempts multiply. Where somebody says how often the library tries, the two are meant. */
export function nestedRetries(repetitions: Repetitions, network: Network, syntax: Syntax): NestedRetry[] {
  if (!network.calls.some(({ library }) => library.request?.retries === 'by-default')) return [];
  const onPurpose = new Set([...repetitions.loops, ...repetitions.recursions].flatMap((one) => (one.onPurpose ? one.questions.map(({ node }) => node) : [])));
  return askedAgain(repetitions, network, syntax).flatMap(({ call, at, name }) => {
    const attempts = triesByItself(call);
    if (attempts === undefined || onPurpose.has(at) || isLasting([{ node: at, name, remote: call }], at)) return [];
    return [{ at, name, attempts }];
  });
}

/** How often a library asks if it is left to itself; `undefined` where it is not, or where that is not to be seen. */
function triesByItself(call: RemoteCall): number | undefined {
  const { library, client, request, fact } = call;
  // Calls of functions of the project go by the facts of a library, but those do not try again by themselves.
  const isItsOwn = client !== undefined || Object.values(library.exports).includes(fact);
  const count = request.repeats?.attempts;
  if (library.request?.retries !== 'by-default' || !isItsOwn || count?.option === undefined || !Number.isFinite(count.byDefault) || !repeated.has(methodOf(call) ?? '')) return undefined;
  const makers: (RemoteCall | Client)[] = [call];
  for (let maker = client; maker !== undefined; maker = maker.base) makers.push(maker);
  const paths = [count.option, ...(count.number === undefined ? [] : [count.number])];
  const isSaid = makers.some(({ options }) => paths.some((path) => options.read(path).state !== 'unset'));
  return isSaid || count.byDefault < 1 ? undefined : count.byDefault + 1;
}
