/** What becomes of findings that another linter reports too. */
export const duplicateModes = ['standDown', 'showAll'] as const;
export type DuplicateMode = (typeof duplicateModes)[number];

/** A diagnostic of any extension, as far as it is looked at. */
export interface Reported {
  readonly source?: string | undefined;
  readonly code?: string | number | { readonly value: string | number } | undefined;
  readonly range: { readonly start: { readonly line: number } };
}

/** How the linters that run our rules write their names, by what they call themselves. */
const forms: Readonly<Record<string, RegExp>> = { eslint: /^fallacies\/([\w-]+)$/, oxc: /^fallacies\(([\w-]+)\)$/ };

/** Which of our findings in a file another linter reports already: the same rule in the same line. */
export function duplicatesAmong<Ours extends Reported>(ours: readonly Ours[], all: readonly Reported[]): ReadonlySet<Ours> {
  const taken = new Set(all.flatMap((one) => placeOf(one, ruleOfOther(one))));
  return new Set(taken.size === 0 ? [] : ours.filter((one) => placeOf(one, codeOf(one)).some((place) => taken.has(place))));
}

function ruleOfOther(reported: Reported): string | undefined {
  const { source = '' } = reported;
  return Object.hasOwn(forms, source) ? forms[source]!.exec(codeOf(reported))?.[1] : undefined;
}

/** The code of a diagnostic, which may come with a link. */
export function codeOf({ code }: Pick<Reported, 'code'>): string {
  return String(typeof code === 'object' ? code.value : code);
}

function placeOf({ range }: Reported, rule: string | undefined): string[] {
  return rule === undefined ? [] : [`${range.start.line} ${rule}`];
}
