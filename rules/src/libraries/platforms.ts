/** What says that somebody else starts and ends the process, or that it serves one developer alone. */
export const platforms: { readonly packages: readonly string[]; readonly files: readonly string[] } = {
  packages: [
    'serverless',
    'serverless-http',
    'serverless-offline',
    'aws-serverless-express',
    '@vendia/serverless-express',
    '@codegenie/serverless-express',
    '@fastify/aws-lambda',
    'firebase-functions',
    '@google-cloud/functions-framework',
    '@azure/functions',
    '@netlify/functions',
    '@vercel/node',
    'vercel',
    'next',
    'nuxt',
    'astro',
    '@sveltejs/kit',
    'electron',
  ],
  files: ['vercel.json', 'now.json', 'serverless.yml', 'serverless.yaml', 'serverless.ts', 'netlify.toml', 'firebase.json', 'wrangler.toml'],
};

/** Text by which a package sees to it that a process ends with its work done: the signals, and what libraries for it are called. */
export const endings = /SIGTERM|SIGINT|SIGHUP|graceful|shut_?down|close-with-grace|terminus|http-terminator|stoppable|lightship|exit-hook/i;

/** Packages that hold a service to one process: its data lies in a file of its own machine, or a connection allows only one. */
export const holdToOneProcess: readonly string[] = [
  'better-sqlite3',
  'discord.js',
  'electron',
  'lowdb',
  'nedb',
  'node-telegram-bot-api',
  'sqlite',
  'sqlite3',
  'whatsapp-web.js',
];
