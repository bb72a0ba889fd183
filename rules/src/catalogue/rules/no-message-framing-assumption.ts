import type { CatalogueRule } from '../rule-entry.js';

export const noMessageFramingAssumption: CatalogueRule = {
  fallacy: 'network-is-homogeneous',
  level: 'recommended',
  description: 'Disallow taking one piece of a byte stream for one message',
  assumption: 'One data event is one message, cut where we would cut it.',
  consequence:
    'TCP keeps bytes in order and promises nothing about where they are cut: what a peer wrote at once may arrive in two pieces, and two writes in one. On one machine, with short messages, it almost always fits. Then a message grows past a packet, a proxy buffers, a link is slow, and every so often a parse fails, a command is not recognised, a line falls apart, or a name with an umlaut arrives with a � in it.',
  bad: [
    {
      title: 'each piece is parsed',
      file: 'commands.ts',
      code: `import net from 'node:net';

net
  .createServer((socket) => {
    socket.on('error', console.error);
    socket.on('data', (chunk) => {
      const command = JSON.parse(chunk.toString());
      socket.write(\`\${command.id} done\\n\`);
    });
  })
  .listen(7000);`,
    },
    {
      title: 'each piece is cut into lines, and the rest of the last one is lost',
      file: 'tokens.ts',
      code: `export async function* tokens(prompt: string) {
  const answer = await fetch('https://models.example/stream', { method: 'POST', body: prompt, signal: AbortSignal.timeout(60_000) });
  if (!answer.ok || !answer.body) throw new Error(\`no stream: \${answer.status}\`);
  const reader = answer.body.getReader();
  const decoder = new TextDecoder();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    for (const line of decoder.decode(value, { stream: true }).split('\\n')) {
      if (line.startsWith('data: ')) yield line.slice(6);
    }
  }
}`,
    },
    {
      title: 'each piece becomes text by itself',
      file: 'rates.ts',
      code: `import https from 'node:https';

export function rates(done: (text: string) => void) {
  const request = https.get('https://rates.example/today', { signal: AbortSignal.timeout(5_000) }, (answer) => {
    let text = '';
    answer.on('data', (chunk) => {
      text += chunk;
    });
    answer.on('end', () => done(answer.statusCode === 200 ? text : ''));
  });
  request.on('error', console.error);
}`,
    },
  ],
  good: [
    {
      title: 'a message is a line, wherever the stream is cut',
      file: 'commands.ts',
      code: `import net from 'node:net';
import readline from 'node:readline';

net
  .createServer((socket) => {
    socket.on('error', console.error);
    readline.createInterface({ input: socket }).on('line', (line) => {
      try {
        socket.write(\`\${JSON.parse(line).id} done\\n\`);
      } catch {
        socket.destroy();
      }
    });
  })
  .listen(7000);`,
    },
    {
      title: 'what is left over waits for the next piece',
      file: 'tokens.ts',
      code: `export async function* tokens(prompt: string) {
  const answer = await fetch('https://models.example/stream', { method: 'POST', body: prompt, signal: AbortSignal.timeout(60_000) });
  if (!answer.ok || !answer.body) throw new Error(\`no stream: \${answer.status}\`);
  const reader = answer.body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + decoder.decode(value, { stream: true })).split('\\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line.startsWith('data: ')) yield line.slice(6);
    }
  }
}`,
    },
    {
      title: 'a stream that was told its encoding keeps characters whole',
      file: 'rates.ts',
      code: `import https from 'node:https';

export function rates(done: (text: string) => void) {
  const request = https.get('https://rates.example/today', { signal: AbortSignal.timeout(5_000) }, (answer) => {
    let text = '';
    answer.setEncoding('utf8');
    answer.on('data', (chunk) => {
      text += chunk;
    });
    answer.on('end', () => done(answer.statusCode === 200 ? text : ''));
  });
  request.on('error', console.error);
}`,
    },
  ],
  fix: 'For characters a suggestion tells the stream its encoding, or the decoder that more will come. For messages there is none: how they are told apart (a line each, a length before each) is a matter between both ends. `readline` cuts a stream into lines; a protocol that has messages, such as WebSocket, brings them whole.',
  whenNot:
    'Where the peer sends one short message and closes, as in some local tools, gathering everything until `end` is enough. Output of other programs is reported where it is parsed, not where it is only shown.',
  readings: { primary: 'rfc9293', second: 'leaky', seed: 'ip-homog' },
};
