import { defineLibrary, type CallFact, type ClientFact, type RequestFact } from '../library.js';
import { axiosRetry } from '../retries/retriers.js';

const withoutBody = (method: string): CallFact => ({ kind: 'call', signature: [['url'], ['options']], method, gives: 'answer' });
const withBody = (method: string): CallFact => ({ kind: 'call', signature: [['url'], ['body'], ['options']], method, gives: 'answer' });
const any: CallFact = { kind: 'call', signature: [['url', 'options'], ['options']], method: 'option', gives: 'answer' };

const calls = {
  '': any,
  request: any,
  get: withoutBody('GET'),
  delete: withoutBody('DELETE'),
  head: withoutBody('HEAD'),
  options: withoutBody('OPTIONS'),
  post: withBody('POST'),
  put: withBody('PUT'),
  patch: withBody('PATCH'),
  postForm: withBody('POST'),
  putForm: withBody('PUT'),
  patchForm: withBody('PATCH'),
} satisfies Record<string, CallFact>;

const instance: ClientFact = {
  kind: 'client',
  signature: [['options']],
  calls,
  cost: 'none',
  noun: 'client',
  defaults: 'defaults',
};

const request: RequestFact = {
  deadline: {
    options: [
      { path: 'timeout', write: '{limit}', off: [0] },
      { path: 'signal', write: 'AbortSignal.timeout({limit})', callOnly: true, takesSignal: true },
      { path: 'cancelToken', opaque: true },
    ],
    whenSilent: 'waits for ever',
    forEver: true,
  },
  status: {
    throws: true,
    off: [{ path: 'validateStatus', values: [null, true] }],
    fields: ['status', 'statusText'],
    readers: ['data'],
    errorAnswer: 'response',
  },
  body: {
    option: 'maxContentLength',
    off: [Infinity, -1],
    write: '10_000_000',
    direction: 'response',
    whenUnbounded: 'buffers an answer of any size',
  },
  retries: 'none',
  streamIn: 'data',
  urlOptions: ['url', 'baseURL'],
};

export const axios = defineLibrary({
  name: 'axios',
  modules: ['axios'],
  exports: {
    ...calls,
    create: { ...instance, derives: { create: instance } },
    Axios: { ...instance, new: true },
  },
  types: { AxiosInstance: 'create', AxiosStatic: 'create' },
  request,
  deadlineSetElsewhere: /\baxios(?:\.default)?\.defaults\.(?:timeout|signal|adapter)\b|\baxios(?:\.default)?\.defaults\s*=|Object\.assign\(\s*axios\.defaults|\baxios(?:\.default)?\.interceptors\.request\.use\([^]{0,600}?\b(?:timeout|signal)\b/,
  retriesSetElsewhere: /from ['"](?:axios-retry|retry-axios)['"]|require\(['"](?:axios-retry|retry-axios)['"]\)|\binterceptors\.response\.use\([^]{0,2000}?\bretry/i,
  retriers: { client: axiosRetry },
  profile: {
    deadline: 'none: waits for ever',
    retries: 'none',
    body: 'no limit',
    tls: 'by the scheme of the URL; certificates are checked',
    error: 'none emitted',
    fixes: ['`timeout: 10_000`', '`signal: AbortSignal.timeout(10_000)` (covers a body that drips, too)', '`maxContentLength: 10_000_000`'],
    notFixes: ['`timeout: 0`', '`axios.create({ signal: AbortSignal.timeout(10_000) })` (ends all later requests at once)'],
  },
  evidence: {
    version: '1.21.1',
    by: 'experiment',
    what: 'a silent server was still pending after 640 s; timeout covers connect, headers and then idle time; Infinity is refused; maxContentLength and maxBodyLength are -1 (160 MB buffered)',
  },
});
