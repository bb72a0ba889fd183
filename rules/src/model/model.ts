import type { Host } from '../source/host.js';
import { isTest, placeOf, type Place, type PlaceReading } from '../source/place.js';
import type { Settings } from '../source/settings.js';
import type { Tree } from '../source/tree.js';
import { acknowledgements, earlyAcknowledgements, hollowAcknowledgements, type Acknowledgement, type EarlyAcknowledgement, type HollowAcknowledgement } from './acknowledgements.js';
import { assumedAnswers, uncheckedAnswers, type AssumedAnswer, type UncheckedAnswer } from './answers.js';
import { uncheckedSends, type UncheckedSend } from './backpressure.js';
import { Bindings } from './bindings.js';
import { accumulations, bufferedAnswers, missingLimits, type Accumulation, type MissingLimit } from './bodies.js';
import { unlimitedClients, type UnlimitedClient } from './client-limits.js';
import { clockDeadlines, type ClockDeadline } from './clock-deadlines.js';
import { clockIds, type ClockId } from './clock-ids.js';
import { clockOrderings, type ClockOrdering } from './clock-ordering.js';
import { dualWrites, type DualWrite } from './dual-writes.js';
import { cutTexts, type CutText } from './cut-texts.js';
import { Deadlines } from './deadlines.js';
import { Deliveries } from './deliveries.js';
import { evenRests, type EvenRest } from './even-rests.js';
import { fixedHosts } from './fixed-hosts.js';
import { forgottenMessages, type Forgotten } from './forgotten.js';
import { wholePieces, type WholePiece } from './framing.js';
import { unheardEmitters, type UnheardEmitter } from './emitters.js';
import { ignoredWishes, type IgnoredWish } from './ignored-wishes.js';
import { Handlers } from './handlers.js';
import { dependentChecks, mentionsCheck, type DependentCheck } from './health-checks.js';
import { freshKeys, type FreshKey } from './idempotency-keys.js';
import { closingPools, type ClosingPool } from './keep-alive.js';
import { shortLived, type ShortLived } from './lifetimes.js';
import { unownedReleases, type UnownedRelease } from './lock-releases.js';
import { overlappingIntervals, type OverlappingInterval } from './intervals.js';
import { undyingClaims, type UndyingClaim } from './locks.js';
import { lostSignals, type LostSignal } from './lost-signals.js';
import { memoryKeepers, type MemoryKeeper } from './memory-keepers.js';
import { Neighbours } from './neighbours.js';
import { Network, type RemoteCall } from './network.js';
import { loosePipes, type LoosePipe } from './pipes.js';
import { openServers, type OpenServer } from './open-servers.js';
import { unkeyedPayments, type UnkeyedPayment } from './payments.js';
import { operationsIn, type Operation } from './operations.js';
import { ProjectView } from './project-view.js';
import { lostRaces, type LostRace } from './races.js';
import { deadPeers, lostConnections, neverReconnecting, type DeadPeers, type LostConnection, type NeverReconnecting } from './reconnects.js';
import { readModifyWrites, type ReadModifyWrite } from './read-modify-writes.js';
import { lossesIn, type Losses } from './reconnects.js';
import { remoteCode, type RemoteCode } from './remote-code.js';
import { isPerElement, repeatedCalls, type RepeatedCall } from './repeated-calls.js';
import { endlessRetries, hastyRetries, repetitionsIn, type EndlessRetry, type HastyRetry, type Repetitions } from './repetitions.js';
import { repeatedWrites, type RepeatedWrite } from './repeated-writes.js';
import { singleAttempts, type SingleAttempt } from './retries.js';
import { isTool, singleAttempts, type SingleAttempt } from './retries.js';
import { routesOf, type Route } from './routes.js';
import { abruptShutdowns, type AbruptShutdown } from './shutdowns.js';
import { swallowedErrors, type SwallowedError } from './swallowed-errors.js';
import { indexSyntax, type Syntax } from './syntax.js';
import { lostTraces } from './traces.js';
import { callsInTransactions, type CallInTransaction } from './transactions.js';
import { cleartexts, unverified, type Cleartext, type Unverified } from './transport.js';
import { unauthenticated, type Unauthenticated } from './unauthenticated.js';
import { unguardedParses, type UnguardedParse } from './unguarded.js';
import { trustedAnswers, type TrustedAnswer } from './trusted-answers.js';
import { unwaitedWork, type UnwaitedWork } from './unwaited.js';
import { waits, type Wait } from './waits.js';
import { addOwnWrappers } from './wrappers.js';
import { weakTls, type WeakTls } from './weak-tls.js';
import type { WrittenAddress } from './written-addresses.js';
import { mayHoldWebhooks, openWebhooks, type OpenWebhook } from './webhooks.js';
import { openWebhooks, type OpenWebhook } from './webhooks.js';
import { cutDecodes, type CutDecode } from './web-streams.js';

