import { defineLibrary, type CallFact, type ClientFact, type Evidence, type Profile, type RequestFact } from '../library.js';

/** `rest.issues.create(parameters)`: the options are a part of the parameters. */
const ask: CallFact = { kind: 'call', signature: [['options']], gives: 'body' };
/** `request('GET /user', parameters?)`, `paginate(method, parameters?)` */
const byRoute: CallFact = { kind: 'call', signature: [['other', 'options'], ['options']], gives: 'body' };

const calls = {
  request: byRoute,
  graphql: byRoute,
  paginate: byRoute,
  'rest.actions.createWorkflowDispatch': ask,
  'rest.apps.createInstallationAccessToken': ask,
  'rest.checks.create': ask,
  'rest.checks.update': ask,
  'rest.git.createCommit': ask,
  'rest.git.createRef': ask,
  'rest.git.createTree': ask,
  'rest.git.getRef': ask,
  'rest.git.getTree': ask,
  'rest.issues.addLabels': ask,
  'rest.issues.create': ask,
  'rest.issues.createComment': ask,
  'rest.issues.get': ask,
  'rest.issues.listComments': ask,
  'rest.issues.listForRepo': ask,
  'rest.issues.update': ask,
  'rest.issues.updateComment': ask,
  'rest.pulls.create': ask,
  'rest.pulls.get': ask,
  'rest.pulls.list': ask,
  'rest.pulls.listFiles': ask,
  'rest.pulls.merge': ask,
  'rest.pulls.update': ask,
  'rest.repos.createOrUpdateFileContents': ask,
  'rest.repos.createRelease': ask,
  'rest.repos.get': ask,
  'rest.repos.getContent': ask,
  'rest.repos.getLatestRelease': ask,
  'rest.repos.listCommits': ask,
  'rest.repos.listForOrg': ask,
  'rest.search.issuesAndPullRequests': ask,
  'rest.users.getAuthenticated': ask,
  'rest.users.getByUsername': ask,
} satisfies Record<string, CallFact>;

const client: ClientFact = { kind: 'client', new: true, signature: [['options']], calls, cost: 'none', noun: 'client' };

const request: Omit<RequestFact, 'retries'> = {
  deadline: {
    options: [
      { path: 'request.signal', write: 'AbortSignal.timeout({limit})', callOnly: true, takesSignal: true },
      { path: 'request.fetch', opaque: true },
    ],
    // Meant for node-fetch, which Octokit leaves aside where there is a fetch in the runtime.
    ignored: ['request.timeout'],
    whenSilent: 'may hang 5 minutes',
    forEver: false,
    onlyWrong: true,
  },
  status: { throws: true, fields: ['status'], readers: ['data'], errorAnswer: 'response' },
  urlOptions: ['baseUrl'],
};

const profile: Profile = {
  deadline: '5 minutes of silence (fetch)',
  retries: 'none',
  body: 'no limit',
  tls: 'certificates are checked',
  error: 'none emitted',
  fixes: ['`octokit.request(route, { request: { signal: AbortSignal.timeout(10_000) } })` (a body that it cuts off comes as an empty answer)'],
  notFixes: ['`request: { timeout: 10_000 }`: ignored'],
};

const evidence: Evidence = {
  version: 'core 7.0.8, rest 22.0.1, request 10.0.16',
  others: 'core 4 and 5, rest 19 and 20, request 6 and 7',
  by: 'experiment',
  what: 'Node 20: with request.timeout of 1 s a silent server was still pending after 12 s, a signal for the call ended it; without an answer the error has no `response`; a body that the signal cut off came as an empty text with status 200',
};

export const octokitCore = defineLibrary({
  name: '@octokit/core',
  modules: ['@octokit/core', '@octokit/rest', '@octokit/request'],
  exports: { Octokit: client, request: byRoute },
  request: { ...request, retries: 'none' },
  profile,
  evidence,
});

/** With all plugins: it repeats what failed. */
export const octokit = defineLibrary({
  name: 'octokit',
  modules: ['octokit'],
  exports: { Octokit: client },
  request: { ...request, retries: 'by-default' },
  profile: { ...profile, retries: '3, growing, and after rate limits' },
  evidence: { ...evidence, version: '5.0.5', others: '2 and 3' },
});
