import { earlyAcknowledgements, hollowAcknowledgements } from './acknowledgements.js';
import { assumedAnswers, uncheckedAnswers } from './answers.js';
import { uncheckedSends } from './backpressure.js';
import { accumulations, bufferedAnswers, missingLimits } from './bodies.js';
import { checkThenActs } from './check-then-acts.js';
import { unlimitedClients } from './client-limits.js';
import { clockDeadlines } from './clock-deadlines.js';
import { clockIds } from './clock-ids.js';
import { clockOrderings } from './clock-ordering.js';
import { cutTexts } from './cut-texts.js';
import { dualWrites } from './dual-writes.js';
import { unheardEmitters } from './emitters.js';
import { evenRests } from './even-rests.js';
import { fixedHosts } from './fixed-hosts.js';
import { forgottenMessages } from './forgotten.js';
import { wholePieces } from './framing.js';
import { hastyReads } from './hasty-reads.js';
import { checkHandlers, dependentChecks, mentionsCheck } from './health-checks.js';
import { freshKeys } from './idempotency-keys.js';
import { ignoredWishes } from './ignored-wishes.js';
import { overlappingIntervals } from './intervals.js';
import { singleJobs } from './jobs.js';
import { jointAnswers } from './joint-answers.js';
import { closingPools } from './keep-alive.js';
import { shortLived } from './lifetimes.js';
import { unownedReleases } from './lock-releases.js';
import { undyingClaims } from './locks.js';
import { lostSignals } from './lost-signals.js';
import { matchedMessages } from './matched-messages.js';
import { memoryKeepers } from './memory-keepers.js';
import { nestedRetries } from './nested-retries.js';
import { oneShots } from './one-shots.js';
import { openServers } from './open-servers.js';
import type { Parts } from './parts.js';
import { unkeyedPayments } from './payments.js';
import { loosePipes } from './pipes.js';
import { lostRaces } from './races.js';
import { readModifyWrites } from './read-modify-writes.js';
import { lossesIn } from './reconnects.js';
import { remoteCode } from './remote-code.js';
import { isPerElement } from './repeated-calls.js';
import { repeatedWrites } from './repeated-writes.js';
import { endlessRetries, hastyRetries } from './repetitions.js';
import { singleAttempts } from './retries.js';
import { scheduledDeeds } from './schedules.js';
import { abruptShutdowns } from './shutdowns.js';
import { swallowedErrors } from './swallowed-errors.js';
import { lostTraces } from './traces.js';
import { callsInTransactions } from './transactions.js';
import { cleartexts, unverified } from './transport.js';
import { trustedAnswers } from './trusted-answers.js';
import { unauthenticated } from './unauthenticated.js';
import { unboundedQueries } from './unbounded-queries.js';
import { unguardedParses } from './unguarded.js';
import { unwaitedWork } from './unwaited.js';
import { waits } from './waits.js';
import { weakTls } from './weak-tls.js';
import { cutDecodes } from './web-streams.js';
import { openWebhooks } from './webhooks.js';

/** Whether a file may hold a health check: routes need not be looked for where no word speaks of one. */
const hasCheck = ({ tree, project }: Parts): boolean => mentionsCheck.test(tree.text) || mentionsCheck.test(project.path);

/**
 * What rules ask about a file: an entry for each question, answered when a rule first asks.
 *
 * Whatever the source does not say is left out of the answers, so that no rule can complain about it.
 */
