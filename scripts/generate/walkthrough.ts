import { fallacies, type Fallacy, type FallacyId } from '../../rules/src/catalogue/fallacies.js';
import { catalogueRules, ruleIds } from '../../rules/src/catalogue/rules.js';
import { commandIds, contextKeys } from '../../src/shared/messages.js';
import type { Say } from './manifest-texts.js';
import { generatedFrom, page } from './markdown.js';
import { english, type Words } from './words.js';

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
    ...eight.map((id) => ({ id, ...fallacyStep(id, english), media: { markdown: mediaOf(id) } })),
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

function fallacyStep(id: FallacyId, words: Words): Pick<Step, 'title' | 'description'> {
  const { title, truth } = fallacies[id];
  return { title: words('“{0}”', words(title)), description: `${words(truth)}\n${button(words('Read More'), commandIds.openFallacyPage, id)}` };
}

/** The texts of the steps that come from the catalogue, by their keys in the manifest. */
export function fallacySteps(words: Words): ReadonlyMap<string, string> {
  return new Map(
    eight.flatMap((id) => {
      const { title, description } = fallacyStep(id, words);
      return [[`walkthrough.${id}.title`, title], [`walkthrough.${id}.description`, description]] as const;
    }),
  );
}

/**
 * The texts beside the steps, by their paths.
 *
 * @param language what VS Code calls the language of the words; missing for English
 */
export function walkthroughPages(words: Words, language?: string): ReadonlyMap<string, string> {
  const pages = new Map([
    ['example', page([generatedFrom(source), words('# What you will see'), ...exampleTexts.map((text) => words(text))])],
    ['first-fix', page([generatedFrom(source), words('# A fix that was seen to work'), ...fixTexts.map((text) => words(text))])],
    ...eight.map((id) => [id, fallacyText(id, words)] as const),
  ]);
  // VS Code looks for a translation under this name, beside the file that the manifest names.
  return new Map([...pages].map(([step, text]) => [language === undefined ? mediaOf(step) : mediaOf(`${step}.nls.${language}`), text]));
}

const source = 'scripts/generate/walkthrough.ts';

const exampleTexts = [
  'A marked line tells in one sentence what will happen. Rest the pointer on it, or press `Ctrl+K Ctrl+I`, for the reason and the reading that explains it.',
  'Nothing has to be set up, no code of yours is run, and nothing leaves your machine.',
];

const fixTexts = [
  'Each rule that has a fix was tried against a network that fails: the code as it was, and the code with its fix. What was seen stands on the page of the rule.',
  'Where a mistake is meant, “Disable … for this line” writes a comment with room for the reason.',
];

/** The step itself tells the truth about it. */
function fallacyText(id: FallacyId, words: Words): string {
  const { title, explanation }: Fallacy = fallacies[id];
  const rules = ruleIds.filter((rule) => catalogueRules[rule].fallacy === id);
  return page([
    generatedFrom('rules/src/catalogue/fallacies.ts'),
    `# ${words(title)}`,
    words(explanation),
    words('## What its rules do'),
    rules.map((rule) => `- ${words(catalogueRules[rule].description)}`).join('\n'),
  ]);
}

function mediaOf(step: string): string {
  return `${walkthroughFolder}/${step}.md`;
}

function button(title: string, command: string, ...given: readonly string[]): string {
  const query = given.length === 0 ? '' : `?${encodeURIComponent(JSON.stringify(given))}`;
  return `[${title}](command:${command}${query})`;
}
