/** What is typed: after an anchor, the first place that reads `search` is replaced. */
export interface Edit {
  readonly anchor: string;
  readonly search: string;
  readonly by: string;
}

/** One round of edits: lines move, findings come and go, the text always parses and is in the end what it was. */
const round: readonly Omit<Edit, 'anchor'>[] = [
  { search: '\n', by: '\n  // Seen by hand.\n' },
  { search: '2_500)', by: '2_5000)' },
  { search: ', signal: AbortSignal.timeout(2_5000)', by: '' },
  { search: '// Seen by hand.', by: 'await fetch(`${base}/seen`);' },
  { search: '{ headers }', by: '{ headers, signal: AbortSignal.timeout(2_500) }' },
  { search: '  await fetch(`${base}/seen`);\n', by: '' },
];

/** How many edits belong together. */
export const editsPerRound = round.length;

/** Edits to the functions of a service text that call with a limit, spread over the whole text. */
export function editsOf(text: string, rounds: number): Edit[] {
  const anchors = text.match(/^export async function load\d+\(.*/gm) ?? [];
  return Array.from({ length: rounds }, (_round, index) => {
    const anchor = anchors[Math.floor(((index + 0.5) / rounds) * anchors.length)]!;
    return round.map((edit) => ({ anchor, ...edit }));
  }).flat();
}
