import assert from 'node:assert/strict';
import { indexSyntax } from '../../rules/src/model/syntax.js';
import { modelOf } from '../support/asked.js';

/** Whether `ask(x)` stands in code that runs once for each request, and whether its `x` is the request. */
function askedIn(code: string): { perRequest: boolean; isRequest: boolean } {
  const model = modelOf(code);
  const ask = indexSyntax(model.tree).calls.find(({ callee }) => callee.type === 'Identifier' && callee.name === 'ask')!;
  return { perRequest: model.handlers.handlerAround(ask) !== undefined, isRequest: model.handlers.isRequest(ask.arguments[0]!) };
}

const isRequest = (code: string) => assert.deepEqual(askedIn(code), { perRequest: true, isRequest: true });
const runsPerRequest = (code: string) => assert.deepEqual(askedIn(code), { perRequest: true, isRequest: false });
const isNeither = (code: string) => assert.deepEqual(askedIn(code), { perRequest: false, isRequest: false });

const express = "import express from 'express'; const app = express(); ";
const http = "import http from 'node:http'; ";

describe('functions that are run for each request', () => {
  describe('in Express', () => {
    it('a route', () => isRequest(`${express} app.get('/', (req, res) => { ask(req); });`));
    it('the answer is not the request', () => runsPerRequest(`${express} app.get('/', (req, res) => { ask(res); });`));
    it('middleware', () => isRequest(`${express} app.use((req, res, next) => { ask(req); });`));
    it('the second function of a route', () => isRequest(`${express} app.post('/', first, (req, res) => { ask(req); });`));
    it('a list of functions', () => isRequest(`${express} app.post('/', [first, (req, res) => { ask(req); }]);`));
    it('a function by name', () => isRequest(`${express} app.get('/', show); function show(req, res) { ask(req); }`));
    it('an error handler takes the request second', () => isRequest(`${express} app.use((error, req, res, next) => { ask(req); });`));
    it('the error is not the request', () => runsPerRequest(`${express} app.use((error, req, res, next) => { ask(error); });`));
    it('a router', () => isRequest("import { Router } from 'express'; const router = Router(); router.get('/', (req, res) => { ask(req); });"));
    it('a router made with new', () => isRequest("import { Router } from 'express'; const router = new Router(); router.get('/', (req, res) => { ask(req); });"));
    it('a router of the module', () => isRequest("const express = require('express'); const router = express.Router(); router.get('/', (req, res) => { ask(req); });"));
    it('a path with several methods', () => isRequest(`${express} app.route('/').get((req, res) => { ask(req); });`));
    it('the second method of a path', () => isRequest(`${express} app.route('/').get(show).post((req, res) => { ask(req); });`));
    it('an app in a field', () =>
      isRequest("import express from 'express'; class A { app = express(); start() { this.app.get('/', (req, res) => { ask(req); }); } }"));
    it('a function in a wrapper for promises', () => isRequest(`${express} app.get('/', wrap(async (req, res) => { ask(req); }));`));
    it('a function within the handler', () => isRequest(`${express} app.get('/', (req, res) => { later(() => ask(req)); });`));
    it('a bound method', () => isRequest(`${express} const show = function (req, res) { ask(req); }; app.get('/', show.bind(this));`));
    it('a function bound with arguments takes the request later', () => isNeither(`${express} function show(config, req) { ask(config); } app.get('/', show.bind(null, config));`));
    it('code beside the routes', () => isNeither(`${express} app.get('/', show); ask(app);`));
    it('another method', () => isNeither(`${express} app.listen(80, (port) => { ask(port); });`));
    it("somebody else's app", () => isNeither("const app = other(); app.get('/', (req, res) => { ask(req); });"));
    it('an app made of itself', () => isNeither("let app = app.use(x); app.get('/', (req, res) => { ask(req); });"));
  });

  describe("in Node's http", () => {
    it('the function given to createServer', () => isRequest(`${http} http.createServer((req, res) => { ask(req); });`));
    it('behind options', () => isRequest(`${http} http.createServer({ keepAlive: true }, (req, res) => { ask(req); });`));
    it('by name', () => isRequest("import { createServer } from 'http'; createServer(serve); function serve(req, res) { ask(req); }"));
    it('of https', () => isRequest("import https from 'node:https'; https.createServer(options, (req, res) => { ask(req); });"));
    it('of a class', () => isRequest("import { Server } from 'node:http'; new Server((req, res) => { ask(req); });"));
    it('a listener for requests', () => isRequest(`${http} const server = http.createServer(); server.on('request', (req, res) => { ask(req); });`));
    it('a listener in a chain', () => isRequest(`${http} http.createServer().on('request', (req, res) => { ask(req); });`));
    it('a listener for something else', () => isNeither(`${http} const server = http.createServer(); server.on('error', (error) => { ask(error); });`));
    it('the answer to a request of ours', () => isNeither(`${http} http.get('http://a.example', (res) => { ask(res); });`));
  });

  describe('the request further on', () => {
    const handsOn = `${http} http.createServer((req, res) => { read(req); }); `;

    it('in a function of this file', () => assert.equal(askedIn(`${handsOn} function read(message) { ask(message); }`).isRequest, true));
    it('two functions further', () =>
      assert.equal(askedIn(`${handsOn} function read(message) { parse(message); } function parse(stream) { ask(stream); }`).isRequest, true));
    it('in the place of another parameter', () => assert.equal(askedIn(`${handsOn} function read(a, b) { ask(b); }`).isRequest, false));
    it('among spread arguments', () =>
      assert.equal(askedIn(`${http} http.createServer((req, res) => { read(...[req]); }); function read(message) { ask(message); }`).isRequest, false));
    it('in functions that call each other', () =>
      assert.equal(askedIn('function read(a) { parse(a); } function parse(a) { read(a); ask(a); }').isRequest, false));
    it('a member of it is another value', () => assert.equal(askedIn(`${http} http.createServer((req) => { ask(req.body); });`).isRequest, false));
    it('by its type', () => assert.equal(askedIn("import type { IncomingMessage } from 'node:http'; function read(message: IncomingMessage) { ask(message); }").isRequest, true));
    it('by a type of a namespace', () => assert.equal(askedIn("import type http from 'node:http'; function read(message: http.IncomingMessage) { ask(message); }").isRequest, true));
    it('by the type of a framework', () => assert.equal(askedIn("import type { NextApiRequest } from 'next'; export default function handle(req: NextApiRequest) { ask(req); }").isRequest, true));
    it('an answer of a peer has the same type', () => assert.equal(askedIn("import type { IncomingMessage } from 'node:http'; function read(res: IncomingMessage) { ask(res); }").isRequest, false));
    it('by another type', () => assert.equal(askedIn('function read(message: Message) { ask(message); }').isRequest, false));
  });

  it('knows the calls of a function', () => {
    const model = modelOf('function read() {} read(); read(1); other();');
    const [read] = model.syntax.functions;
    assert.deepEqual(model.handlers.callsOf(read!).map((call) => call.arguments.length).sort(), [0, 1]);
  });
});
