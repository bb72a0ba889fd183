import { axios } from '../../../rules/src/libraries/http/axios.js';
import { crossFetch } from '../../../rules/src/libraries/http/cross-fetch.js';
import { fetchLibrary } from '../../../rules/src/libraries/http/fetch.js';
import { got } from '../../../rules/src/libraries/http/got.js';
import { graphqlRequest } from '../../../rules/src/libraries/http/graphql-request.js';
import { ky } from '../../../rules/src/libraries/http/ky.js';
import { needle } from '../../../rules/src/libraries/http/needle.js';
import { nodeFetch } from '../../../rules/src/libraries/http/node-fetch.js';
import { nodeHttp } from '../../../rules/src/libraries/http/node-http.js';
import { ofetch } from '../../../rules/src/libraries/http/ofetch.js';
import { request } from '../../../rules/src/libraries/http/request.js';
import { superagent } from '../../../rules/src/libraries/http/superagent.js';
import { undici } from '../../../rules/src/libraries/http/undici.js';
import { wretch } from '../../../rules/src/libraries/http/wretch.js';
import { deadlineOf, urlAt, type Call, type Options, type Subject } from './subject.js';

/** Answers that have to be read to their end. */
interface Readable {
  text(): Promise<string>;
}
type FetchLike = (url: string, options: Options) => Promise<Readable>;

const everySilence = ['silent', 'stalling', 'dripping'] as const;

/** `fetch` by any name: the answer is read as text. */
const reading = (fetchLike: FetchLike): Call => async (port, options) => (await fetchLike(urlAt(port), options)).text();

export const httpSubjects: readonly Subject[] = [
  { name: 'fetch', library: fetchLibrary, waits: everySilence, prepare: async () => reading(fetch) },
  {
    name: 'node:http',
    library: nodeHttp,
    waits: everySilence,
    prepare: async (load) => {
      const http = (await load('node:http')) as typeof import('node:http');
      return (port, options) =>
        new Promise((resolve, reject) => {
          http.get(urlAt(port), options, (answer) => answer.on('end', resolve).on('error', reject).resume()).on('error', reject);
        });
    },
  },
  {
    name: 'axios',
    library: axios,
    package: 'axios',
    waits: everySilence,
    // From one chunk to the next, so that drips set it anew.
    ends: { timeout: ['silent', 'stalling'] },
    prepare: async (load) => {
      const { default: client } = (await load('axios')) as { default: { get: (url: string, options: Options) => Promise<unknown> } };
      return (port, options) => client.get(urlAt(port), options);
    },
  },
  {
    name: 'got',
    library: got,
    package: 'got',
    waits: everySilence,
    prepare: async (load) => {
      const { default: client } = (await load('got')) as { default: (url: string, options: Options) => Readable };
      return (port, options) => client(urlAt(port), { retry: { limit: 0 }, ...options }).text();
    },
  },
  {
    name: 'ky',
    library: ky,
    package: 'ky',
    waits: ['silent'],
    prepare: async (load) => {
      const { default: client } = (await load('ky')) as { default: (url: string, options: Options) => Readable };
      return (port, options) => client(urlAt(port), { retry: 0, ...options }).text();
    },
  },
  { name: 'undici.fetch', library: undici, package: 'undici', waits: everySilence, prepare: async (load) => reading(((await load('undici')) as { fetch: FetchLike }).fetch) },
  {
    name: 'undici.request',
    library: undici,
    package: 'undici',
    deadline: deadlineOf(undici, 'request'),
    waits: everySilence,
    prepare: async (load) => {
      const { request: send } = (await load('undici')) as { request: (url: string, options: Options) => Promise<{ body: Readable }> };
      return async (port, options) => (await send(urlAt(port), options)).body.text();
    },
  },
  ...['node-fetch', 'node-fetch-2'].map((name): Subject => ({
    name,
    library: nodeFetch,
    package: name,
    waits: everySilence,
    prepare: async (load) => reading(((await load(name)) as { default: FetchLike }).default),
  })),
  { name: 'cross-fetch', library: crossFetch, package: 'cross-fetch', waits: everySilence, prepare: async (load) => reading(((await load('cross-fetch')) as { fetch: FetchLike }).fetch) },
  {
    name: 'superagent',
    library: superagent,
    package: 'superagent',
    waits: everySilence,
    // Its limit is a method, which the facts call `boundedBy`.
    deadline: { ...deadlineOf(superagent, 'get')!, options: [{ path: 'timeout', write: '{limit}' }] },
    prepare: async (load) => {
      type Sent = PromiseLike<unknown> & { timeout(ms: unknown): Sent };
      const { default: client } = (await load('superagent')) as { default: { get: (url: string) => Sent } };
      return async (port, options) => {
        const sent = client.get(urlAt(port));
        return await ('timeout' in options ? sent.timeout(options['timeout']) : sent);
      };
    },
  },
  {
    name: 'needle',
    library: needle,
    package: 'needle',
    deadline: deadlineOf(needle, 'get'),
    waits: everySilence,
    prepare: async (load) => {
      const { default: client } = (await load('needle')) as { default: (method: string, url: string, data: null, options: Options) => Promise<unknown> };
      return (port, options) => client('get', urlAt(port), null, options);
    },
  },
  {
    name: 'wretch',
    library: wretch,
    package: 'wretch',
    waits: everySilence,
    prepare: async (load) => {
      const { default: client } = (await load('wretch')) as { default: (url: string) => { options(options: Options): { get(): Readable } } };
      return (port, options) => client(urlAt(port)).options(options).get().text();
    },
  },
  {
    name: 'ofetch',
    library: ofetch,
    package: 'ofetch',
    waits: everySilence,
    ends: { timeout: ['silent'] },
    prepare: async (load) => {
      const { ofetch: client } = (await load('ofetch')) as { ofetch: (url: string, options: Options) => Promise<unknown> };
      return (port, options) => client(urlAt(port), { retry: 0, ...options });
    },
  },
  {
    name: 'request',
    library: request,
    package: 'request',
    waits: everySilence,
    ends: { timeout: ['silent', 'stalling'] },
    prepare: async (load) => {
      const { default: client } = (await load('request')) as { default: (url: string, options: Options, done: (error: Error | null) => void) => void };
      return (port, options) => new Promise<void>((resolve, reject) => client(urlAt(port), options, (error) => (error === null ? resolve() : reject(error))));
    },
  },
  {
    name: 'graphql-request',
    library: graphqlRequest,
    package: 'graphql-request',
    waits: everySilence,
    prepare: async (load) => {
      const { request: ask } = (await load('graphql-request')) as { request: (options: Options) => Promise<unknown> };
      return (port, options) => ask({ url: urlAt(port), document: '{ a }', ...options });
    },
  },
  {
    name: 'GraphQLClient',
    library: graphqlRequest,
    package: 'graphql-request',
    deadline: deadlineOf(graphqlRequest, 'GraphQLClient'),
    waits: everySilence,
    prepare: async (load) => {
      type Client = new (url: string, options: Options) => { request(document: string): Promise<unknown> };
      const { GraphQLClient } = (await load('graphql-request')) as { GraphQLClient: Client };
      return (port, options) => new GraphQLClient(urlAt(port), options).request('{ a }');
    },
  },
];
