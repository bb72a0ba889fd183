/**
 * Lets one emitter lose its connection, in a process of its own: it ends of that, or is still there after a while.
 */
import { emitters } from './emitters.js';
import { loadWith } from './loading.js';
import type { Task } from './ask.js';

/** Longer than it takes to notice that a connection is gone, in milliseconds. */
const watched = 2_000;

const { subject, ports, loader } = JSON.parse(process.argv[2] ?? '') as Task;
const emitter = emitters.find(({ name }) => name === subject);
if (emitter === undefined) throw new Error(`No emitter is called ${subject}.`);
const connect = await emitter.prepare(await loadWith(loader));
process.send!('ready');
setTimeout(() => process.exit(), watched);
// A promise that fails is heard; an event is not.
Promise.resolve(connect(ports[emitter.peer])).catch(() => undefined);
