import type { CatalogueRule } from '../rule-entry.js';

export const noUnguardedMessageParse: CatalogueRule = {
  fallacy: 'byzantine',
  level: 'recommended',
  description: 'Disallow parsing what arrives where nobody catches the error',
  assumption: 'Peers send only well-formed messages.',
  consequence:
    'A listener has no caller that could catch what it throws, and neither has a callback: one malformed message ends the process, with every connection and request in it. With a broker it is worse, since the message comes again after the restart. Rubbish does not need an attacker: an error page in place of JSON, an empty body, a producer one version ahead will do.',
  evidence: {
    text: 'On 18 November 2025 a file that Cloudflare itself had made, twice as long as expected, ended the proxies that read it all over the world; afterwards they set out to check their own files like the input of users.',
    reading: 'inc-cf-2025#own-files',
  },
  bad: [
    {
      title: 'one bad frame ends the server',
      file: 'live.ts',
      code: `import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ port: 8080, maxPayload: 64 * 1024 });
server.on('connection', (socket) => {
  socket.on('error', console.error);
  socket.on('message', (data) => {
    const message = JSON.parse(data.toString());
    socket.send(String(message.id));
  });
});`,
    },
    {
      title: 'an error page ends the process: the promise never hears of it',
      file: 'keys.ts',
      code: `import https from 'node:https';

export function keys() {
  return new Promise((resolve, reject) => {
    const request = https.get('https://login.example/keys', { signal: AbortSignal.timeout(5_000) }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk) => (text += chunk));
      answer.on('end', () => {
        if (answer.statusCode !== 200) return reject(new Error(\`keys: \${answer.statusCode}\`));
        resolve(JSON.parse(text));
      });
    });
    request.on('error', reject);
  });
}`,
    },
    {
      title: 'one message stops a partition',
      file: 'orders.ts',
      code: `import { Kafka } from 'kafkajs';

const consumer = new Kafka({ brokers: ['kafka:9093'], ssl: true }).consumer({ groupId: 'shipping' });

export const start = () =>
  consumer.run({
    eachMessage: async ({ message }) => {
      const order = JSON.parse(String(message.value));
      await ship(order);
    },
  });

declare function ship(order: unknown): Promise<void>;`,
    },
  ],
  good: [
    {
      title: 'a bad frame costs its sender the connection',
      file: 'live.ts',
      code: `import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ port: 8080, maxPayload: 64 * 1024 });
server.on('connection', (socket) => {
  socket.on('error', console.error);
  socket.on('message', (data) => {
    let message;
    try {
      message = JSON.parse(data.toString());
    } catch {
      socket.close(1007);
      return;
    }
    socket.send(String(message.id));
  });
});`,
    },
    {
      title: 'an error page rejects the promise',
      file: 'keys.ts',
      code: `import https from 'node:https';

export function keys() {
  return new Promise((resolve, reject) => {
    const request = https.get('https://login.example/keys', { signal: AbortSignal.timeout(5_000) }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk) => (text += chunk));
      answer.on('end', () => {
        if (answer.statusCode !== 200) return reject(new Error(\`keys: \${answer.statusCode}\`));
        try {
          resolve(JSON.parse(text));
        } catch (error) {
          reject(error);
        }
      });
    });
    request.on('error', reject);
  });
}`,
    },
  ],
  fix: 'A suggestion catches the error, writes it down with the logger of the file (else the console) and leaves the message out; in a callback within a promise it rejects that. Whether a bad message closes the connection, goes to the dead letters or is ignored it cannot decide, so where messages are acknowledged by hand, or a batch is at stake, there is none.',
  whenNot:
    'Where a restart is what you want on rubbish, and the rubbish does not come again. Pages in a browser are not reported: they miss the message and go on.',
  readings: { primary: 'owasp-ws#input-validation', second: 'inc-cf-2025#own-files', seed: 'ipspace-notes' },
};
