import type { DeadlineFact, Library, LimitOption, RequestFact } from '../libraries/library.js';
import type { Share } from '../source/versions.js';

/**
 * What holds for a library's requests in the versions that a project may run. What differs between them, and can't be
 * told, is left out, so that nobody complains about it.
 * @param shareOf how much of those versions lies in a range
 */
export function requestIn(library: Library, shareOf: (modules: readonly string[], range: string) => Share): RequestFact {
  let request: RequestFact = library.request ?? { retries: 'none' };
  for (const { range, request: other } of library.versions ?? []) {
    const share = shareOf(library.modules, range);
    if (share === 'all') request = { ...request, ...other };
    else if (share === 'some') request = inEither(request, other);
  }
  return request;
}

function inEither(request: RequestFact, other: Partial<RequestFact>): RequestFact {
  const { deadline, retries, ...rest } = other;
  const undecided = Object.fromEntries(Object.keys(rest).map((key) => [key, undefined]));
  return {
    ...request,
    ...undecided,
    ...(deadline && { deadline: request.deadline && limitedByEither(request.deadline, deadline) }),
    ...(retries !== undefined && retries !== request.retries && { retries: 'by-default' }),
  };
}

/** Whatever bounds a call in some version may bound it here, and only what does nothing in all of them does nothing. */
function limitedByEither(one: DeadlineFact, other: DeadlineFact): DeadlineFact {
  const options: LimitOption[] = [];
  for (const option of [...one.options, ...other.options]) {
    if (options.some(({ path }) => path === option.path)) continue;
    const twins = [one, other].map((fact) => fact.options.find(({ path }) => path === option.path));
    const isCertain = twins.every((twin) => twin !== undefined && !(twin.needsOption ?? twin.needsListener ?? twin.refuses));
    // What switches it off in one version does no more in one that ignores it.
    const isOffInBoth = option.off !== undefined && [one, other].some((fact) => fact.ignored?.includes(option.path));
    const { takesSignal, ...plain } = option;
    const known = takesSignal && twins.every((twin) => twin?.takesSignal) ? option : plain;
    options.push(isCertain ? known : { path: option.path, opaque: true, ...(isOffInBoth && { off: option.off }) });
  }
  const { whenSilent, ...rest } = one;
  return {
    ...rest,
    ...(whenSilent !== undefined && other.whenSilent !== undefined && { whenSilent }),
    options,
    ignored: (one.ignored ?? []).filter((name) => other.ignored?.includes(name)),
  };
}
