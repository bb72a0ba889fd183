import type { Library } from '../library.js';
import { axios } from './axios.js';
import { fetchLibrary } from './fetch.js';
import { got } from './got.js';
import { ky } from './ky.js';
import { nodeFetch } from './node-fetch.js';
import { nodeHttp, nodeHttps } from './node-http.js';
import { undici } from './undici.js';

/** What sends HTTP requests to any peer. */
export const httpClients: readonly Library[] = [fetchLibrary, undici, axios, got, ky, nodeFetch, nodeHttp, nodeHttps];
