import type { DeadlineFact, Fact, Library, RequestFact } from '../../rules/src/libraries/library.js';

/** The facts about deadlines that a library's table holds: its own and those of single calls and clients. */
export function deadlinesOf(library: Library): DeadlineFact[] {
  const requests = [library.request, ...Object.values(library.exports).flatMap(factsIn).map(requestOf)];
  const found = requests.flatMap((request) => (request?.deadline ? [request.deadline] : []));
  return [...new Set(found)];
}

/** A fact and all that it holds: calls of clients, clients that are made from others. */
export function factsIn(fact: Fact): Fact[] {
  switch (fact.kind) {
    case 'client':
      return [fact, ...Object.values(fact.calls), ...Object.values(fact.derives ?? {}).flatMap(factsIn)];
    case 'credentials':
      return [fact, ...factsIn(fact.makes.client)];
    default:
      return [fact];
  }
}

function requestOf(fact: Fact): Partial<RequestFact> | undefined {
  return fact.kind === 'call' || fact.kind === 'client' ? fact.request : undefined;
}

/** Names of the options that bound a wait, by what is known about them. */
export function optionsIn({ options }: DeadlineFact) {
  const paths = (which: (option: DeadlineFact['options'][number]) => boolean) => options.filter(which).map((option) => option.path);
  return {
    all: paths((option) => option.refuses === undefined),
    /** That take no number. */
    refused: paths((option) => option.refuses !== undefined),
    /** Nothing for a whole client. */
    forOneCall: paths((option) => option.callOnly === true),
    /** Whose value may hold a limit that can't be seen. */
    opaque: paths((option) => option.opaque === true),
    /** The values that switch a limit off, by option. */
    off: Object.fromEntries(options.flatMap(({ path, off }) => (off ? [[path, off]] : []))),
    /** What suggestions write for ten seconds. */
    written: options.flatMap(({ path, write }) => (write === undefined ? [] : [`${path}: ${write.replace('{limit}', '10_000')}`])),
  };
}
