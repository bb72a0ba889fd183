'use strict';

const http = require('node:http');
const https = require('node:https');

const MAX_BODY_BYTES = 10_000;

const agent = new https.Agent({ keepAlive: true });

/** Takes the money at the bank; `done` gets an error or the charge's address there. */
function charge({ order, cents }, done) {
  const request = https.request('https://api.bank.example/charges', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `order-${order}` },
    agent,
    signal: AbortSignal.timeout(5_000),
  });
  request.on('error', done);
  request.on('response', (response) => {
    response.resume();
    if (response.statusCode === 201) done(null, response.headers.location);
    else done(new Error(`the bank answered ${response.statusCode}`));
  });
  request.end(JSON.stringify({ cents, currency: 'EUR' }));
}

function parse(body) {
  try {
    const payment = JSON.parse(body);
    return Number.isInteger(payment.order) && Number.isInteger(payment.cents) ? payment : undefined;
  } catch {
    return undefined;
  }
}

const server = http.createServer((req, res) => {
  if (req.url === '/livez') {
    req.resume();
    res.writeHead(204).end();
    return;
  }
  if (req.method !== 'POST' || req.url !== '/charges') {
    req.resume();
    res.writeHead(404).end();
    return;
  }
  const chunks = [];
  let size = 0;
  req.on('data', (chunk) => {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) {
      res.writeHead(413).end();
      req.destroy();
      return;
    }
    chunks.push(chunk);
  });
  req.on('end', () => {
    const payment = parse(Buffer.concat(chunks).toString());
    if (!payment) {
      res.writeHead(400).end();
      return;
    }
    charge(payment, (error, location) => {
      if (error) {
        console.error(`order ${payment.order}:`, error.message);
        res.writeHead(502).end();
        return;
      }
      console.log(`order ${payment.order} is charged: ${location}`);
      res.writeHead(201, { location }).end();
    });
  });
});

server.listen(Number(process.env.PORT ?? 8080), process.env.HOST ?? '0.0.0.0');

for (const signal of ['SIGTERM', 'SIGINT']) {
  process.once(signal, () => {
    setTimeout(() => process.exit(1), 10_000).unref();
    server.close(() => agent.destroy());
  });
}
