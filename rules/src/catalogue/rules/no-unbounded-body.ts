import type { CatalogueRule } from '../rule-entry.js';

export const noUnboundedBody: CatalogueRule = {
  fallacy: 'bandwidth-is-infinite',
  level: 'recommended',
  description: 'Disallow bodies that are read into memory without a limit on their size',
  assumption: 'Whatever the peer sends fits into memory.',
  consequence:
    'The sender decides how much memory the receiver uses. One client with a large upload, or many with middling ones, fill the heap: the collector takes over the processor, other requests slow down, and at last the process dies with everything it was doing. It takes no skill to do this on purpose.',
  evidence: {
    text: 'On 18 November 2025 a file that came from inside Cloudflare was larger than the program that read it allowed for, and sites around the world answered with errors: a size has to be bounded, and the refusal survived, even when the sender is a neighbour.',
    reading: 'inc-cf-2025#own-files',
  },
  bad: [
    {
      title: 'a body is collected to its end, however far that is',
      file: 'server.ts',
      code: `import http from 'node:http';

http
  .createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => response.end(JSON.stringify(JSON.parse(body))));
  })
  .listen(8080);`,
    },
    {
      title: 'uploads of any size',
      file: 'uploads.ts',
      code: `import multer from 'multer';

export const upload = multer({ dest: 'uploads/' });`,
    },
    {
      title: 'a limit that is switched off',
      file: 'app.ts',
      code: `import express from 'express';

export const app = express();
app.use(express.json({ limit: Infinity }));`,
    },
    {
      title: 'an answer of any size, from an address that a stranger chose',
      file: 'preview.ts',
      level: 'strict',
      code: `import axios from 'axios';
import express from 'express';

export const app = express();

app.get('/preview/:url', async (request, response) => {
  const { data } = await axios.get<string>(request.params.url, { timeout: 3_000 });
  response.send(data.slice(0, 200));
});`,
    },
  ],
  good: [
    {
      title: 'counting, and refusing in time',
      file: 'server.ts',
      code: `import http from 'node:http';

const limit = 1_000_000;

http
  .createServer((request, response) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) {
        response.writeHead(413).end();
        request.destroy();
        return;
      }
      chunks.push(chunk);
    });
    request.on('end', () => response.end(String(Buffer.concat(chunks).length)));
  })
  .listen(8080);`,
    },
    {
      title: 'a limit for each upload',
      file: 'uploads.ts',
      code: `import multer from 'multer';

export const upload = multer({ dest: 'uploads/', limits: { fileSize: 5_000_000 } });`,
    },
    {
      title: 'the parser has a limit of its own (100 kB)',
      file: 'app.ts',
      code: `import express from 'express';

export const app = express();
app.use(express.json());`,
    },
    {
      title: 'an answer that is cut off in time',
      file: 'preview.ts',
      level: 'strict',
      code: `import axios from 'axios';
import express from 'express';

export const app = express();

app.get('/preview/:url', async (request, response) => {
  const { data } = await axios.get<string>(request.params.url, { timeout: 3_000, maxContentLength: 1_000_000 });
  response.send(data.slice(0, 200));
});`,
    },
  ],
  fix: 'A suggestion writes a limit where the library takes one, or replaces the value that switched it off. The number is a start: take it from what your users really send. A loop that collects chunks by hand is left to you: count, and refuse with 413.',
  whenNot:
    'A proxy in front that limits bodies protects the servers behind it as long as every request passes it. If yours do, and the limit is tested, switch the rule off for those files.',
  readings: { primary: 'owasp-node#request-size', second: 'owasp-dos#input-validation', third: 'owasp-ws#denial-of-service', seed: 'wiki-fallacies#effect-3' },
};
