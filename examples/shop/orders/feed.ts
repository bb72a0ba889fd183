import type { Server } from 'node:http';
import { WebSocket, WebSocketServer } from 'ws';
import { listPaidOrders, type Order } from './store.js';

const PING_MS = 15_000;

/** Tells subscribers which orders were paid: what waits already when they come, then each as it happens. */
export function openFeed(server: Server) {
  const feed = new WebSocketServer({ server, path: '/paid', maxPayload: 1_000 });
  const answering = new WeakSet<WebSocket>();

  feed.on('error', (error) => console.error('feed:', error.message));
  feed.on('connection', async (socket) => {
    answering.add(socket);
    socket.on('pong', () => answering.add(socket));
    socket.on('error', (error) => console.error('feed:', error.message));
    try {
      for (const order of await listPaidOrders()) socket.send(JSON.stringify(order));
    } catch (error) {
      console.error('feed:', error);
      socket.close(1011);
    }
  });

  const pings = setInterval(() => {
    for (const socket of feed.clients) {
      if (answering.delete(socket)) socket.ping();
      else socket.terminate();
    }
  }, PING_MS);

  return {
    publish(order: Order) {
      const message = JSON.stringify(order);
      for (const socket of feed.clients) {
        if (socket.readyState === WebSocket.OPEN) socket.send(message);
      }
    },
    close() {
      clearInterval(pings);
      for (const socket of feed.clients) socket.close(1001);
    },
  };
}
