import assert from 'node:assert/strict';
import { contentPath, isContent } from '../../rules/src/model/contents.js';
import type { Delivery } from '../../rules/src/model/deliveries.js';
import { modelOf, textOf } from '../support/asked.js';

/** The deliveries of some code, in words: what holds the message, what it carries, and what is content of it. */
function deliveriesIn(code: string): string[] {
  const { deliveries, tree } = modelOf(code);
  return deliveries.all.map(({ target, fact }) => [textOf(target, tree), fact.carries, ...fact.content].join(' '));
}

/** The path of the `x` in `ask(x)` below the message that the first delivery of some code brings. */
function askedIn(code: string): { path: readonly string[] | undefined; content: boolean } {
  const { deliveries, syntax, bindings } = modelOf(code);
  const [delivery] = deliveries.all as [Delivery];
  const asked = syntax.calls.find(({ callee }) => callee.type === 'Identifier' && callee.name === 'ask')!.arguments[0]!;
  return { path: contentPath(asked, delivery, bindings), content: isContent(asked, delivery, bindings) };
}

const brings = (code: string, ...expected: string[]) => assert.deepEqual(deliveriesIn(code), expected);
const consumed = (code: string) => askedIn(`import amqp from 'amqplib'; const channel = await (await amqp.connect('amqp://mq')).createChannel(); channel.consume('a', (message) => { ${code} });`);

describe('what is run for messages', () => {
  describe('of sockets', () => {
    it('a listener', () => brings("import WebSocket from 'ws'; new WebSocket('wss://a').on('message', (data) => {});", 'data messages'));
    it('a listener in the manner of browsers', () => brings("import { WebSocket } from 'ws'; new WebSocket('wss://a').addEventListener('message', (event) => {});", 'event messages data'));
    it('a property', () => brings("const socket = new WebSocket('wss://a'); socket.onmessage = (event) => {};", 'event messages data'));
    it('another property', () => brings("const socket = new WebSocket('wss://a'); socket.onclose = (event) => {};"));
    it('a listener on what a chain of listeners gives', () =>
      brings("import { WebSocket } from 'ws'; new WebSocket('wss://a').on('error', fail).once('message', (data) => {});", 'data messages'));
    it('a connection of a server', () =>
      brings("import { WebSocketServer } from 'ws'; new WebSocketServer({ port: 1 }).on('connection', (socket, request) => { socket.on('message', (data) => {}); });", 'data messages'));
    it('not what else such a listener is given', () =>
      brings("import { WebSocketServer } from 'ws'; new WebSocketServer({ port: 1 }).on('connection', (socket, request) => { request.on('message', (data) => {}); });"));
    it('a connection that a function of the file is given', () =>
      brings("import net from 'node:net'; net.createServer((socket) => serve(socket)); function serve(s) { s.on('data', (chunk) => {}); }", 'chunk bytes'));
    it('a connection that anybody may give', () =>
      brings("import net from 'node:net'; net.createServer((socket) => serve(socket)); export function serve(s) { s.on('data', (chunk) => {}); }"));
    it('a field with a value now and none before', () =>
      brings("import net from 'node:net'; class A { constructor() { this.s = null; } open() { this.s = net.connect(1); this.s.on('data', (chunk) => {}); } }", 'chunk bytes'));
    it('a variable with a value now and none before', () =>
      brings("import net from 'node:net'; let s; function open() { s = net.connect(1); s.on('data', (chunk) => {}); } function close() { s = undefined; }", 'chunk bytes'));
    it('a variable that may be something else', () =>
      brings("import net from 'node:net'; let s = given; function open() { s = net.connect(1); } s.on('data', (chunk) => {});"));
    it('output of a program, taken out by a pattern', () =>
      brings("import { spawn } from 'node:child_process'; const { stdout } = spawn('a'); stdout.on('data', (chunk) => {});", 'chunk bytes'));
    it('a type of Node', () => brings("import type { Socket } from 'node:net'; export const serve = (s: Socket) => s.on('data', (chunk) => {});", 'chunk bytes'));
  });

  describe('of brokers', () => {
    it('a channel', () => brings("import amqp from 'amqplib'; const channel = await (await amqp.connect('amqp://mq')).createChannel(); channel.consume('a', (message) => {});", 'message messages content'));
    it('a channel with a type', () => brings("import type { Channel } from 'amqplib'; export const listen = (channel: Channel) => channel.consume('a', ({ content }) => {});", '{ content } messages content'));
    it('a channel by callbacks', () =>
      brings("import amqp from 'amqplib/callback_api'; amqp.connect('amqp://mq', (e, connection) => connection.createChannel((f, channel) => channel.consume('a', (message) => {})));", 'message messages content'));
    it('handlers among options', () =>
      brings("import { Kafka } from 'kafkajs'; const c = new Kafka({}).consumer({}); c.run({ eachMessage: async (payload) => {} }); c.run({ async eachBatch({ batch }) {} });", 'payload messages message', '{ batch } messages batch messages'));
    it('a subscription of Redis, by both of its interfaces', () =>
      brings("import { createClient } from 'redis'; const c = createClient(); c.subscribe('a', (text) => {}); c.on('message', (channel, message) => {});", 'text messages', 'message messages'));
    it('a loop over a subscription', () =>
      brings("import { connect } from 'nats'; const c = await connect({}); for await (const m of c.subscribe('a')) {}", 'm messages'));
    it('a callback of a subscription', () => brings("import { connect } from 'nats'; const c = await connect({}); c.subscribe('a', { callback: (error, m) => {} });", 'm messages'));
    it('a subscription of the streaming server', () =>
      brings("import nats from 'node-nats-streaming'; nats.connect('a', 'b').subscribe('c').on('message', (m) => {});", 'm messages'));
    it('a topic of MQTT', () => brings("import mqtt from 'mqtt'; mqtt.connect('mqtts://a').on('message', (topic, payload) => {});", 'payload messages'));
    it('a stream of Kafka', () =>
      brings("import { Consumer } from '@platformatic/kafka'; const s = await new Consumer({}).consume({}); s.on('data', (m) => {});", 'm messages value'));
    it('a batch by the type of its function', () => brings("import type { SQSHandler } from 'aws-lambda'; export const handler: SQSHandler = async (event) => {};", 'event messages Records'));
    it('a batch by the type of its parameter', () => brings("import type { SQSEvent } from 'aws-lambda'; export async function handler(event: SQSEvent) {}", 'event: SQSEvent messages Records'));
  });

  it('not an emitter of our own', () => brings("import { EventEmitter } from 'node:events'; new EventEmitter().on('message', (data) => {});"));
  it('not an event whose name is not constant', () => brings("import WebSocket from 'ws'; new WebSocket('wss://a').on(name, (data) => {});"));
});

