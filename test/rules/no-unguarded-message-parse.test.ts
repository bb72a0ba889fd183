import { noUnguardedMessageParse } from '../../rules/src/rules/no-unguarded-message-parse.js';
import { testRule } from '../support/test-rule.js';

testRule(noUnguardedMessageParse, {
  valid: [
    {
      name: 'a parse that is caught',
      code: `import { WebSocketServer } from 'ws';
new WebSocketServer({ port: 8080 }).on('connection', (socket) => {
  socket.on('message', (data) => {
    try {
      socket.send(JSON.parse(data.toString()).id);
    } catch {
      socket.close(1007);
    }
  });
});`,
    },
    {
      name: 'a parse of our own text',
      code: `import { WebSocketServer } from 'ws';
new WebSocketServer({ port: 8080 }).on('connection', (socket) => {
  socket.on('message', (data) => { socket.send(JSON.parse(settings).id); });
});`,
    },
    {
      name: 'a message handed to code of another file',
      code: `import { WebSocket } from 'ws';
import { read } from './read.js';
const socket = new WebSocket('wss://feed.example');
socket.on('message', (data) => { read(data); });`,
    },
    {
      name: 'a listener that something wraps',
      code: `import { WebSocket } from 'ws';
import { guarded } from './guarded.js';
const socket = new WebSocket('wss://feed.example');
socket.on('message', guarded((data) => { console.log(JSON.parse(data.toString())); }));`,
    },
    {
      name: 'a promise in the listener that is caught',
      code: `import { WebSocket } from 'ws';
const socket = new WebSocket('wss://feed.example');
socket.on('message', (data) => { load().then(() => JSON.parse(data.toString())).catch(console.error); });`,
    },
    {
      name: 'a function whose caller can not be told',
      code: `import { WebSocket } from 'ws';
const socket = new WebSocket('wss://feed.example');
socket.on('message', (data) => { later(() => JSON.parse(data.toString())); });`,
    },
    {
      name: 'a message that is looked over first',
      code: `import { WebSocket } from 'ws';
const socket = new WebSocket('wss://feed.example');
socket.on('message', (data) => {
  if (!isJson(data)) return;
  console.log(JSON.parse(data.toString()));
});`,
    },
    {
      name: 'an emitter of our own',
      code: `import { EventEmitter } from 'node:events';
const bus = new EventEmitter();
bus.on('message', (text) => { console.log(JSON.parse(text)); });`,
    },
    {
      name: 'a class of our own called WebSocket',
      code: `import { WebSocket } from './web-socket.js';
const socket = new WebSocket('wss://feed.example');
socket.on('message', (data) => { console.log(JSON.parse(data)); });`,
    },
    {
      name: 'an event that brings no message',
      code: `import { WebSocket } from 'ws';
const socket = new WebSocket('wss://feed.example');
socket.on('close', (code, reason) => { console.log(JSON.parse(reason.toString())); });`,
    },
    {
      name: 'the channel is no content',
      code: `import { Redis } from 'ioredis';
const redis = new Redis();
redis.on('message', (channel, message) => { console.log(JSON.parse(channel), message); });`,
    },
    {
      name: 'a page in a browser',
      code: `import { useEffect } from 'react';
export function Prices() {
  useEffect(() => {
    const socket = new WebSocket('wss://feed.example');
    socket.onmessage = (event) => { console.log(JSON.parse(event.data)); };
  }, []);
  return <div>prices</div>;
}`,
      filename: 'src/prices.tsx',
    },
    {
      name: 'a body that is parsed in a try',
      code: `import http from 'node:http';
http.createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => { body += chunk; });
  request.on('end', () => {
    try { response.end(JSON.parse(body).id); } catch { response.writeHead(400).end(); }
  });
}).listen(8080);`,
    },
    {
      name: 'a body that is handed on as text',
      code: `import http from 'node:http';
http.createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => { body += chunk; });
  request.on('end', () => { response.end(body); });
}).listen(8080);`,
    },
    {
      name: 'a text of the file system',
      code: `import { createReadStream } from 'node:fs';
let text = '';
const file = createReadStream('settings.json');
file.on('data', (chunk) => { text += chunk; });
file.on('end', () => { console.log(JSON.parse(text)); });`,
    },
    {
      name: 'another text at the end of a body',
      code: `import http from 'node:http';
http.createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => { body += chunk; });
  request.on('end', () => { response.end(JSON.parse(template).id + body); });
}).listen(8080);`,
    },
    {
      name: 'a process that catches everything',
      code: `import { WebSocket } from 'ws';
process.on('uncaughtException', (error) => console.error(error));
const socket = new WebSocket('wss://feed.example');
socket.on('message', (data) => { console.log(JSON.parse(data.toString())); });`,
    },
    {
      name: 'messages of which each may fail by itself',
      code: `import type { SQSEvent } from 'aws-lambda';
export const handler = async (event: SQSEvent) => {
  const results = await Promise.allSettled(event.Records.map(async (record) => ship(JSON.parse(record.body))));
  return { batchItemFailures: failed(results) };
};`,
    },
    {
      name: 'a function for a batch that somebody else may catch',
      code: `import type { SQSEvent } from 'aws-lambda';
async function shipAll(event: SQSEvent) {
  for (const record of event.Records) await ship(JSON.parse(record.body));
}`,
    },
    {
      name: 'a parser of our own called JSON',
      code: `import { WebSocket } from 'ws';
import { JSON } from './forgiving.js';
const socket = new WebSocket('wss://feed.example');
socket.on('message', (data) => { console.log(JSON.parse(data)); });`,
    },
    {
      name: 'a job, which arrives parsed',
      code: `import Queue from 'bull';
new Queue('mails').process(async (job) => { await send(job.data); });`,
    },
    {
      name: 'a callback of a promise',
      code: `import request from 'request-promise';
request('https://stock.example/all', { timeout: 2_000 }).then((body) => JSON.parse(body));`,
    },
    {
      name: 'an answer that arrived parsed',
      code: `import request from 'request';
request('https://stock.example/all', { timeout: 2_000, json: true }, (error, answer, body) => { console.log(error ?? body.count); });`,
    },
    {
      name: 'a file that is named for development',
      filename: 'src/dev-server.ts',
      code: `import { WebSocket } from 'ws';
const socket = new WebSocket('wss://feed.example');
socket.on('message', (data) => { console.log(JSON.parse(data.toString())); });`,
    },
  ],
  invalid: [
    {
      name: 'a message of a server',
      code: `import { WebSocketServer } from 'ws';

new WebSocketServer({ port: 8080 }).on('connection', (socket) => {
  socket.on('message', (data) => {
    const message = JSON.parse(data.toString());
    socket.send(message.id);
  });
});
`,
      errors: [
        {
          messageId: 'unguarded',
          data: { noun: 'message', consequence: 'ends the process', parser: 'JSON.parse' },
          line: 5,
          column: 21,
          endLine: 5,
          endColumn: 31,
          suggestions: [
            {
              messageId: 'leaveOut',
              data: { noun: 'message', code: '' },
              output: `import { WebSocketServer } from 'ws';

new WebSocketServer({ port: 8080 }).on('connection', (socket) => {
  socket.on('message', (data) => {
    let message: any;
    try {
      message = JSON.parse(data.toString());
    } catch (error) {
      console.error('Left out a malformed message:', error);
      return;
    }
    socket.send(message.id);
  });
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a message of a client, in CommonJS and without semicolons',
      code: `const WebSocket = require('ws')

const socket = new WebSocket('wss://feed.example')
socket.on('message', function (data) {
  const { price } = JSON.parse(data)
  show(price)
})
`,
      filename: 'src/feed.cjs',
      errors: [
        {
          messageId: 'unguarded',
          data: { noun: 'message', consequence: 'ends the process', parser: 'JSON.parse' },
          line: 5,
          column: 21,
          endLine: 5,
          endColumn: 31,
          suggestions: [
            {
              messageId: 'leaveOut',
              data: { noun: 'message', code: '' },
              output: `const WebSocket = require('ws')

const socket = new WebSocket('wss://feed.example')
socket.on('message', function (data) {
  let parsed
  try {
    parsed = JSON.parse(data)
  } catch (error) {
    console.error('Left out a malformed message:', error)
    return
  }
  const { price } = parsed
  show(price)
})
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a listener in one line',
      code: `import { WebSocket } from 'ws';
const socket = new WebSocket('wss://feed.example');
socket.on('message', (data) => { const message = JSON.parse(String(data)); show(message); });`,
      errors: [
        {
          messageId: 'unguarded',
          data: { noun: 'message', consequence: 'ends the process', parser: 'JSON.parse' },
          line: 3,
          column: 50,
          endLine: 3,
          endColumn: 60,
          suggestions: [
            {
              messageId: 'leaveOut',
              data: { noun: 'message', code: '' },
              output: `import { WebSocket } from 'ws';
const socket = new WebSocket('wss://feed.example');
socket.on('message', (data) => { let message: any; try { message = JSON.parse(String(data)); } catch (error) { console.error('Left out a malformed message:', error); return; } show(message); });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a parse among the arguments',
      code: `import { WebSocket } from 'ws';
const socket = new WebSocket('wss://feed.example');
socket.on('message', (data) => {
  show(JSON.parse(\`\${data}\`)); // at once
});`,
      errors: [
        {
          messageId: 'unguarded',
          data: { noun: 'message', consequence: 'ends the process', parser: 'JSON.parse' },
          line: 4,
          column: 8,
          endLine: 4,
          endColumn: 18,
          suggestions: [
            {
              messageId: 'leaveOut',
              data: { noun: 'message', code: '' },
              output: `import { WebSocket } from 'ws';
const socket = new WebSocket('wss://feed.example');
socket.on('message', (data) => {
  let parsed: any;
  try {
    parsed = JSON.parse(\`\${data}\`);
  } catch (error) {
    console.error('Left out a malformed message:', error);
    return;
  }
  show(parsed); // at once
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'a parse behind another call',
      code: `import { WebSocket } from 'ws';
const socket = new WebSocket('wss://feed.example');
socket.on('message', (data) => {
  show(next(), JSON.parse(data.toString()));
});`,
      errors: [
        {
          messageId: 'unguarded',
          data: { noun: 'message', consequence: 'ends the process', parser: 'JSON.parse' },
          line: 4,
          column: 16,
          endLine: 4,
          endColumn: 26,
        },
      ],
    },
    {
      name: 'a result of an expression',
      code: `import { WebSocket } from 'ws';
const socket = new WebSocket('wss://feed.example');
socket.on('message', (data) => show(JSON.parse(data.toString())));`,
      errors: [
        {
          messageId: 'unguarded',
          data: { noun: 'message', consequence: 'ends the process', parser: 'JSON.parse' },
          line: 3,
          column: 37,
          endLine: 3,
          endColumn: 47,
        },
      ],
    },
    {
      name: 'a comment within the statement',
      code: `import { WebSocket } from 'ws';
const socket = new WebSocket('wss://feed.example');
socket.on('message', (data) => {
  const message = /* trusted */ JSON.parse(data.toString());
  show(message);
});`,
      errors: [
        {
          messageId: 'unguarded',
          data: { noun: 'message', consequence: 'ends the process', parser: 'JSON.parse' },
          line: 4,
          column: 33,
          endLine: 4,
          endColumn: 43,
        },
      ],
    },
    {
      name: 'a listener for the event, with a type and a logger',
      code: `import WebSocket from 'ws';
import { logger } from './logger.js';

export class Feed {
  private socket: WebSocket | null = null;

  connect() {
    this.socket = new WebSocket('wss://feed.example');
    this.socket.onmessage = (event) => {
      const price = JSON.parse(event.data as string) as Price;
      this.show(price);
    };
    this.socket.onerror = () => logger.error('feed failed');
  }
}
`,
      errors: [
        {
          messageId: 'unguarded',
          data: { noun: 'message', consequence: 'ends the process', parser: 'JSON.parse' },
          line: 10,
          column: 21,
          endLine: 10,
          endColumn: 31,
          suggestions: [
            {
              messageId: 'leaveOut',
              data: { noun: 'message', code: '' },
              output: `import WebSocket from 'ws';
import { logger } from './logger.js';

export class Feed {
  private socket: WebSocket | null = null;

  connect() {
    this.socket = new WebSocket('wss://feed.example');
    this.socket.onmessage = (event) => {
      let price: Price;
      try {
        price = JSON.parse(event.data as string) as Price;
      } catch (error) {
        logger.error('Left out a malformed message:', error);
        return;
      }
      this.show(price);
    };
    this.socket.onerror = () => logger.error('feed failed');
  }
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'the WebSocket of the platform, on a server',
      code: `const socket = new WebSocket('wss://feed.example');
socket.addEventListener('message', (event) => {
  const text = event.data;
  const price: Price = JSON.parse(text);
  show(price);
});`,
      errors: [
        {
          messageId: 'unguarded',
          data: { noun: 'message', consequence: 'ends the process', parser: 'JSON.parse' },
          line: 4,
          column: 24,
          endLine: 4,
          endColumn: 34,
          suggestions: [
            {
              messageId: 'leaveOut',
              data: { noun: 'message', code: '' },
              output: `const socket = new WebSocket('wss://feed.example');
socket.addEventListener('message', (event) => {
  const text = event.data;
  let price: Price;
  try {
    price = JSON.parse(text);
  } catch (error) {
    console.error('Left out a malformed message:', error);
    return;
  }
  show(price);
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'a stream of events',
      code: `import { EventSource } from 'eventsource';
const stream = new EventSource('https://feed.example/prices');
stream.addEventListener('price', ({ data }) => {
  const price = JSON.parse(data);
  show(price);
});`,
      errors: [
        {
          messageId: 'unguarded',
          data: { noun: 'event', consequence: 'cuts the stream, which then begins anew', parser: 'JSON.parse' },
          line: 4,
          column: 17,
          endLine: 4,
          endColumn: 27,
          suggestions: [
            {
              messageId: 'leaveOut',
              data: { noun: 'event', code: '' },
              output: `import { EventSource } from 'eventsource';
const stream = new EventSource('https://feed.example/prices');
stream.addEventListener('price', ({ data }) => {
  let price: any;
  try {
    price = JSON.parse(data);
  } catch (error) {
    console.error('Left out a malformed event:', error);
    return;
  }
  show(price);
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'a listener by name',
      code: `import { WebSocket } from 'ws';
const socket = new WebSocket('wss://feed.example');
socket.on('message', receive);
function receive(data) {
  const message = JSON.parse(data.toString('utf8').trim());
  show(message);
}`,
      filename: 'src/feed.js',
      errors: [
        {
          messageId: 'unguarded',
          data: { noun: 'message', consequence: 'ends the process', parser: 'JSON.parse' },
          line: 5,
          column: 19,
          endLine: 5,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'leaveOut',
              data: { noun: 'message', code: '' },
              output: `import { WebSocket } from 'ws';
const socket = new WebSocket('wss://feed.example');
socket.on('message', receive);
function receive(data) {
  let message;
  try {
    message = JSON.parse(data.toString('utf8').trim());
  } catch (error) {
    console.error('Left out a malformed message:', error);
    return;
  }
  show(message);
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a socket with a type',
      code: `import type { WebSocket } from 'ws';
export function listen(socket: WebSocket) {
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString());
    show(message);
  });
}`,
      errors: [
        {
          messageId: 'unguarded',
          data: { noun: 'message', consequence: 'ends the process', parser: 'JSON.parse' },
          line: 4,
          column: 21,
          endLine: 4,
          endColumn: 31,
          suggestions: [
            {
              messageId: 'leaveOut',
              data: { noun: 'message', code: '' },
              output: `import type { WebSocket } from 'ws';
export function listen(socket: WebSocket) {
  socket.on('message', (data: Buffer) => {
    let message: any;
    try {
      message = JSON.parse(data.toString());
    } catch (error) {
      console.error('Left out a malformed message:', error);
      return;
    }
    show(message);
  });
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a text that is cut in two ways',
      code: `import { WebSocketServer } from 'ws';
const server = new WebSocketServer({ port: 8080 });
server.on('connection', (socket) => {
  socket.on('message', (raw) => {
    const text = raw.toString();
    let topic;
    if (text.startsWith('ADD ')) {
      topic = text.slice(4);
    } else {
      topic = text.slice(7);
    }
    const names = JSON.parse(topic);
    show(names);
  });
});`,
      filename: 'src/topics.js',
      errors: [
        {
          messageId: 'unguarded',
          data: { noun: 'message', consequence: 'ends the process', parser: 'JSON.parse' },
          line: 12,
          column: 19,
          endLine: 12,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'leaveOut',
              data: { noun: 'message', code: '' },
              output: `import { WebSocketServer } from 'ws';
const server = new WebSocketServer({ port: 8080 });
server.on('connection', (socket) => {
  socket.on('message', (raw) => {
    const text = raw.toString();
    let topic;
    if (text.startsWith('ADD ')) {
      topic = text.slice(4);
    } else {
      topic = text.slice(7);
    }
    let names;
    try {
      names = JSON.parse(topic);
    } catch (error) {
      console.error('Left out a malformed message:', error);
      return;
    }
    show(names);
  });
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'a listener that is asynchronous',
      code: `import { WebSocket } from 'ws';
const socket = new WebSocket('wss://feed.example');
socket.on('message', async (data) => {
  const message = JSON.parse(data.toString());
  await show(message);
});`,
      errors: [
        {
          messageId: 'unguarded',
          data: { noun: 'message', consequence: 'ends the process', parser: 'JSON.parse' },
          line: 4,
          column: 19,
          endLine: 4,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'leaveOut',
              data: { noun: 'message', code: '' },
              output: `import { WebSocket } from 'ws';
const socket = new WebSocket('wss://feed.example');
socket.on('message', async (data) => {
  let message: any;
  try {
    message = JSON.parse(data.toString());
  } catch (error) {
    console.error('Left out a malformed message:', error);
    return;
  }
  await show(message);
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'a message of a socket.io client',
      code: `import { Server } from 'socket.io';
const io = new Server(8080);
io.of('/orders').on('connection', (socket) => {
  socket.on('order', (text) => {
    const order = JSON.parse(text);
    show(order);
  });
});`,
      errors: [
        {
          messageId: 'unguarded',
          data: { noun: 'message', consequence: 'ends the process', parser: 'JSON.parse' },
          line: 5,
          column: 19,
          endLine: 5,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'leaveOut',
              data: { noun: 'message', code: '' },
              output: `import { Server } from 'socket.io';
const io = new Server(8080);
io.of('/orders').on('connection', (socket) => {
  socket.on('order', (text) => {
    let order: any;
    try {
      order = JSON.parse(text);
    } catch (error) {
      console.error('Left out a malformed message:', error);
      return;
    }
    show(order);
  });
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'a channel of Redis',
      code: `import { Redis } from 'ioredis';
const redis = new Redis('rediss://cache.example');
const subscriber = redis.duplicate();
subscriber.on('pmessage', (pattern, channel, message) => {
  const change = JSON.parse(message);
  show(change);
});`,
      errors: [
        {
          messageId: 'unguarded',
          data: { noun: 'message', consequence: 'ends the process', parser: 'JSON.parse' },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 28,
          suggestions: [
            {
              messageId: 'leaveOut',
              data: { noun: 'message', code: '' },
              output: `import { Redis } from 'ioredis';
const redis = new Redis('rediss://cache.example');
const subscriber = redis.duplicate();
subscriber.on('pmessage', (pattern, channel, message) => {
  let change: any;
  try {
    change = JSON.parse(message);
  } catch (error) {
    console.error('Left out a malformed message:', error);
    return;
  }
  show(change);
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'a listener of a channel of Redis',
      code: `import { createClient } from 'redis';
const client = createClient({ url: 'rediss://cache.example' });
await client.subscribe('changes', (message) => {
  const change = JSON.parse(message);
  show(change);
});`,
      errors: [
        {
          messageId: 'unguarded',
          data: { noun: 'message', consequence: 'ends the process or loses the messages behind it', parser: 'JSON.parse' },
          line: 4,
          column: 18,
          endLine: 4,
          endColumn: 28,
          suggestions: [
            {
              messageId: 'leaveOut',
              data: { noun: 'message', code: '' },
              output: `import { createClient } from 'redis';
const client = createClient({ url: 'rediss://cache.example' });
await client.subscribe('changes', (message) => {
  let change: any;
  try {
    change = JSON.parse(message);
  } catch (error) {
    console.error('Left out a malformed message:', error);
    return;
  }
  show(change);
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'a topic of MQTT',
      code: `const mqtt = require('mqtt');
const client = mqtt.connect('mqtts://broker.example');
client.on('message', (topic, payload) => {
  const reading = JSON.parse(payload.toString());
  show(reading);
});`,
      filename: 'src/readings.js',
      errors: [
        {
          messageId: 'unguarded',
          data: { noun: 'message', consequence: 'ends the process', parser: 'JSON.parse' },
          line: 4,
          column: 19,
          endLine: 4,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'leaveOut',
              data: { noun: 'message', code: '' },
              output: `const mqtt = require('mqtt');
const client = mqtt.connect('mqtts://broker.example');
client.on('message', (topic, payload) => {
  let reading;
  try {
    reading = JSON.parse(payload.toString());
  } catch (error) {
    console.error('Left out a malformed message:', error);
    return;
  }
  show(reading);
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'a message of a queue, acknowledged by hand',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
await channel.consume('orders', (message) => {
  if (!message) return;
  const order = JSON.parse(message.content.toString());
  ship(order);
  channel.ack(message);
});`,
      errors: [
        {
          messageId: 'unguarded',
          data: { noun: 'message', consequence: 'closes the connection with all its channels, and comes again', parser: 'JSON.parse' },
          line: 6,
          column: 17,
          endLine: 6,
          endColumn: 27,
        },
      ],
    },
    {
      name: 'a queue by callbacks',
      code: `const amqp = require('amqplib/callback_api');
amqp.connect('amqps://mq.example', (error, connection) => {
  connection.createChannel((failure, channel) => {
    channel.consume('orders', (message) => {
      ship(JSON.parse(message.content));
    });
  });
});`,
      filename: 'src/orders.js',
      errors: [
        {
          messageId: 'unguarded',
          data: { noun: 'message', consequence: 'closes the connection with all its channels, and comes again', parser: 'JSON.parse' },
          line: 5,
          column: 12,
          endLine: 5,
          endColumn: 22,
        },
      ],
    },
    {
      name: 'a queue by a chain of promises',
      code: `import amqp from 'amqplib';
amqp.connect('amqps://mq.example')
  .then((connection) => connection.createChannel())
  .then((channel) => channel.consume('orders', async ({ content }) => {
    await ship(JSON.parse(content.toString()));
    channel.ack(message);
  }));`,
      errors: [
        {
          messageId: 'unguarded',
          data: { noun: 'message', consequence: 'ends the process', parser: 'JSON.parse' },
          line: 5,
          column: 16,
          endLine: 5,
          endColumn: 26,
        },
      ],
    },
    {
      name: 'a partition of Kafka',
      code: `import { Kafka } from 'kafkajs';
const consumer = new Kafka({ brokers: ['kafka:9093'], ssl: true }).consumer({ groupId: 'shipping' });
await consumer.run({
  eachMessage: async ({ topic, message }) => {
    await ship(topic, JSON.parse(message.value!.toString()));
  },
});`,
      errors: [
        {
          messageId: 'unguarded',
          data: { noun: 'message', consequence: 'stops its partition, which reads it again and again', parser: 'JSON.parse' },
          line: 5,
          column: 23,
          endLine: 5,
          endColumn: 33,
        },
      ],
    },
    {
      name: 'a batch of Kafka',
      code: `import { Kafka } from 'kafkajs';
const kafka = new Kafka({ brokers: ['kafka:9093'], ssl: true });
const consumer = kafka.consumer({ groupId: 'shipping' });
await consumer.run({
  async eachBatch({ batch }) {
    for (const message of batch.messages) await ship(JSON.parse(message.value.toString()));
  },
});`,
      errors: [
        {
          messageId: 'unguarded',
          data: { noun: 'message', consequence: 'stops its partition, which reads it again and again', parser: 'JSON.parse' },
          line: 6,
          column: 54,
          endLine: 6,
          endColumn: 64,
        },
      ],
    },
    {
      name: 'a subscription in a loop',
      code: `import { connect, JSONCodec } from 'nats';
const connection = await connect({ servers: 'tls://nats.example' });
const subscription = connection.subscribe('orders');
for await (const message of subscription) {
  ship(message.json());
}`,
      errors: [
        {
          messageId: 'unguarded',
          data: { noun: 'message', consequence: 'ends the loop, so that no message behind it is read', parser: 'message.json' },
          line: 5,
          column: 8,
          endLine: 5,
          endColumn: 20,
        },
      ],
    },
    {
      name: 'a subscription of Pub/Sub',
      code: `import { PubSub } from '@google-cloud/pubsub';
const subscription = new PubSub().subscription('orders');
subscription.on('message', (message) => {
  ship(JSON.parse(message.data.toString()));
  message.ack();
});`,
      errors: [
        {
          messageId: 'unguarded',
          data: { noun: 'message', consequence: 'ends the process', parser: 'JSON.parse' },
          line: 4,
          column: 8,
          endLine: 4,
          endColumn: 18,
        },
      ],
    },
    {
      name: 'a batch of a queue',
      code: `import type { SQSHandler } from 'aws-lambda';
export const handler: SQSHandler = async (event) => {
  for (const { body } of event.Records) {
    await ship(JSON.parse(body));
  }
};`,
      errors: [
        {
          messageId: 'unguarded',
          data: { noun: 'message', consequence: 'fails its whole batch, which comes again', parser: 'JSON.parse' },
          line: 4,
          column: 16,
          endLine: 4,
          endColumn: 26,
        },
      ],
    },
    {
      name: 'a batch of a queue, all at once',
      code: `import type { SQSEvent } from 'aws-lambda';
export async function handler(event: SQSEvent) {
  await Promise.all(event.Records.map(async (record) => {
    const order = JSON.parse(record.body);
    await ship(order);
  }));
}`,
      errors: [
        {
          messageId: 'unguarded',
          data: { noun: 'message', consequence: 'fails its whole batch, which comes again', parser: 'JSON.parse' },
          line: 4,
          column: 19,
          endLine: 4,
          endColumn: 29,
        },
      ],
    },
    {
      name: 'a packed message',
      code: `import { decode } from '@msgpack/msgpack';
import { WebSocket } from 'ws';
const socket = new WebSocket('wss://feed.example');
socket.on('message', (data) => {
  const message = decode(data);
  show(message);
});`,
      errors: [
        {
          messageId: 'unguarded',
          data: { noun: 'message', consequence: 'ends the process', parser: 'decode' },
          line: 5,
          column: 19,
          endLine: 5,
          endColumn: 25,
          suggestions: [
            {
              messageId: 'leaveOut',
              data: { noun: 'message', code: '' },
              output: `import { decode } from '@msgpack/msgpack';
import { WebSocket } from 'ws';
const socket = new WebSocket('wss://feed.example');
socket.on('message', (data) => {
  let message: any;
  try {
    message = decode(data);
  } catch (error) {
    console.error('Left out a malformed message:', error);
    return;
  }
  show(message);
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'a body that a callback is given',
      code: `const request = require('request');
function stock(id) {
  return new Promise((resolve, reject) => {
    request('https://stock.example/' + id, { timeout: 2000 }, (error, answer, body) => {
      if (error) return reject(error);
      resolve(JSON.parse(body));
    });
  });
}`,
      filename: 'src/stock.js',
      errors: [
        {
          messageId: 'unguarded',
          data: { noun: 'answer', consequence: 'ends the process', parser: 'JSON.parse' },
          line: 6,
          column: 15,
          endLine: 6,
          endColumn: 25,
          suggestions: [
            {
              messageId: 'rejectInstead',
              data: { noun: 'answer', code: 'reject(error)' },
              output: `const request = require('request');
function stock(id) {
  return new Promise((resolve, reject) => {
    request('https://stock.example/' + id, { timeout: 2000 }, (error, answer, body) => {
      if (error) return reject(error);
      let parsed;
      try {
        parsed = JSON.parse(body);
      } catch (error) {
        reject(error);
        return;
      }
      resolve(parsed);
    });
  });
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a body that a callback is given, with no promise around',
      code: `const request = require('request');
function stock(id, done) {
  request.get('https://stock.example/' + id, { timeout: 2000 }, (error, answer, body) => {
    const stock = JSON.parse(body);
    done(error, stock);
  });
}`,
      filename: 'src/stock.js',
      errors: [
        {
          messageId: 'unguarded',
          data: { noun: 'answer', consequence: 'ends the process', parser: 'JSON.parse' },
          line: 4,
          column: 19,
          endLine: 4,
          endColumn: 29,
        },
      ],
    },
    {
      name: 'an answer that is gathered',
      code: `import https from 'node:https';
export const keys = () => new Promise((resolve, reject) => {
  https.get('https://login.example/keys', (answer) => {
    let text = '';
    answer.on('data', (chunk) => { text += chunk; });
    answer.on('end', () => {
      const { keys } = JSON.parse(text);
      resolve(keys);
    });
  }).on('error', reject);
});`,
      errors: [
        {
          messageId: 'unguarded',
          data: { noun: 'answer', consequence: 'ends the process', parser: 'JSON.parse' },
          line: 7,
          column: 24,
          endLine: 7,
          endColumn: 34,
          suggestions: [
            {
              messageId: 'rejectInstead',
              data: { noun: 'answer', code: 'reject(error)' },
              output: `import https from 'node:https';
export const keys = () => new Promise((resolve, reject) => {
  https.get('https://login.example/keys', (answer) => {
    let text = '';
    answer.on('data', (chunk) => { text += chunk; });
    answer.on('end', () => {
      let parsed: any;
      try {
        parsed = JSON.parse(text);
      } catch (error) {
        reject(error);
        return;
      }
      const { keys } = parsed;
      resolve(keys);
    });
  }).on('error', reject);
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'an answer that is gathered in pieces, without a name for the failure',
      code: `import https from 'node:https';
export const keys = () => new Promise((resolve) => {
  const request = https.request('https://login.example/keys');
  request.on('response', (answer) => {
    const chunks: Buffer[] = [];
    answer.on('data', (chunk) => chunks.push(chunk));
    answer.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      resolve(JSON.parse(text));
    });
  });
  request.end();
});`,
      errors: [
        {
          messageId: 'unguarded',
          data: { noun: 'answer', consequence: 'ends the process', parser: 'JSON.parse' },
          line: 9,
          column: 15,
          endLine: 9,
          endColumn: 25,
        },
      ],
    },
    {
      name: 'a request that is gathered',
      code: `import express from 'express';
const app = express();
app.post('/orders', (request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk) => { body += chunk; });
  request.on('end', () => {
    const order = JSON.parse(body);
    response.json(order.id);
  });
});`,
      errors: [
        {
          messageId: 'unguarded',
          data: { noun: 'request', consequence: 'ends the process', parser: 'JSON.parse' },
          line: 8,
          column: 19,
          endLine: 8,
          endColumn: 29,
        },
      ],
    },
    {
      name: 'a file that is named for development, where it is asked for',
      filename: 'src/dev-server.ts',
      options: { development: true },
      code: `import { WebSocket } from 'ws';
const socket = new WebSocket('wss://feed.example');
socket.on('message', (data) => { console.log(JSON.parse(data.toString())); });`,
      errors: [
        {
          messageId: 'unguarded',
          data: { noun: 'message', consequence: 'ends the process', parser: 'JSON.parse' },
          line: 3,
          column: 46,
          endLine: 3,
          endColumn: 56,
          suggestions: [
            {
              messageId: 'leaveOut',
              data: { noun: 'message' },
              output: `import { WebSocket } from 'ws';
const socket = new WebSocket('wss://feed.example');
socket.on('message', (data) => { let parsed: any; try { parsed = JSON.parse(data.toString()); } catch (error) { console.error('Left out a malformed message:', error); return; } console.log(parsed); });`,
            },
          ],
        },
      ],
    },
  ],
});