/**
 * What a file does with the network. Every part is made when a rule first asks for it, once per file.
 *
 * Whatever the source does not say is left out here, so that no rule can complain about it.
 */
export class Model {
  readonly project: ProjectView;
  readonly bindings: Bindings;
  readonly #cache = new Map<string, unknown>();

  constructor(
    readonly tree: Tree,
    host: Host,
    readonly settings: Settings,
  ) {
    this.project = new ProjectView(tree, host, settings);
    this.bindings = new Bindings(tree, new Neighbours(tree.path, host, settings));
  }

  /** Whether the file is a test. Cheaper than `place`, which may have to look at the files that import this one. */
  get isTest(): boolean {
    return this.#once('isTest', () => isTest(this.tree, this.project.host, this.settings));
  }

  /** Where the file runs. */
  get place(): Place {
    return this.placeReading.place;
  }

  /** Where the file runs, and what tells it. */
  get placeReading(): PlaceReading {
    const { path, text } = this.tree;
    return this.#once('place', () => placeOf({ path, text, hasDomElements: this.syntax.hasDomElements }, this.project.host, this.settings));
  }

  /** Calls that leave the machine, clients, servers, middleware, credentials. */
  get network(): Network {
    return this.#once('network', () => {
      const network = new Network(this.tree, this.syntax, this.bindings, this.settings);
      addOwnWrappers(network);
      return network;
    });
  }

  /** What the file does to the records of stores. */
  get operations(): readonly Operation[] {
    return this.#once('operations', () => operationsIn(this.network, this.syntax));
  }

  /** Calls that are made once for each element of a list, where one could be made for all or each waits for the one before. */
  get callsPerElement(): readonly RepeatedCall[] {
    return this.#once('callsPerElement', () => this.repeatedCalls.filter(isPerElement));
  }

  /** Calls that are made for all elements of a list at the same time. */
  get unboundedFanOuts(): readonly RepeatedCall[] {
    return this.#once('unboundedFanOuts', () => this.repeatedCalls.filter((call) => !isPerElement(call)));
  }

  /** Calls that are repeated for each element of a list of any length. */
  get repeatedCalls(): readonly RepeatedCall[] {
    return this.#once('repeatedCalls', () => (isTool(this.project) ? [] : repeatedCalls(this.network, this.operations).filter(({ operation }) => operation !== undefined || this.place !== 'browser')));
  }

  /** Calls and clients without a deadline of their own, each once. */
  get waits(): readonly Wait[] {
    return this.#once('waits', () => waits(this.network, this.deadlines));
  }

  /** Clients without the time limits that their drivers leave to whoever makes them. */
  get unlimitedClients(): readonly UnlimitedClient[] {
    return this.#once('unlimitedClients', () => unlimitedClients(this.network, this.deadlines, this.project));
  }

  /** Reads that are given up after one failure, once per client or function. */
  get singleAttempts(): readonly SingleAttempt[] {
    return this.#once('singleAttempts', () => singleAttempts(this.network, this.project));
  }

  /** Answers whose body is used though nobody looked at the status. */
  get uncheckedAnswers(): readonly UncheckedAnswer[] {
    return this.#once('uncheckedAnswers', () => uncheckedAnswers(this.network));
  }

  /** Error handlers that count on an answer that may not be there. */
  get assumedAnswers(): readonly AssumedAnswer[] {
    return this.#once('assumedAnswers', () => assumedAnswers(this.network, this.syntax));
  }

  /** Errors of other machines that turn into nothing. */
  get swallowedErrors(): readonly SwallowedError[] {
    return this.#once('swallowedErrors', () => swallowedErrors(this.network, () => this.operations, this.syntax));
  }

  /** What other machines sent, that is taken for a type unseen. */
  get trustedAnswers(): readonly TrustedAnswer[] {
    return this.#once('trustedAnswers', () => trustedAnswers(this.network, () => this.deliveries, this.syntax));
  }

  /** Connections in clear text. */
  get cleartexts(): readonly Cleartext[] {
    return this.#once('cleartexts', () => cleartexts(this.network));
  }

  /** Places where a peer's certificate is not checked. */
  get unverified(): readonly Unverified[] {
    return this.#once('unverified', () => unverified(this.network, this.syntax));
  }

  /** Versions and ciphers that have been broken. */
  get weakTls(): readonly WeakTls[] {
    return this.#once('weakTls', () => weakTls(this.tree, this.syntax, this.bindings));
  }

  /** Ids that are made of the clock alone. */
  get clockIds(): readonly ClockId[] {
    return this.#once('clockIds', () => (this.project.isScript ? [] : clockIds(this.network, this.syntax, () => this.place)));
  }

  /** Waits that end when the wall clock says so. */
  get clockDeadlines(): readonly ClockDeadline[] {
    return this.#once('clockDeadlines', () => (this.project.isScript ? [] : clockDeadlines(this.network, this.syntax)));
  }

  /** Decisions between versions by the clocks of two machines. */
  get clockOrderings(): readonly ClockOrdering[] {
    return this.#once('clockOrderings', () => clockOrderings(this.network));
  }

  /** What is kept in the memory of one process and meant for all. */
  get memoryKeepers(): readonly MemoryKeeper[] {
    return this.#once('memoryKeepers', () => (this.project.isScript ? [] : memoryKeepers(this.tree, this.syntax, this.bindings, this.settings)));
  }

  /** Keys that are taken without an end. */
  get undyingClaims(): readonly UndyingClaim[] {
    return this.#once('undyingClaims', () => undyingClaims(this.network));
  }

  /** Locks that are let go without a look at whose they are. */
  get unownedReleases(): readonly UnownedRelease[] {
    return this.#once('unownedReleases', () => unownedReleases(this.network));
  }

  /** Records that are read, changed here and written back. */
  get readModifyWrites(): readonly ReadModifyWrite[] {
    return this.#once('readModifyWrites', () => (this.project.isScript ? [] : readModifyWrites(this.operations, this.network)));
  }

  /** Writes to a database that a message is to tell of, with nothing that holds the two together. */
  get dualWrites(): readonly DualWrite[] {
    return this.#once('dualWrites', () => (this.project.isScript ? [] : dualWrites(this.operations, this.network)));
  }

  /** Bodies gathered without a limit. */
  get accumulations(): readonly Accumulation[] {
    return this.#once('accumulations', () => accumulations(this.network, this.handlers, this.syntax));
  }

  /** Limits on bodies that are missing or switched off. */
  get missingLimits(): readonly MissingLimit[] {
    return this.#once('missingLimits', () => missingLimits(this.network));
  }

  /** Calls that read a whole answer from an address which arrived in a request. */
  get bufferedAnswers(): readonly RemoteCall[] {
    return this.#once('bufferedAnswers', () => bufferedAnswers(this.network, this.handlers));
  }

  /** Clients made anew for each request or call. */
  get shortLived(): readonly ShortLived[] {
    return this.#once('shortLived', () => shortLived(this.network, this.handlers, this.project.path));
  }

  /** Pools that close each connection behind its first request. */
  get closingPools(): readonly ClosingPool[] {
    return this.#once('closingPools', () => closingPools(this.network));
  }

  /** Functions and loops that are run for messages which arrive. */
  get deliveries(): Deliveries {
    return this.#once('deliveries', () => new Deliveries(this.network, this.handlers, this.syntax));
  }

  /** Parses of messages whose error nobody catches. */
  get unguardedParses(): readonly UnguardedParse[] {
    return this.#once('unguardedParses', () => unguardedParses(this.deliveries, this.syntax));
  }

  /** Pieces of byte streams that are taken for messages. */
  get wholePieces(): readonly WholePiece[] {
    return this.#once('wholePieces', () => wholePieces(this.deliveries, this.syntax));
  }

  /** Texts that grow by pieces which are decoded one by one. */
  get cutTexts(): readonly CutText[] {
    return this.#once('cutTexts', () => cutTexts(this.deliveries, this.syntax));
  }

  /** Pieces of web streams that are decoded one by one. */
  get cutDecodes(): readonly CutDecode[] {
    return this.#once('cutDecodes', () => cutDecodes(this.network, this.syntax));
  }

  /** Calls that tell a broker to forget a message before the work on it. */
  get earlyAcknowledgements(): readonly EarlyAcknowledgement[] {
    return this.#once('earlyAcknowledgements', () => earlyAcknowledgements(this.#acknowledgements, this.deliveries));
  }

  /** Calls that tell a broker to forget a message though the work on it failed. */
  get hollowAcknowledgements(): readonly HollowAcknowledgement[] {
    return this.#once('hollowAcknowledgements', () => hollowAcknowledgements(this.#acknowledgements, this.deliveries));
  }

  /** Consumers whose messages are forgotten without an acknowledgement. */
  get forgottenMessages(): readonly Forgotten[] {
    return this.#once('forgottenMessages', () => forgottenMessages(this.deliveries));
  }

  /** Work for messages, and messages that are sent, that nobody waits for. */
  get unwaitedWork(): readonly UnwaitedWork[] {
    return this.#once('unwaitedWork', () => unwaitedWork(this.deliveries, this.#acknowledgements));
  }

  get #acknowledgements(): readonly Acknowledgement[] {
    return this.#once('acknowledgements', () => acknowledgements(this.deliveries, this.syntax));
  }

  /** Calls to other machines while a transaction is open. */
  get callsInTransactions(): readonly CallInTransaction[] {
    return this.#once('callsInTransactions', () => callsInTransactions(this.network));
  }

  /** Code that is loaded from a server of packages in whatever version is the newest. */
  get remoteCode(): readonly RemoteCode[] {
    return this.#once('remoteCode', () => remoteCode(this.tree, this.syntax, this.bindings, this.project));
  }

  /** Calls that go on when whoever asked has given up. */
  get lostSignals(): readonly LostSignal[] {
    return this.#once('lostSignals', () => lostSignals(this.network));
  }

  /** Calls that lose a race against a timer and go on. */
  get lostRaces(): readonly LostRace[] {
    return this.#once('lostRaces', () => (this.network.calls.length === 0 ? [] : lostRaces(this.network, this.deadlines, this.syntax)));
  }

  /** Connections whose errors nobody hears. */
  get unheardEmitters(): readonly UnheardEmitter[] {
    return this.#once('unheardEmitters', () => unheardEmitters(this.network, this.syntax, this.project));
  }

  /** Pipes from other machines with an end whose failure nobody hears. */
  get loosePipes(): readonly LoosePipe[] {
    return this.#once('loosePipes', () => loosePipes(this.network, () => this.deliveries, () => this.handlers, this.syntax));
  }

  /** Addresses of one's own machines that no setting can change. */
  get fixedHosts(): readonly WrittenAddress[] {
    return this.#once('fixedHosts', () => fixedHosts(this.network, this.syntax));
  }

  /** Connections that are told not to connect again. */
  get neverReconnecting(): readonly NeverReconnecting[] {
    return this.#once('neverReconnecting', () => neverReconnecting(this.network));
  }

  /** Connections that bring messages until they are lost, and then nobody makes anew. */
  get lostConnections(): readonly LostConnection[] {
    return this.#once('lostConnections', () => lostConnections(this.network, this.project));
  }

  /** Servers that keep connections whose peers are gone. */
  get deadPeers(): readonly DeadPeers[] {
    return this.#once('deadPeers', () => deadPeers(this.network, this.project));
  }

  /** Connections that do not come back when they are lost, and those that nobody knows to be lost. */
  get losses(): Losses {
    return this.#once('losses', () => lossesIn(this.network, this.project));
  }

  /** Stores and brokers that let in whoever comes. */
  get unauthenticated(): readonly Unauthenticated[] {
    return this.#once('unauthenticated', () => unauthenticated(this.network));
  }

  /** Writes in loops and for each piece whose receiver may not keep up. */
  get uncheckedSends(): readonly UncheckedSend[] {
    return this.#once('uncheckedSends', () => uncheckedSends(this.network, () => this.deliveries, () => this.handlers, this.syntax));
  }

  /** Handlers of SIGTERM that end the process with work under way. */
  get abruptShutdowns(): readonly AbruptShutdown[] {
    return this.#once('abruptShutdowns', () => abruptShutdowns(this.network, this.syntax, this.project));
  }

  /** Calls made for a request that do not say for which. */
  get lostTraces(): readonly RemoteCall[] {
    return this.#once('lostTraces', () => (this.network.calls.length === 0 ? [] : lostTraces(this.network, this.handlers, this.project)));
  }

  /** Servers that nothing closes when the process is told to end. */
  get openServers(): readonly OpenServer[] {
    return this.#once('openServers', () => openServers(this.network, this.syntax, this.project));
  }

  /** Health checks whose answer depends on another machine. */
  get dependentChecks(): readonly DependentCheck[] {
    // Without a call there is nothing to depend on, without a word for it no check: routes need not be looked for.
    const mayCheck = () => this.network.calls.length > 0 && (mentionsCheck.test(this.tree.text) || mentionsCheck.test(this.project.path));
    return this.#once('dependentChecks', () => (mayCheck() ? dependentChecks(this.routes, this.network, this.syntax) : []));
  }

  /** Functions that answer reads, with their paths. */
  get routes(): readonly Route[] {
    return this.#once('routes', () => routesOf(this.network, this.syntax, this.project.path, 'reads'));
  }

  /** Functions that believe whoever calls them to be a partner. */
  get openWebhooks(): readonly OpenWebhook[] {
    return this.#once('openWebhooks', () => openWebhooks(this.network, this.syntax, this.project.path));
  }

  /** Loops, recursions and libraries that ask again after a failure. */
  get repetitions(): Repetitions {
    return this.#once('repetitions', () => repetitionsIn(this.network, this.syntax));
  }

  /** Retries that do not end while the peer is down. */
  get endlessRetries(): readonly EndlessRetry[] {
    return this.#once('endlessRetries', () => endlessRetries(this.repetitions, this.tree));
  }

  /** Retries that follow each other at once. */
  get hastyRetries(): readonly HastyRetry[] {
    return this.#once('hastyRetries', () => hastyRetries(this.repetitions, this.network));
  }

  /** Timers that begin the next call while the one before may still run. */
  get overlappingIntervals(): readonly OverlappingInterval[] {
    return this.#once('overlappingIntervals', () => (this.project.isScript ? [] : overlappingIntervals(this.network, this.syntax, this.deadlines)));
  }

  /** Pauses before another attempt that clients which failed together make together. */
  get evenRests(): readonly EvenRest[] {
    const isAsking = () => this.network.calls.length > 0 || this.network.retries.length > 0 || this.network.clients.length > 0;
    return this.#once('evenRests', () => (isAsking() ? evenRests(this.repetitions, this.network, this.syntax, this.project) : []));
  }

  /** Pauses whose length the peer said itself, where nobody reads it. */
  get ignoredWishes(): readonly IgnoredWish[] {
    return this.#once('ignoredWishes', () => (this.network.calls.length === 0 ? [] : ignoredWishes(this.repetitions, this.network, this.syntax)));
  }

  /** Pauses before another attempt that clients which failed together make together. */
  get evenRests(): readonly EvenRest[] {
    return this.#once('evenRests', () => evenRests(this.repetitions, this.network, this.syntax, this.project));
  }

  /** Calls whose repetition may do their work twice. */
  get repeatedWrites(): readonly RepeatedWrite[] {
    return this.#once('repeatedWrites', () => repeatedWrites(this.repetitions, this.network, this.syntax));
  }

  /** Keys against doing a thing twice that are made anew for each attempt. */
  get freshKeys(): readonly FreshKey[] {
    return this.#once('freshKeys', () => freshKeys(this.repetitions, this.network, this.syntax));
  }

  /** Movements of money that would happen again with the request or the message they are made for. */
  get unkeyedPayments(): readonly UnkeyedPayment[] {
    return this.#once('unkeyedPayments', () => (this.network.calls.some(({ fact }) => fact.movesMoney !== undefined) ? unkeyedPayments(this.network, this.deliveries, this.handlers, this.syntax) : []));
  }

  get syntax(): Syntax {
    return this.#once('syntax', () => indexSyntax(this.tree));
  }

  get deadlines(): Deadlines {
    return this.#once('deadlines', () => new Deadlines(this.network, this.project));
  }

  get handlers(): Handlers {
    return this.#once('handlers', () => new Handlers(this.network, this.syntax));
  }

  #once<Part>(name: string, make: () => Part): Part {
    if (!this.#cache.has(name)) this.#cache.set(name, make());
    return this.#cache.get(name) as Part;
  }
}

/** Builds a file's model. Cheap: the parts are made when they are asked for. */
export function createModel(tree: Tree, host: Host, settings: Settings): Model {
  return new Model(tree, host, settings);
}