describe('what is content of a message', () => {
  it('a member', () => assert.deepEqual(consumed('ask(message.content);'), { path: ['content'], content: true }));
  it('a member as text', () => assert.deepEqual(consumed("ask(message!.content.toString('utf8').trim());"), { path: ['content'], content: true }));
  it('another member is none', () => assert.deepEqual(consumed('ask(message.fields.routingKey);'), { path: ['fields', 'routingKey'], content: false }));
  it('the whole is more than the content', () => assert.deepEqual(consumed('ask(message);'), { path: [], content: false }));
  it('what a pattern takes out', () => assert.deepEqual(consumed('const { content } = message; ask(content);'), { path: ['content'], content: true }));
  it('a name for it', () => assert.deepEqual(consumed('const text = String(message.content); ask(text);'), { path: ['content'], content: true }));
  it('a template of nothing else', () => assert.deepEqual(consumed('ask(`${message.content}`);'), { path: ['content'], content: true }));
  it('a template with more in it', () => assert.equal(consumed('ask(`[${message.content}]`);').path, undefined));
  it('either of two parts of it', () => assert.deepEqual(consumed('let text = message.content.slice(1); if (a) text = message.content.slice(2); ask(text);'), { path: ['content'], content: true }));
  it('it or something else', () => assert.equal(consumed("let text = message.content; if (a) text = 'none'; ask(text);").path, undefined));
  it('what is made of itself', () => assert.equal(consumed('let text = a; text = text.trim(); ask(text);').path, undefined));
  it('what a function makes of it', () => assert.equal(consumed('ask(decrypt(message.content));').path, undefined));
  it('an element of a list in it', () => assert.deepEqual(consumed('for (const line of message.content.split(",")) ask(line);'), { path: ['content'], content: true }));
  it('an element that a function is given', () => assert.deepEqual(consumed('message.content.parts.map((part) => ask(part.text));'), { path: ['content', 'parts', 'text'], content: true }));
  it('something of outside', () => assert.equal(consumed('ask(settings);').path, undefined));
});
