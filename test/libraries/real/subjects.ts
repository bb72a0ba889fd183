import { libraries } from '../../../rules/src/libraries/index.js';
import type { Library } from '../../../rules/src/libraries/library.js';
import { deadlinesOf, factsIn } from '../facts-of.js';
import { deadlineFor, questionsAbout, questionsAboutLimits, type Question } from './questions.js';
import type { Subject } from './subject.js';
import { httpSubjects } from './subjects-http.js';
import { otherSubjects } from './subjects-other.js';

/** Every library that can be asked. */
export const subjects: readonly Subject[] = [...httpSubjects, ...otherSubjects];

/** What a library is asked in some version. */
export function questionsFor(subject: Subject, version: string): Question[] {
  if (subject.limits !== undefined) return questionsAboutLimits(subject.limits, subject);
  const deadline = subject.deadline ?? deadlineFor(subject.library, version);
  return deadline === undefined ? [] : questionsAbout(deadline, subject);
}

/** Why some libraries with facts about deadlines are not asked. */
const reasons: Readonly<Record<string, string>> = {
  'node:https': 'has the facts and the code of node:http',
  'isomorphic-unfetch': 'is the fetch of Node',
  'request-promise': 'hands every call to request',
  '@aws-sdk/client-* over HTTP/2': 'takes a peer that speaks HTTP/2',
  '@smithy/node-http-handler': 'is asked through @aws-sdk/client-s3',
  'amqplib/callback_api': 'has the code of amqplib',
  mongodb: 'takes a peer that speaks its protocol',
  mongoose: 'takes a peer that speaks the protocol of MongoDB',
  redis: 'its limit is no option that a suggestion writes',
};

/** Libraries whose facts about deadlines nobody asks for, and why. */
export function unasked(): { library: Library; reason: string }[] {
  const asked = new Set(subjects.map(({ library }) => library));
  return libraries
    .filter((library) => !asked.has(library) && hasDeadlineFacts(library))
    .map((library) => ({ library, reason: reasons[library.name] ?? 'is not among the installed packages' }));
}

function hasDeadlineFacts(library: Library): boolean {
  const limits = Object.values(library.exports).flatMap(factsIn).flatMap((fact) => (fact.kind === 'client' ? (fact.limits ?? []) : []));
  return deadlinesOf(library).length + limits.length > 0;
}
