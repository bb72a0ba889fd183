import { fallacies, type Fallacy, type FallacyId } from '../../rules/src/catalogue/fallacies.js';
import { catalogueRules, ruleIds } from '../../rules/src/catalogue/rules.js';
import { commandIds, contextKeys } from '../../src/shared/messages.js';
import type { Say } from './manifest-texts.js';
import { generatedFrom, page } from './markdown.js';

/** Where the texts beside the steps stand, from the extension's folder. */
export const walkthroughFolder = 'walkthrough';

/** The eight that the discipline knows by this name: the topics beyond them come later. */
const eight = Object.keys(fallacies).slice(0, 8) as FallacyId[];

interface Step {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly completionEvents?: readonly string[];
  readonly media: { readonly markdown: string };
}

/** The walkthrough as the manifest declares it: an example to mend, then each fallacy. */
export function walkthrough(say: Say): object {
  const steps: readonly Step[] = [
    {
      id: 'example',
      title: 'See what code takes for granted',
      description: `A small file that talks to other machines, with mistakes that nobody sees on one machine.\n${button('Open the Example', commandIds.openExample)}`,
      completionEvents: [`onCommand:${commandIds.openExample}`],
      media: { markdown: mediaOf('example') },
    },
    {
      id: 'first-fix',
      title: 'Make the first fix',
      description: 'Put the cursor into a marked line of the example, open the quick fixes with ``Ctrl+.`` (``Cmd+.`` on a Mac), and take the first one.',
      completionEvents: [`onContext:${contextKeys.exampleMended}`],
      media: { markdown: mediaOf('first-fix') },
    },
    ...eight.map((id) => ({
      id,
      title: `“${fallacies[id].title}”`,
      description: `${fallacies[id].truth}\n${button('Read More', commandIds.openFallacyPage, id)}`,
      media: { markdown: mediaOf(id) },
    })),
  ];
  return {
    id: 'start',
    title: say('walkthrough.title', 'The Fallacies of Distributed Computing'),
    description: say('walkthrough.description', 'Eight assumptions that are true on one machine and false between two.'),
    steps: steps.map((step) => ({
      ...step,
      title: say(`walkthrough.${step.id}.title`, step.title),
      description: say(`walkthrough.${step.id}.description`, step.description),
    })),
  };
}

/** The texts beside the steps, by their paths. */
export function walkthroughPages(): ReadonlyMap<string, string> {
  return new Map([
    [mediaOf('example'), page([generatedFrom(source), '# What you will see', ...exampleTexts])],
    [mediaOf('first-fix'), page([generatedFrom(source), '# A fix that was seen to work', ...fixTexts])],
    ...eight.map((id) => [mediaOf(id), fallacyText(id)] as const),
  ]);
}

const source = 'scripts/generate/walkthrough.ts';

const exampleTexts = [
  'A marked line tells in one sentence what will happen. Rest the pointer on it, or press `Ctrl+K Ctrl+I`, for the reason and the reading that explains it.',
  'Nothing has to be set up, no code of yours is run, and nothing leaves your machine.',
];

const fixTexts = [
  'Each rule that has a fix was tried against a network that fails: the code as it was, and the code with its fix. What was seen stands on the page of the rule.',
  'Where a mistake is meant, “Disable for this line” writes a comment with room for the reason.',
];

/** The step itself tells the truth about it. */
function fallacyText(id: FallacyId): string {
  const { title, explanation }: Fallacy = fallacies[id];
  const rules = ruleIds.filter((rule) => catalogueRules[rule].fallacy === id);
  return page([
    generatedFrom('rules/src/catalogue/fallacies.ts'),
    `# ${title}`,
    explanation,
    '## What is looked for',
    rules.map((rule) => `- ${catalogueRules[rule].description}`).join('\n'),
  ]);
}

function mediaOf(step: string): string {
  return `${walkthroughFolder}/${step}.md`;
}

function button(title: string, command: string, ...given: readonly string[]): string {
  const query = given.length === 0 ? '' : `?${encodeURIComponent(JSON.stringify(given))}`;
  return `[${title}](command:${command}${query})`;
}