export const questions = {
  /** Calls that are made once for each element of a list, where one could be made for all or each waits for the one before. */
  callsPerElement: (file: Parts) => file.repeatedCalls.filter(isPerElement),
  /** Calls that are made for all elements of a list at the same time. */
  unboundedFanOuts: (file: Parts) => file.repeatedCalls.filter((call) => !isPerElement(call)),
  /** Reads without a limit whose records go into the answer to a request. */
  unboundedQueries: (file: Parts) => file.project.isScript || file.place === 'browser' ? [] : unboundedQueries(file.operations, file.network, () => file.handlers, () => file.routes),
  /** Parts of an answer that are asked for together, so that the failure of one takes all. */
  jointAnswers: (file: Parts) => file.network.calls.length < 2 || file.place === 'browser' ? [] : jointAnswers(file.network, file.syntax, () => file.handlers, () => file.routes),
  /** Calls and clients without a deadline of their own, each once. */
  waits: (file: Parts) => waits(file.network, file.deadlines),
  /** Clients without the time limits that their drivers leave to whoever makes them. */
  unlimitedClients: (file: Parts) => unlimitedClients(file.network, file.deadlines, file.project),
  /** Reads that are given up after one failure, once per client or function. */
  singleAttempts: (file: Parts) => singleAttempts(file.network, file.project, () => (hasCheck(file) ? checkHandlers(file.routes) : [])),
  /** Connections that are made at the start of the process, in one attempt. */
  oneShots: (file: Parts) => oneShots(file.network, file.project),
  /** Queues whose jobs have one attempt, each once. */
  singleJobs: (file: Parts) => singleJobs(file.network, file.project),
  /** Answers whose body is used though nobody looked at the status. */
  uncheckedAnswers: (file: Parts) => uncheckedAnswers(file.network),
  /** Error handlers that count on an answer that may not be there. */
  assumedAnswers: (file: Parts) => assumedAnswers(file.network, file.syntax),
  /** Errors of other machines that turn into nothing. */
  swallowedErrors: (file: Parts) => swallowedErrors(file.network, () => file.operations, file.syntax),
  /** Errors that are recognised by the words of their message. */
  matchedMessages: (file: Parts) => file.project.isScript ? [] : matchedMessages(file.network, file.syntax),
  /** What other machines sent, that is taken for a type unseen. */
  trustedAnswers: (file: Parts) => trustedAnswers(file.network, () => file.deliveries, file.syntax),
  /** Connections in clear text. */
  cleartexts: (file: Parts) => cleartexts(file.network),
  /** Places where a peer's certificate is not checked. */
  unverified: (file: Parts) => unverified(file.network, file.syntax),
  /** Versions and ciphers that have been broken. */
  weakTls: (file: Parts) => weakTls(file.tree, file.syntax, file.bindings),
  /** Ids that are made of the clock alone. */
  clockIds: (file: Parts) => file.project.isScript ? [] : clockIds(file.network, file.syntax, () => file.place),
  /** Waits that end when the wall clock says so. */
  clockDeadlines: (file: Parts) => file.project.isScript ? [] : clockDeadlines(file.network, file.syntax),
  /** Reads of what is taken to be finished after a pause. */
  hastyReads: (file: Parts) => file.project.isScript ? [] : hastyReads(file.network, () => file.operations, file.syntax),
  /** Decisions between versions by the clocks of two machines. */
  clockOrderings: (file: Parts) => clockOrderings(file.network),
  /** What is kept in the memory of one process and meant for all. */
  memoryKeepers: (file: Parts) => file.project.isScript ? [] : memoryKeepers(file.tree, file.syntax, file.bindings, file.settings),
  /** Keys that are taken without an end. */
  undyingClaims: (file: Parts) => undyingClaims(file.network),
  /** Locks that are let go without a look at whose they are. */
  unownedReleases: (file: Parts) => unownedReleases(file.network),
  /** Records that are read, changed here and written back. */
  readModifyWrites: (file: Parts) => file.project.isScript ? [] : readModifyWrites(file.operations, file.network),
  /** Records that are created because a look found none. */
  checkThenActs: (file: Parts) => file.project.isScript ? [] : checkThenActs(file.operations, file.network, file.project),
  /** Writes to a database that a message is to tell of, with nothing that holds the two together. */
  dualWrites: (file: Parts) => file.project.isScript ? [] : dualWrites(file.operations, file.network),
  /** Deeds that each process of a service does at the same time. */
  scheduledDeeds: (file: Parts) => scheduledDeeds(file.network, () => file.operations, () => file.handlers, file.syntax, file.project),
  /** Bodies gathered without a limit. */
  accumulations: (file: Parts) => accumulations(file.network, file.handlers, file.syntax),
  /** Limits on bodies that are missing or switched off. */
  missingLimits: (file: Parts) => missingLimits(file.network),
  /** Calls that read a whole answer from an address which arrived in a request. */
  bufferedAnswers: (file: Parts) => bufferedAnswers(file.network, file.handlers),
  /** Clients made anew for each request or call. */
  shortLived: (file: Parts) => shortLived(file.network, file.handlers, file.project.path),
  /** Pools that close each connection behind its first request. */
  closingPools: (file: Parts) => closingPools(file.network),
  /** Parses of messages whose error nobody catches. */
  unguardedParses: (file: Parts) => unguardedParses(file.deliveries, file.syntax),
  /** Pieces of byte streams that are taken for messages. */
  wholePieces: (file: Parts) => wholePieces(file.deliveries, file.syntax),
  /** Texts that grow by pieces which are decoded one by one. */
  cutTexts: (file: Parts) => cutTexts(file.deliveries, file.syntax),
  /** Pieces of web streams that are decoded one by one. */
  cutDecodes: (file: Parts) => cutDecodes(file.network, file.syntax),
  /** Calls that tell a broker to forget a message before the work on it. */
  earlyAcknowledgements: (file: Parts) => earlyAcknowledgements(file.acknowledgements, file.deliveries),
  /** Calls that tell a broker to forget a message though the work on it failed. */
  hollowAcknowledgements: (file: Parts) => hollowAcknowledgements(file.acknowledgements, file.deliveries),
  /** Consumers whose messages are forgotten without an acknowledgement. */
  forgottenMessages: (file: Parts) => forgottenMessages(file.deliveries),
  /** Work for messages, and messages that are sent, that nobody waits for. */
  unwaitedWork: (file: Parts) => unwaitedWork(file.deliveries, file.acknowledgements),
  /** Calls to other machines while a transaction is open. */
  callsInTransactions: (file: Parts) => callsInTransactions(file.network),
  /** Code that is loaded from a server of packages in whatever version is the newest. */
  remoteCode: (file: Parts) => remoteCode(file.tree, file.syntax, file.bindings, file.project),
  /** Calls that go on when whoever asked has given up. */
  lostSignals: (file: Parts) => lostSignals(file.network),
  /** Calls that lose a race against a timer and go on. */
  lostRaces: (file: Parts) => file.network.calls.length === 0 ? [] : lostRaces(file.network, file.deadlines, file.syntax),
  /** Connections whose errors nobody hears. */
  unheardEmitters: (file: Parts) => unheardEmitters(file.network, file.syntax, file.project),
  /** Pipes from other machines with an end whose failure nobody hears. */
  loosePipes: (file: Parts) => loosePipes(file.network, () => file.deliveries, () => file.handlers, file.syntax),
  /** Addresses of one's own machines that no setting can change. */
  fixedHosts: (file: Parts) => fixedHosts(file.network, file.syntax),
  /** Connections that do not come back when they are lost, and those that nobody knows to be lost. */
  losses: (file: Parts) => lossesIn(file.network, file.project),
  /** Stores and brokers that let in whoever comes. */
  unauthenticated: (file: Parts) => unauthenticated(file.network),
  /** Writes in loops and for each piece whose receiver may not keep up. */
  uncheckedSends: (file: Parts) => uncheckedSends(file.network, () => file.deliveries, () => file.handlers, file.syntax),
  /** Handlers of SIGTERM that end the process with work under way. */
  abruptShutdowns: (file: Parts) => abruptShutdowns(file.network, file.syntax, file.project),
  /** Calls made for a request that do not say for which. */
  lostTraces: (file: Parts) => file.network.calls.length === 0 ? [] : lostTraces(file.network, file.handlers, file.project),
  /** Servers that nothing closes when the process is told to end. */
  openServers: (file: Parts) => openServers(file.network, file.syntax, file.project),
  /** Health checks whose answer depends on another machine. */
  dependentChecks: (file: Parts) =>
    file.network.calls.length > 0 && hasCheck(file) ? dependentChecks(file.routes, file.network, file.syntax) : [],
  /** Functions that believe whoever calls them to be a partner. */
  openWebhooks: (file: Parts) => openWebhooks(file.network, file.syntax, file.project.path),
  /** Retries that do not end while the peer is down. */
  endlessRetries: (file: Parts) => endlessRetries(file.repetitions, file.tree),
  /** Calls that are made again by code around them though their libraries make them again already. */
  nestedRetries: (file: Parts) => nestedRetries(file.repetitions, file.network, file.syntax),
  /** Retries that follow each other at once. */
  hastyRetries: (file: Parts) => hastyRetries(file.repetitions, file.network),
  /** Timers that begin the next call while the one before may still run. */
  overlappingIntervals: (file: Parts) => file.project.isScript ? [] : overlappingIntervals(file.network, file.syntax, file.deadlines),
  /** Pauses before another attempt that clients which failed together make together. */
  evenRests: (file: Parts) => evenRests(file.repetitions, file.network, file.syntax, file.project),
  /** Pauses whose length the peer said itself, where nobody reads it. */
  ignoredWishes: (file: Parts) => file.network.calls.length === 0 ? [] : ignoredWishes(file.repetitions, file.network, file.syntax),
  /** Calls whose repetition may do their work twice. */
  repeatedWrites: (file: Parts) => repeatedWrites(file.repetitions, file.network, file.syntax),
  /** Keys against doing a thing twice that are made anew for each attempt. */
  freshKeys: (file: Parts) => freshKeys(file.repetitions, file.network, file.syntax),
  /** Movements of money that would happen again with the request or the message they are made for. */
  unkeyedPayments: (file: Parts) => file.network.calls.some(({ fact }) => fact.movesMoney !== undefined) ? unkeyedPayments(file.network, file.deliveries, file.handlers, file.syntax) : [],
};
