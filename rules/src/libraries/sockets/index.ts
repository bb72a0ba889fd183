import type { Library } from '../library.js';
import { grpc } from './grpc-js.js';
import { webSocket } from './web-socket.js';
import { ws } from './ws.js';

/** What keeps a connection open: sockets and remote procedure calls. */
export const sockets: readonly Library[] = [ws, webSocket, grpc];
