import type { Library } from '../library.js';
import { childProcess } from './child-process.js';
import { eventSource } from './event-source.js';
import { grpc } from './grpc-js.js';
import { nodeDgram } from './node-dgram.js';
import { nodeNet } from './node-net.js';
import { nodeTls } from './node-tls.js';
import { socketIo, socketIoClient } from './socket-io.js';
import { webSocket } from './web-socket.js';
import { ws } from './ws.js';

/** What keeps a connection open: sockets and remote procedure calls. */
export const sockets: readonly Library[] = [ws, webSocket, eventSource, socketIoClient, socketIo, nodeNet, nodeTls, nodeDgram, childProcess, grpc];
