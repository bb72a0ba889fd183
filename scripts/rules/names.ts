/** What a rule's name begins with: what is asked for, what is forbidden, what is better. */
const prefixes = ['no', 'prefer', 'require', 'stable'] as const;

const wellFormed = new RegExp(`^(?:${prefixes.join('|')})(?:-[a-z][a-z0-9]*)+$`);

/** Why a name is not fit for a rule; `undefined` if it is. */
export function problemWithName(name: string): string | undefined {
  if (wellFormed.test(name)) return undefined;
  return `"${name}" is no name for a rule: it takes small words joined by "-", the first of them ${prefixes.join(', ')}, such as require-timeout.`;
}

/** The name under which a rule is exported: `requireTimeout`. */
export function exportName(rule: string): string {
  return rule.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
