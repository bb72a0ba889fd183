import type { Library } from '../library.js';
import { apolloClient } from './apollo-client.js';
import { axios } from './axios.js';
import { azureCoreRestPipeline } from './azure-core-rest-pipeline.js';
import { crossFetch, isomorphicUnfetch } from './cross-fetch.js';
import { fetchRetry } from './fetch-retry.js';
import { fetchLibrary } from './fetch.js';
import { got } from './got.js';
import { graphqlRequest } from './graphql-request.js';
import { ky } from './ky.js';
import { needle } from './needle.js';
import { nodeFetch } from './node-fetch.js';
import { nodeHttp, nodeHttps } from './node-http.js';
import { nodeHttp2 } from './node-http2.js';
import { ofetch } from './ofetch.js';
import { request, requestPromise } from './request.js';
import { superagent } from './superagent.js';
import { undici } from './undici.js';
import { wretch } from './wretch.js';
import { xmlHttpRequest } from './xml-http-request.js';

/** What sends HTTP requests to any peer. */
export const httpClients: readonly Library[] = [
  fetchLibrary,
  undici,
  axios,
  got,
  ky,
  nodeFetch,
  crossFetch,
  isomorphicUnfetch,
  superagent,
  needle,
  wretch,
  ofetch,
  request,
  requestPromise,
  graphqlRequest,
  apolloClient,
  azureCoreRestPipeline,
  fetchRetry,
  xmlHttpRequest,
  nodeHttp,
  nodeHttps,
  nodeHttp2,
];
