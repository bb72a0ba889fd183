import { noMessageFramingAssumption } from '../../rules/src/rules/no-message-framing-assumption.js';
import { testRule } from '../support/test-rule.js';

testRule(noMessageFramingAssumption, {
  valid: [
    {
      name: 'a message of a protocol that has messages',
      code: `import { WebSocket } from 'ws';
const socket = new WebSocket('wss://feed.example');
socket.on('message', (data) => { try { show(JSON.parse(data.toString())); } catch { socket.close(); } });`,
    },
    {
      name: 'a datagram',
      code: `import dgram from 'node:dgram';
dgram.createSocket('udp4').on('message', (data) => { show(JSON.parse(data.toString())); });`,
    },
    {
      name: 'lines of a reader of lines',
      code: `import net from 'node:net';
import readline from 'node:readline';
const socket = net.connect(7000);
readline.createInterface({ input: socket }).on('line', (line) => { show(JSON.parse(line)); });`,
    },
    {
      name: 'a rest that is kept in a text',
      code: `import net from 'node:net';
net.createServer((socket) => {
  let rest = '';
  socket.setEncoding('utf8');
  socket.on('data', (chunk) => {
    const lines = (rest + chunk).split('\\n');
    rest = lines.pop();
    for (const line of lines) show(JSON.parse(line));
  });
}).listen(7000);`,
    },
    {
      name: 'a rest that is put back',
      code: `import net from 'node:net';
net.createServer((socket) => {
  let rest = '';
  socket.on('data', (chunk) => {
    const lines = chunk.toString().split('\\n');
    lines[0] = rest + lines[0];
    rest = lines.pop();
    lines.forEach((line) => show(JSON.parse(line)));
  });
}).listen(7000);`,
    },
    {
      name: 'a text that grows until it can be parsed',
      code: `import net from 'node:net';
net.createServer((socket) => {
  let text = '';
  socket.setEncoding('utf8');
  socket.on('data', (chunk) => {
    text += chunk;
    try { show(JSON.parse(text)); text = ''; } catch { return; }
  });
}).listen(7000);`,
    },
    {
      name: 'pieces that are kept',
      code: `import net from 'node:net';
net.createServer((socket) => {
  const chunks = [];
  socket.on('data', (chunk) => {
    chunks.push(chunk);
    if (chunk.toString() === 'quit') show(Buffer.concat(chunks));
  });
}).listen(7000);`,
    },
    {
      name: 'a piece that is sent on',
      code: `import net from 'node:net';
net.createServer((socket) => {
  socket.on('data', (chunk) => { socket.write(chunk); });
}).listen(7000);`,
    },
    {
      name: 'a first byte, and a length',
      code: `import net from 'node:net';
net.createServer((socket) => {
  socket.on('data', (chunk) => { if (chunk[0] === 5 && chunk.length === 3) socket.write('ok'); });
}).listen(7000);`,
    },
    {
      name: 'one character, which can not be cut',
      code: `import net from 'node:net';
net.createServer((socket) => {
  socket.on('data', (chunk) => { if (chunk.toString() === 'q') socket.end(); });
}).listen(7000);`,
    },
    {
      name: 'a word that is looked for',
      code: `import net from 'node:net';
net.createServer((socket) => {
  socket.on('data', (chunk) => { if (chunk.toString().includes('quit')) socket.end(); });
}).listen(7000);`,
    },
    {
      name: 'a stream of objects',
      code: `import net from 'node:net';
import split from 'split2';
net.connect(7000).pipe(split(JSON.parse)).on('data', (message) => { show(message === 'done'); });`,
    },
    {
      name: 'a stream of our own',
      code: `import { source } from './source.js';
source.on('data', (chunk) => { show(JSON.parse(chunk)); });`,
    },
    {
      name: 'a file',
      code: `import { createReadStream } from 'node:fs';
let text = '';
createReadStream('log.txt').on('data', (chunk) => { text += chunk; });`,
    },
    {
      name: 'a terminal',
      code: `process.stdin.on('data', (chunk) => { if (chunk.toString() === 'quit') process.exit(); });`,
    },
    {
      name: 'a stream that was told its encoding in the chain',
      code: `import https from 'node:https';
https.get('https://rates.example', (answer) => {
  let text = '';
  answer.setEncoding('utf8').on('data', (chunk) => { text += chunk; });
});`,
    },
    {
      name: 'a piece whose type says that it is text',
      code: `import https from 'node:https';
https.get('https://rates.example', (answer) => {
  let text = '';
  configure(answer);
  answer.on('data', (chunk: string) => { text += chunk; });
});`,
    },
    {
      name: 'bytes that are no UTF-8',
      code: `import https from 'node:https';
https.get('https://rates.example', (answer) => {
  let text = '';
  answer.on('data', (chunk) => { text += chunk.toString('latin1'); });
});`,
    },
    {
      name: 'a decoder for strings',
      code: `import https from 'node:https';
import { StringDecoder } from 'node:string_decoder';
const decoder = new StringDecoder('utf8');
https.get('https://rates.example', (answer) => {
  let text = '';
  answer.on('data', (chunk) => { text += decoder.write(chunk); });
});`,
    },
    {
      name: 'a text that stands for bytes',
      code: `import http from 'node:http';
http.createServer((req, res) => {
  let body = '';
  req.on('data', (chunk) => { body += chunk; });
  req.on('end', () => store(Buffer.from(body, 'base64')));
}).listen(8080);`,
    },
    {
      name: 'a number that grows',
      code: `import https from 'node:https';
https.get('https://rates.example', (answer) => {
  let size = 0;
  answer.on('data', (chunk) => { size += chunk.length; });
});`,
    },
    {
      name: 'what a program prints, for people',
      code: `import { spawn } from 'node:child_process';
let output = '';
const build = spawn('make', ['all']);
build.stdout.on('data', (chunk) => { output += chunk; });
build.on('close', () => console.log(output));`,
    },
    {
      name: 'what a program prints, decoded by the platform',
      code: `import { execFile } from 'node:child_process';
let output = '';
const list = execFile('list-orders', ['--json']);
list.stdout.on('data', (chunk) => { output += chunk; });
list.on('close', () => show(JSON.parse(output)));`,
    },
    {
      name: 'a decoder that is told of more',
      code: `export async function read(stream) {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
  }
}`,
    },
    {
      name: 'the last piece, after those with more to come',
      code: `export async function read(stream) {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return value ? text + decoder.decode(value) : text;
    text += decoder.decode(value, { stream: true });
  }
}`,
    },
    {
      name: 'options of a decoder that come from elsewhere',
      code: `export async function read(stream, options) {
  const reader = stream.getReader();
  const { value } = await reader.read();
  return new TextDecoder().decode(value, options);
}`,
    },
    {
      name: 'a decoder of our own',
      code: `import { decoder } from './decoder.js';
export async function read(stream) {
  const reader = stream.getReader();
  const { value } = await reader.read();
  return decoder.decode(value);
}`,
    },
    {
      name: 'whole bytes that are decoded',
      code: `const bytes = await (await fetch('https://rates.example', { signal: AbortSignal.timeout(2_000) })).arrayBuffer();
show(new TextDecoder().decode(bytes));`,
    },
    {
      name: 'messages that something else put together',
      code: `import { EventSourceParserStream } from 'eventsource-parser/stream';
export async function read(answer) {
  const reader = answer.body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream()).getReader();
  const { value } = await reader.read();
  show(JSON.parse(value.data));
}`,
    },
    {
      name: 'pieces of a stream that somebody else makes',
      code: `export async function read(stream) {
  const reader = stream.getReader();
  const { value } = await reader.read();
  show(JSON.parse(value));
}`,
    },
    {
      name: 'lines that a program prints, for people',
      code: `import { spawn } from 'node:child_process';
spawn('make').stdout.on('data', (chunk) => { for (const line of chunk.toString().split('\\n')) console.log(line); });`,
    },
    {
      name: 'lines with a rest, of a web stream',
      code: `export async function read(answer) {
  const reader = answer.body.getReader();
  const decoder = new TextDecoder();
  let buffer = '';
  while (true) {
    const { done, value } = await reader.read();
    if (done) break;
    buffer += decoder.decode(value, { stream: true });
    const lines = buffer.split('\\n');
    buffer = lines.pop() ?? '';
    for (const line of lines) show(JSON.parse(line.slice(6)));
  }
}`,
    },
  ],
  invalid: [
    {
      name: 'a piece that is parsed',
      code: `import net from 'node:net';
net.createServer((socket) => {
  socket.on('data', (chunk) => {
    const message = JSON.parse(chunk.toString());
    socket.write(message.id);
  });
}).listen(7000);`,
      errors: [
        {
          messageId: 'parseInDataEvent',
          data: { code: 'JSON.parse(chunk.toString())' },
          line: 4,
          column: 21,
          endLine: 4,
          endColumn: 49,
        },
      ],
    },
    {
      name: 'a piece that is parsed in a try all the same',
      code: `import net from 'node:net';
net.createServer((socket) => {
  socket.on('data', (chunk) => {
    try { latest = JSON.parse(String(chunk)); } catch { socket.destroy(); }
  });
}).listen(7000);`,
      errors: [
        {
          messageId: 'parseInDataEvent',
          data: { code: 'JSON.parse(String(chunk))' },
          line: 4,
          column: 20,
          endLine: 4,
          endColumn: 45,
        },
      ],
    },
    {
      name: 'a piece of a client that is parsed, in CommonJS',
      code: `const net = require('net');
const socket = net.connect(7000, 'ledger.internal');
socket.setEncoding('utf8');
socket.on('data', function (text) {
  show(JSON.parse(text));
});`,
      filename: 'src/client.cjs',
      errors: [
        {
          messageId: 'parseInDataEvent',
          data: { code: 'JSON.parse(text)' },
          line: 5,
          column: 8,
          endLine: 5,
          endColumn: 24,
        },
      ],
    },
    {
      name: 'a socket in a field',
      code: `import tls from 'node:tls';
export class Client {
  #socket: tls.TLSSocket | undefined;
  connect() {
    this.#socket = tls.connect({ host: 'ledger.example', port: 7000 });
    this.#socket.on('data', (data) => this.receive(JSON.parse(data.toString())));
  }
}`,
      errors: [
        {
          messageId: 'parseInDataEvent',
          data: { code: 'JSON.parse(data.toString())' },
          line: 6,
          column: 52,
          endLine: 6,
          endColumn: 79,
        },
      ],
    },
    {
      name: 'a socket with a type',
      code: `import type { Socket } from 'node:net';
export function serve(socket: Socket) {
  socket.on('data', (data) => { show(JSON.parse(data.toString('utf8'))); });
}`,
      errors: [
        {
          messageId: 'parseInDataEvent',
          data: { code: "JSON.parse(data.toString('utf8'))" },
          line: 3,
          column: 38,
          endLine: 3,
          endColumn: 71,
        },
      ],
    },
    {
      name: 'a listener by name, for connections told by an event',
      code: `import net from 'node:net';
const server = net.createServer();
server.on('connection', accept);
server.listen(7000);
function accept(socket) {
  socket.on('data', (data) => { if (data.toString().trim() === 'quit') socket.end(); });
}`,
      errors: [
        {
          messageId: 'compareInDataEvent',
          data: { code: "data.toString().trim() === 'quit'" },
          line: 6,
          column: 37,
          endLine: 6,
          endColumn: 70,
        },
      ],
    },
    {
      name: 'commands told apart',
      code: `import net from 'node:net';
net.createServer((socket) => {
  socket.on('data', (chunk) => {
    const command = chunk.toString().trim();
    switch (command) {
      case 'start': return start();
      case 'stop': return stop();
    }
  });
}).listen(7000);`,
      errors: [
        {
          messageId: 'compareInDataEvent',
          data: { code: 'command' },
          line: 5,
          column: 13,
          endLine: 5,
          endColumn: 20,
        },
      ],
    },
    {
      name: 'lines without a rest',
      code: `import net from 'node:net';
net.createServer((socket) => {
  socket.on('data', (chunk) => {
    for (const line of chunk.toString().split('\\r\\n')) handle(line);
  });
}).listen(7000);`,
      errors: [
        {
          messageId: 'splitInDataEvent',
          data: { code: "chunk.toString().split('\\r\\n')" },
          line: 4,
          column: 24,
          endLine: 4,
          endColumn: 54,
        },
      ],
    },
    {
      name: 'lines told by a pattern',
      code: `import net from 'node:net';
net.createServer((socket) => {
  socket.on('data', (chunk) => {
    chunk.toString().split(/\\r?\\n/).filter(Boolean).forEach((line) => handle(JSON.parse(line)));
  });
}).listen(7000);`,
      errors: [
        {
          messageId: 'splitInDataEvent',
          data: { code: 'chunk.toString().split(/\\r?\\n/)' },
          line: 4,
          column: 5,
          endLine: 4,
          endColumn: 36,
        },
      ],
    },
    {
      name: 'a piece of an answer that is parsed',
      code: `import https from 'node:https';
https.get('https://rates.example', (answer) => {
  answer.on('data', (chunk) => { show(JSON.parse(chunk)); });
});`,
      errors: [
        {
          messageId: 'parseInDataEvent',
          data: { code: 'JSON.parse(chunk)' },
          line: 3,
          column: 39,
          endLine: 3,
          endColumn: 56,
        },
      ],
    },
    {
      name: 'a piece of a request that is parsed',
      code: `import express from 'express';
const app = express();
app.post('/orders', (req, res) => {
  req.on('data', (chunk) => {
    const order = JSON.parse(chunk);
    res.json(order.id);
  });
});`,
      errors: [
        {
          messageId: 'parseInDataEvent',
          data: { code: 'JSON.parse(chunk)' },
          line: 5,
          column: 19,
          endLine: 5,
          endColumn: 36,
        },
      ],
    },
    {
      name: 'lines that a program prints, parsed',
      code: `import { spawn } from 'node:child_process';
const watch = spawn('watch-orders', ['--json']);
watch.stdout.on('data', (chunk) => {
  const event = JSON.parse(chunk.toString());
  show(event);
});`,
      errors: [
        {
          messageId: 'parseInDataEvent',
          data: { code: 'JSON.parse(chunk.toString())' },
          line: 4,
          column: 17,
          endLine: 4,
          endColumn: 45,
        },
      ],
    },
    {
      name: 'text of an answer',
      code: `import https from 'node:https';

https.get('https://rates.example', (answer) => {
  let text = '';
  answer.on('data', (chunk) => {
    text += chunk;
  });
  answer.on('end', () => show(text));
});
`,
      errors: [
        {
          messageId: 'splitsMultibyte',
          data: { code: 'text += chunk' },
          line: 6,
          column: 5,
          endLine: 6,
          endColumn: 18,
          suggestions: [
            {
              messageId: 'setEncoding',
              data: { code: "answer.setEncoding('utf8')" },
              output: `import https from 'node:https';

https.get('https://rates.example', (answer) => {
  let text = '';
  answer.setEncoding('utf8');
  answer.on('data', (chunk) => {
    text += chunk;
  });
  answer.on('end', () => show(text));
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'text of a request, without semicolons and with tabs',
      code: `const http = require("http")

http.createServer((request, response) => {
	let body = ""
	// The whole form.
	request.on("data", (chunk) => {
		body = body + chunk.toString()
	})
	request.on("end", () => response.end(body))
}).listen(8080)
`,
      filename: 'src/form.cjs',
      errors: [
        {
          messageId: 'splitsMultibyte',
          data: { code: 'body = body + chunk.toString()' },
          line: 7,
          column: 3,
          endLine: 7,
          endColumn: 33,
          suggestions: [
            {
              messageId: 'setEncoding',
              data: { code: "request.setEncoding('utf8')" },
              output: `const http = require("http")

http.createServer((request, response) => {
	let body = ""
	// The whole form.
	request.setEncoding("utf8")
	request.on("data", (chunk) => {
		body = body + chunk.toString()
	})
	request.on("end", () => response.end(body))
}).listen(8080)
`,
            },
          ],
        },
      ],
    },
    {
      name: 'text of a request in one line',
      code: `import http from 'node:http';
http.createServer((req, res) => { let body = ''; req.on('data', (chunk) => { body += chunk; }); req.on('end', () => res.end(body)); }).listen(8080);`,
      errors: [
        {
          messageId: 'splitsMultibyte',
          data: { code: 'body += chunk' },
          line: 2,
          column: 78,
          endLine: 2,
          endColumn: 91,
          suggestions: [
            {
              messageId: 'setEncoding',
              data: { code: "req.setEncoding('utf8')" },
              output: `import http from 'node:http';
http.createServer((req, res) => { let body = ''; req.setEncoding('utf8'); req.on('data', (chunk) => { body += chunk; }); req.on('end', () => res.end(body)); }).listen(8080);`,
            },
          ],
        },
      ],
    },
    {
      name: 'text whose bytes are counted too',
      code: `import http from 'node:http';
http.createServer((req, res) => {
  let body = '';
  let size = 0;
  req.on('data', (chunk) => {
    size += chunk.length;
    body += chunk.toString('utf8');
  });
}).listen(8080);`,
      errors: [
        {
          messageId: 'splitsMultibyte',
          data: { code: "body += chunk.toString('utf8')" },
          line: 7,
          column: 5,
          endLine: 7,
          endColumn: 35,
        },
      ],
    },
    {
      name: 'text in one mode, and bytes in another',
      code: `import net from 'node:net';
net.createServer((socket) => {
  let text = '';
  socket.on('data', (data) => {
    if (isText) text += data.toString();
    else store(Buffer.from(data));
  });
}).listen(7000);`,
      errors: [
        {
          messageId: 'splitsMultibyte',
          data: { code: 'text += data.toString()' },
          line: 5,
          column: 17,
          endLine: 5,
          endColumn: 40,
        },
      ],
    },
    {
      name: 'text of a stream that goes elsewhere as well',
      code: `import https from 'node:https';
https.get('https://rates.example', (answer) => {
  let text = '';
  answer.pipe(file);
  answer.on('data', (chunk) => { text += chunk; });
});`,
      errors: [
        {
          messageId: 'splitsMultibyte',
          data: { code: 'text += chunk' },
          line: 5,
          column: 34,
          endLine: 5,
          endColumn: 47,
        },
      ],
    },
    {
      name: 'text of pieces whose type is bytes',
      code: `import https from 'node:https';
https.get('https://rates.example', (answer) => {
  let text = '';
  answer.on('data', (chunk: Buffer) => { text += \`\${chunk}\`; });
});`,
      errors: [
        {
          messageId: 'splitsMultibyte',
          data: { code: 'text += `${chunk}`' },
          line: 4,
          column: 42,
          endLine: 4,
          endColumn: 60,
        },
      ],
    },
    {
      name: 'text that is parsed in the end, of what a program prints',
      code: `import { spawn } from 'node:child_process';
export const list = () => new Promise((resolve) => {
  const child = spawn('list-orders', ['--json']);
  let output = '';
  child.stdout.on('data', (chunk) => { output += chunk; });
  child.on('close', () => resolve(JSON.parse(output)));
});`,
      errors: [
        {
          messageId: 'splitsMultibyte',
          data: { code: 'output += chunk' },
          line: 5,
          column: 40,
          endLine: 5,
          endColumn: 55,
          suggestions: [
            {
              messageId: 'setEncoding',
              data: { code: "child.stdout.setEncoding('utf8')" },
              output: `import { spawn } from 'node:child_process';
export const list = () => new Promise((resolve) => {
  const child = spawn('list-orders', ['--json']);
  let output = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (chunk) => { output += chunk; });
  child.on('close', () => resolve(JSON.parse(output)));
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'pieces of a web stream decoded one by one',
      code: `export async function read(answer: Response) {
  const reader = answer.body!.getReader();
  const decoder = new TextDecoder();
  let text = '';
  while (true) {
    const { done, value } = await reader.read();
    if (done) break;
    text += decoder.decode(value);
  }
  return text;
}`,
      errors: [
        {
          messageId: 'splitsMultibyte',
          data: { code: 'decoder.decode(value)' },
          line: 8,
          column: 13,
          endLine: 8,
          endColumn: 34,
          suggestions: [
            {
              messageId: 'keepDecoding',
              data: { code: '{ stream: true }' },
              output: `export async function read(answer: Response) {
  const reader = answer.body!.getReader();
  const decoder = new TextDecoder();
  let text = '';
  while (true) {
    const { done, value } = await reader.read();
    if (done) break;
    text += decoder.decode(value, { stream: true });
  }
  return text;
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a decoder for each piece',
      code: `export async function* read(stream: ReadableStream) {
  const reader = stream.getReader();
  for (;;) {
    const result = await reader.read();
    if (result.done) return;
    yield new TextDecoder('utf-8').decode(result.value);
  }
}`,
      errors: [
        {
          messageId: 'splitsMultibyte',
          data: { code: "new TextDecoder('utf-8').decode(result.value)" },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 56,
        },
      ],
    },
    {
      name: 'a body in a loop',
      code: `const answer = await fetch('https://models.example/stream', { signal: AbortSignal.timeout(60_000) });
if (!answer.ok) throw new Error('no stream');
const decoder = new TextDecoder();
for await (const chunk of answer.body) {
  process.stdout.write(decoder.decode(chunk));
}`,
      errors: [
        {
          messageId: 'splitsMultibyte',
          data: { code: 'decoder.decode(chunk)' },
          line: 5,
          column: 24,
          endLine: 5,
          endColumn: 45,
          suggestions: [
            {
              messageId: 'keepDecoding',
              data: { code: '{ stream: true }' },
              output: `const answer = await fetch('https://models.example/stream', { signal: AbortSignal.timeout(60_000) });
if (!answer.ok) throw new Error('no stream');
const decoder = new TextDecoder();
for await (const chunk of answer.body) {
  process.stdout.write(decoder.decode(chunk, { stream: true }));
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'lines of a web stream without a rest',
      code: `export async function read(answer) {
  const reader = answer.body.getReader();
  const decoder = new TextDecoder();
  while (true) {
    const { done, value } = await reader.read();
    if (done) break;
    const text = decoder.decode(value, { stream: true });
    for (const line of text.split('\\n')) {
      if (line.startsWith('data: ')) show(JSON.parse(line.slice(6)));
    }
  }
}`,
      errors: [
        {
          messageId: 'splitInDataEvent',
          data: { code: "text.split('\\n')" },
          line: 8,
          column: 24,
          endLine: 8,
          endColumn: 40,
        },
      ],
    },
    {
      name: 'a piece of a web stream that is parsed, and decoded by itself',
      code: `export async function read(answer) {
  const reader = answer.body.getReader();
  const decoder = new TextDecoder();
  while (true) {
    const { done, value } = await reader.read();
    if (done) break;
    show(JSON.parse(decoder.decode(value)));
  }
}`,
      errors: [
        {
          messageId: 'parseInDataEvent',
          data: { code: 'JSON.parse(decoder.decode(value))' },
          line: 7,
          column: 10,
          endLine: 7,
          endColumn: 43,
        },
        {
          messageId: 'splitsMultibyte',
          data: { code: 'decoder.decode(value)' },
          line: 7,
          column: 21,
          endLine: 7,
          endColumn: 42,
          suggestions: [
            {
              messageId: 'keepDecoding',
              data: { code: '{ stream: true }' },
              output: `export async function read(answer) {
  const reader = answer.body.getReader();
  const decoder = new TextDecoder();
  while (true) {
    const { done, value } = await reader.read();
    if (done) break;
    show(JSON.parse(decoder.decode(value, { stream: true })));
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a piece of a body that is decoded on its way',
      code: `export async function read(answer) {
  const texts = answer.body.pipeThrough(new TextDecoderStream());
  const reader = texts.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    value.split('\\n').forEach((line) => show(line));
  }
}`,
      errors: [
        {
          messageId: 'splitInDataEvent',
          data: { code: "value.split('\\n')" },
          line: 7,
          column: 5,
          endLine: 7,
          endColumn: 22,
        },
      ],
    },
    {
      name: 'lines that a program prints, of which each is parsed',
      code: `import { spawn } from 'node:child_process';
spawn('watch-orders').stdout.on('data', (chunk) => {
  for (const line of chunk.toString().trim().split('\\n')) show(JSON.parse(line));
});`,
      errors: [
        {
          messageId: 'splitInDataEvent',
          data: { code: "chunk.toString().trim().split('\\n')" },
          line: 3,
          column: 22,
          endLine: 3,
          endColumn: 57,
        },
      ],
    },
    {
      name: 'a long expression',
      code: `import net from 'node:net';
net.createServer((socket) => {
  socket.on('data', (chunk) => { show(JSON.parse(chunk.toString('utf8').trim().replace('\\u0000', '').replace('\\u0001', ''))); });
}).listen(7000);`,
      errors: [
        {
          messageId: 'parseInDataEvent',
          data: { code: "JSON.parse(chunk.toString('utf8').trim().replace('\\u0000'…" },
          line: 3,
          column: 39,
          endLine: 3,
          endColumn: 124,
        },
      ],
    },
  ],
});
