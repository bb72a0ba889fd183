import WebSocket from 'ws';
import { onShutdown } from '../shared/shutdown.js';
import { sendConfirmation } from './mail.js';
import { ordersAnswers } from './orders.js';
import { reportShipment, ship } from './shipping.js';

const SILENCE_MS = 40_000;
const LONGEST_PAUSE_MS = 30_000;

/** Orders in work: the feed repeats what waits whenever we come back to it. */
const inWork = new Set();
let stopping = false;
/** @type {WebSocket | undefined} */
let feed;

/** @param {{ id: number, product: number, quantity: number, email: string }} order */
async function fulfil(order) {
  if (inWork.has(order.id)) return;
  inWork.add(order.id);
  try {
    const parcel = await ship(order);
    await reportShipment(order);
    await sendConfirmation(order, parcel);
    console.log(`order ${order.id} left as ${parcel}`);
  } catch (error) {
    console.error(`order ${order.id}:`, error);
  } finally {
    inWork.delete(order.id);
  }
}

/** @param {WebSocket.RawData} message */
function parse(message) {
  try {
    return JSON.parse(message.toString());
  } catch {
    console.error('feed: a message that is not JSON');
    return undefined;
  }
}

/** Listens to the orders service, and comes back with growing pauses when the connection is lost. */
function subscribe(attempt = 0) {
  const socket = new WebSocket('wss://orders.shop.example/paid', { handshakeTimeout: 5_000, maxPayload: 100_000 });
  const silence = setTimeout(() => socket.terminate(), SILENCE_MS);
  let failures = attempt;

  socket.on('open', () => {
    failures = 0;
  });
  socket.on('ping', () => silence.refresh());
  socket.on('message', (message) => {
    const order = parse(message);
    if (order) void fulfil(order);
  });
  socket.on('error', (error) => console.error('feed:', error.message));
  socket.on('close', () => {
    clearTimeout(silence);
    if (stopping) return;
    const pause = Math.random() * Math.min(LONGEST_PAUSE_MS, 500 * 2 ** failures);
    setTimeout(() => subscribe(failures + 1), pause);
  });
  feed = socket;
}

await ordersAnswers();
subscribe();
onShutdown(async () => {
  stopping = true;
  feed?.close();
});
