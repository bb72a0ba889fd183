/** Bundles the command line into one file and writes the notices of everything that went into it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { thirdPartyNotices } from './scripts/third-party-notices.mjs';

const { metafile } = await build({
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/fallacies.mjs',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  // It brings a binary for each platform and finds it by itself.
  external: ['oxc-parser'],
  // Some dependencies are CommonJS and call `require`.
  banner: { js: "#!/usr/bin/env node\nimport { createRequire as createRequireOfBundle } from 'node:module';\nconst require = createRequireOfBundle(import.meta.url);" },
  metafile: true,
  logLevel: 'warning',
});

mkdirSync('dist', { recursive: true });
writeFileSync('dist/THIRD-PARTY-NOTICES.txt', thirdPartyNotices(Object.keys(metafile.inputs)));
