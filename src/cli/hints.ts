import type { Options } from './options.js';
import type { Tally } from './tally.js';

/** How to look further, where there is further to look: a sentence each. */
export function hintsAbout({ shown, leftOut }: Tally, { level }: Options): string[] {
  const findings = shown.errors + shown.warnings;
  return [
    ...(leftOut.size > 0 ? ['What is named itself is looked at even if it would be left out.'] : []),
    ...(level === undefined ? ['Look further with `--level strict`.'] : []),
    ...(findings > 0 ? ['Silence a finding with `// fallacies-disable-next-line RULE -- reason` above its line.'] : []),
  ];
}
