/** Bundles the command line and the extension, each with the notices of everything that went into it. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { tsImport } from 'tsx/esm/api';
import { thirdPartyNotices } from './scripts/third-party-notices.mjs';

const require = createRequire(import.meta.url);
mkdirSync('dist/web', { recursive: true });

const onCommandLine = { bundle: true, platform: 'node', target: 'node20', format: 'esm', metafile: true, logLevel: 'warning' };
// Some dependencies are CommonJS and call `require`.
const requireInModule = "import { createRequire as createRequireOfBundle } from 'node:module';\nconst require = createRequireOfBundle(import.meta.url);";

/** What only `fallacies mcp` needs stands in a bundle of its own, so that no other run has to read it. */
const protocolApart = {
  name: 'protocol-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/mcp\/serve\.js$/ }, () => ({ path: './mcp.mjs', external: true }));
  },
};
const commandLine = await Promise.all([
  build({
    ...onCommandLine,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/fallacies.mjs',
    // It brings a binary for each platform and finds it by itself.
    external: ['oxc-parser'],
    banner: { js: `#!/usr/bin/env node\n${requireInModule}` },
    plugins: [protocolApart],
  }),
  build({ ...onCommandLine, entryPoints: ['src/cli/mcp/serve.ts'], outfile: 'dist/mcp.mjs', minify: true, legalComments: 'none', banner: { js: requireInModule } }),
]);
writeFileSync('dist/THIRD-PARTY-NOTICES.txt', thirdPartyNotices(commandLine.flatMap(({ metafile }) => Object.keys(metafile.inputs))));

/** The server is always given a parser: the engine's own, which looks for oxc-parser as a package, stays out. */
const withoutOwnParser = {
  name: 'without-own-parser',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]engine[\\/]parse[\\/]node-parser\.ts$/ }, () => ({ contents: 'export const parse = undefined;' }));
  },
};
const extension = { bundle: true, minify: true, metafile: true, logLevel: 'warning', legalComments: 'none', external: ['vscode'] };
const onNode = { ...extension, platform: 'node', target: 'node20', format: 'cjs' };
const inBrowser = { ...extension, platform: 'browser', target: 'es2022' };

const parts = await Promise.all([
  build({ ...onNode, entryPoints: ['src/client/node.ts'], outfile: 'dist/extension.cjs' }),
  build({
    ...onNode,
    entryPoints: ['src/server/node.ts'],
    outfile: 'dist/server.cjs',
    plugins: [withoutOwnParser],
    define: { 'import.meta.dirname': '__dirname' },
  }),
  build({ ...inBrowser, format: 'cjs', entryPoints: ['src/client/browser.ts'], outfile: 'dist/web/extension.cjs' }),
  build({ ...inBrowser, format: 'iife', entryPoints: ['src/server/web.ts'], outfile: 'dist/web/server.js', plugins: [withoutOwnParser] }),
]);
const inputs = parts.flatMap(({ metafile }) => Object.keys(metafile.inputs));
writeFileSync('dist/EXTENSION-NOTICES.txt', thirdPartyNotices([...inputs, 'node_modules/oxc-parser/parser.wasm32-wasip1.wasm']));
copyFileSync(require.resolve('oxc-parser/parser.wasm32-wasip1.wasm'), 'dist/parser.wasm');

/** The pages about rules and fallacies, by the paths under which the extension offers them. */
const pages = ['rules', 'fallacies'].flatMap((folder) =>
  readdirSync(`rules/docs/${folder}`).map((name) => [`/${folder}/${name}`, readFileSync(`rules/docs/${folder}/${name}`, 'utf8')]),
);
writeFileSync('dist/pages.json', JSON.stringify(Object.fromEntries(pages)));
const { translatedPages } = await tsImport('./scripts/translated-pages.ts', import.meta.url);
for (const [language, texts] of translatedPages()) writeFileSync(`dist/pages.${language}.json`, JSON.stringify(Object.fromEntries(texts)));
