import { axios } from './axios.js';
import { bodyParser, express } from './express.js';
import { fetchLibrary } from './fetch.js';
import { got } from './got.js';
import { grpc } from './grpc-js.js';
import { ioredis } from './ioredis.js';
import { ky } from './ky.js';
import type { Library } from './library.js';
import { multer } from './multer.js';
import { nodeFetch } from './node-fetch.js';
import { nodeHttp, nodeHttps } from './node-http.js';
import { pg } from './pg.js';
import { undici } from './undici.js';
import { webSocket } from './web-socket.js';
import { ws } from './ws.js';

/** Every library whose facts we know. */
export const libraries: readonly Library[] = [
  fetchLibrary,
  undici,
  axios,
  got,
  ky,
  nodeFetch,
  nodeHttp,
  nodeHttps,
  ws,
  webSocket,
  pg,
  ioredis,
  express,
  bodyParser,
  multer,
  grpc,
];

/** Texts one of which stands in every file that uses a known library: its quoted module names and its globals. */
export const libraryTriggers: readonly string[] = [
  ...new Set(
    libraries.flatMap((library) => [
      ...library.modules.flatMap((name) => [`'${name}'`, `"${name}"`]),
      ...Object.keys(library.globals ?? {}),
    ]),
  ),
];
