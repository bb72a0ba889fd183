import { noUnpinnedRemoteCode } from '../../rules/src/rules/no-unpinned-remote-code.js';
import { testRule } from '../support/test-rule.js';

testRule(noUnpinnedRemoteCode, {
  valid: [
    { name: 'an exact version', filename: 'src/head.tsx', code: '<script src="https://cdn.jsdelivr.net/npm/chart.js@4.4.4/dist/chart.umd.js" />;' },
    { name: 'an exact version of a package with a scope', code: "import { createClient } from 'https://esm.sh/@supabase/supabase-js@2.49.4';" },
    { name: 'a version before its release', code: "const react = await import('https://esm.sh/react@19.0.0-rc.1');" },
    { name: 'the hash of the code', filename: 'src/head.tsx', code: '<script src="https://unpkg.com/d3" integrity="sha384-x" crossOrigin="anonymous" />;' },
    { name: 'attributes from elsewhere may hold the hash', filename: 'src/head.tsx', code: '<script {...attributes} src="https://unpkg.com/d3" />;' },
    { name: 'a vendor who forbids to pin', filename: 'src/pay.tsx', code: '<script src="https://js.stripe.com/v3/" />;' },
    { name: 'a server whose addresses always name a version', filename: 'src/head.tsx', code: '<script src="https://cdnjs.cloudflare.com/ajax/libs/jquery/3.7.1/jquery.min.js" />;' },
    { name: 'a host that only looks like a package server', filename: 'src/head.tsx', code: '<script src="https://unpkg.com.shop.example/d3" />;' },
    { name: 'a picture', filename: 'src/logo.tsx', code: '<img src="https://raw.githubusercontent.com/shop/site/main/logo.svg" />;' },
    { name: 'a link that only opens a connection', filename: 'src/head.tsx', code: '<link rel="preconnect" href="https://cdn.jsdelivr.net/npm/x" />;' },
    { name: 'a link whose meaning is not known', filename: 'src/head.tsx', code: '<link rel={rel} href="https://unpkg.com/sanitize.css" />;' },
    { name: 'data', code: "const types = await fetch('https://unpkg.com/payload@latest/dist/index.d.ts');" },
    { name: 'a text that nobody loads', code: "const allowed = ['https://unpkg.com/d3'];" },
    { name: 'a version that is filled in', code: "import pkg from './package.json' with { type: 'json' };\nconst load = () => import(`https://unpkg.com/ruru@${pkg.version}/bundle.js`);" },
    { name: 'a package that is filled in', code: "const load = (name) => import('https://esm.sh/' + name);" },
    { name: 'a name that may go on', code: "const load = (rest) => import('https://esm.sh/react' + rest);" },
    { name: 'a placeholder', filename: 'src/head.tsx', code: '<script src="https://unpkg.com/d3@{version}/d3.js" />;' },
    { name: 'a commit of a repository', code: "importScripts('https://cdn.jsdelivr.net/gh/shop/widgets@3f2c1ab/run.js');" },
    { name: 'a release of a repository', code: "importScripts('https://cdn.jsdelivr.net/gh/shop/widgets@v1.4.2/run.js');" },
    { name: 'a tag of a repository', code: "const tool = await import('https://raw.githubusercontent.com/shop/tools/refs/tags/v2/main.js');" },
    { name: 'a build that is held for ever', code: "import x from 'https://cdn.skypack.dev/pin/lit@v3.1.0-abc/lit.js';" },
    { name: "a tool of the server's own", filename: 'src/head.tsx', code: '<script type="module" src="https://esm.sh/tsx" />;' },
    { name: 'types alone', code: "import type { Chart } from 'https://esm.sh/chart.js';" },
    {
      name: 'imports that a lock file fixes',
      code: "import { z } from 'https://esm.sh/zod';",
      files: { 'package.json': '{ "name": "shop" }', 'deno.lock': '{}' },
    },
    { name: 'a function of our own called importScripts', code: "function importScripts(url) { return url; }\nimportScripts('https://unpkg.com/d3');" },
    {
      name: 'a script whose hash is set',
      code: "const script = document.createElement('script');\nscript.integrity = hash;\nscript.src = 'https://unpkg.com/d3';\ndocument.head.append(script);",
    },
    {
      name: 'a script whose hash is set as an attribute',
      code: "const script = document.createElement('script');\nscript.setAttribute('integrity', hash);\nscript.setAttribute('src', 'https://unpkg.com/d3');",
    },
    { name: 'a script that somebody else gets hold of', code: "const script = document.createElement('script');\nscript.src = 'https://unpkg.com/d3';\nsecure(script);" },
    { name: 'another element', code: "const picture = document.createElement('img');\npicture.src = 'https://unpkg.com/emoji/smile.png';" },
    {
      name: 'a tool of developers',
      filename: 'src/head.tsx',
      code: "const tools = process.env.NODE_ENV === 'development' && <script src=\"https://unpkg.com/react-scan/dist/auto.js\" />;",
    },
    {
      name: 'a branch that a setting of another file decides',
      filename: 'src/head.tsx',
      code: 'import { isScanEnabled } from "./flags";\nconst tools = isScanEnabled && <script src="https://unpkg.com/react-scan/dist/auto.js" />;',
    },
    { name: 'a component of our own called Script', filename: 'src/head.tsx', code: 'import Script from "./script";\n<Script src="https://unpkg.com/d3" />;' },
    { name: 'a page that is a test', filename: 'test/page.test.tsx', code: '<script src="https://unpkg.com/d3" />;' },
    {
      name: 'a piece to be copied into other pages',
      code: `const snippet = '<script src="https://unpkg.com/@shop/widget"></script>';`,
    },
    {
      name: 'a page that names exact versions',
      code: `export const page = \`<!doctype html><html><head>
<script src="https://unpkg.com/d3@7.9.0"></script>
<link rel="stylesheet" href="https://cdn.jsdelivr.net/npm/katex@0.16.45/dist/katex.min.css">
</head></html>\`;`,
    },
    {
      name: 'a page with the hash of the code',
      code: `export const page = '<html><script src="https://unpkg.com/d3" integrity="sha384-x"></script></html>';`,
    },
    {
      name: 'a page that is given the version',
      code: 'export const page = (version) => `<html><script src="https://unpkg.com/ruru@${version}/ruru.js"></script></html>`;',
    },
    {
      name: 'a page with a picture and a link',
      code: `export const page = '<html><img src="https://unpkg.com/emoji/smile.png"><link rel="icon" href="https://unpkg.com/emoji/smile.ico"></html>';`,
    },
    {
      name: 'code that is shown and not run',
      code: `export const example = \`import { h } from 'https://esm.sh/preact';\`;`,
    },
  ],
  invalid: [
    {
      name: 'no version',
      filename: 'src/head.tsx',
      code: '<script src="https://unpkg.com/d3" />;',
      errors: [{ messageId: 'unpinned', data: { package: 'd3' }, line: 1, column: 13, endLine: 1, endColumn: 35 }],
    },
    {
      name: 'the newest',
      filename: 'src/head.tsx',
      code: '<script src="https://cdn.jsdelivr.net/npm/chart.js@latest/dist/chart.umd.js" />;',
      errors: [{ messageId: 'moving', data: { package: 'chart.js', version: 'latest' }, line: 1, column: 13, endLine: 1, endColumn: 77 }],
    },
    {
      name: 'the newest of a major version, without a scheme',
      filename: 'src/head.jsx',
      code: "const Head = () => <head><script defer src='//cdn.jsdelivr.net/npm/vue@3'></script></head>;",
      errors: [{ messageId: 'moving', data: { package: 'vue', version: '3' }, line: 1, column: 44, endLine: 1, endColumn: 74 }],
    },
    {
      name: 'a range',
      code: "importScripts('https://unpkg.com/workbox-sw@^7.1.0/build/workbox-sw.js');",
      errors: [{ messageId: 'moving', data: { package: 'workbox-sw', version: '^7.1.0' }, line: 1, column: 15, endLine: 1, endColumn: 72 }],
    },
    {
      name: 'a range with its signs written as numbers',
      code: "self.importScripts('https://unpkg.com/workbox-sw@%5E7.1.0/build/workbox-sw.js');",
      errors: [{ messageId: 'moving', data: { package: 'workbox-sw', version: '^7.1.0' }, line: 1, column: 20, endLine: 1, endColumn: 79 }],
    },
    {
      name: 'each of several scripts',
      code: "importScripts('https://esm.run/a@1.0.0', 'https://esm.run/b', \"https://esm.run/@shop/c@next/x.js\");",
      errors: [
        { messageId: 'unpinned', data: { package: 'b' }, line: 1, column: 42, endLine: 1, endColumn: 61 },
        { messageId: 'moving', data: { package: '@shop/c', version: 'next' }, line: 1, column: 63, endLine: 1, endColumn: 98 },
      ],
    },
    {
      name: 'a style sheet',
      filename: 'src/head.tsx',
      code: '<link rel="stylesheet" href="https://unpkg.com/open-props" />;',
      errors: [{ messageId: 'unpinned', data: { package: 'open-props' }, line: 1, column: 29, endLine: 1, endColumn: 59 }],
    },
    {
      name: 'a module that is loaded early',
      filename: 'src/head.tsx',
      code: "<link rel='modulepreload' href={'https://ga.jspm.io/npm:lit/index.js'} />;",
      errors: [{ messageId: 'unpinned', data: { package: 'lit' }, line: 1, column: 33, endLine: 1, endColumn: 70 }],
    },
    {
      name: 'a component that stands for a script',
      filename: 'src/layout.tsx',
      code: 'import Script from "next/script";\nexport const Layout = () => <Script src="https://unpkg.com/@shop/widget/dist/widget.js" strategy="lazyOnload" />;',
      errors: [{ messageId: 'unpinned', data: { package: '@shop/widget' }, line: 2, column: 41, endLine: 2, endColumn: 88 }],
    },
    {
      name: 'an import',
      code: "import { createClient } from 'https://esm.sh/@supabase/supabase-js@2?target=deno';",
      errors: [{ messageId: 'moving', data: { package: '@supabase/supabase-js', version: '2' }, line: 1, column: 30, endLine: 1, endColumn: 82 }],
    },
    {
      name: 'an export',
      code: "export * from 'https://cdn.skypack.dev/lit';\nexport { html } from 'https://jspm.dev/lit@3';",
      errors: [
        { messageId: 'unpinned', data: { package: 'lit' }, line: 1, column: 15, endLine: 1, endColumn: 44 },
        { messageId: 'moving', data: { package: 'lit', version: '3' }, line: 2, column: 22, endLine: 2, endColumn: 46 },
      ],
    },
    {
      name: 'an import with its parameters behind the package',
      code: "const react = await import('https://esm.sh/v135/*react@19&dev/jsx-runtime');",
      errors: [{ messageId: 'moving', data: { package: 'react', version: '19' }, line: 1, column: 28, endLine: 1, endColumn: 75 }],
    },
    {
      name: 'an address with a name of its own, where it is written',
      code: "const CDN = 'https://cdn.jsdelivr.net/npm';\nconst url = `${CDN}/mermaid/dist/mermaid.esm.mjs`;\nexport const load = () => import(url);",
      errors: [{ messageId: 'unpinned', data: { package: 'mermaid' }, line: 1, column: 13, endLine: 1, endColumn: 43 }],
    },
    {
      name: 'a version that is not filled in behind the package',
      code: "export const load = (file) => import(`https://unpkg.com/d3/${file}`);",
      errors: [{ messageId: 'unpinned', data: { package: 'd3' }, line: 1, column: 38, endLine: 1, endColumn: 68 }],
    },
    {
      name: 'the branch of a repository',
      code: "importScripts('https://cdn.jsdelivr.net/gh/shop/widgets@main/run.js');",
      errors: [{ messageId: 'moving', data: { package: 'shop/widgets', version: 'main' }, line: 1, column: 15, endLine: 1, endColumn: 69 }],
    },
    {
      name: 'the branch of a repository, straight from where it lies',
      code: "const { deploy } = await import('https://raw.githubusercontent.com/shop/tools/refs/heads/master/deploy.mjs');",
      errors: [{ messageId: 'moving', data: { package: 'shop/tools', version: 'master' }, line: 1, column: 33, endLine: 1, endColumn: 108 }],
    },
    {
      name: 'no release of a repository',
      code: "importScripts('https://cdn.jsdelivr.net/gh/shop/widgets/run.js');",
      errors: [{ messageId: 'unpinned', data: { package: 'shop/widgets' }, line: 1, column: 15, endLine: 1, endColumn: 64 }],
    },
    {
      name: 'a script that is made',
      code: "const script = document.createElement('script');\nscript.src = 'https://unpkg.com/d3@7';\nscript.onload = done;\ndocument.head.appendChild(script);",
      errors: [{ messageId: 'moving', data: { package: 'd3', version: '7' }, line: 2, column: 14, endLine: 2, endColumn: 38 }],
    },
    {
      name: 'a script that is made and given its attributes',
      code: "var s = window.document.createElement('script');\ns.setAttribute('src', 'https://unpkg.com/d3/dist/d3.js');\nhead.insertBefore(s, head.firstChild);",
      errors: [{ messageId: 'unpinned', data: { package: 'd3' }, line: 2, column: 23, endLine: 2, endColumn: 56 }],
    },
    {
      name: 'an element of a library for pages',
      code: "import { createElement } from 'react';\nexport const Head = () => createElement('script', { src: 'https://unpkg.com/htmx.org' });",
      errors: [{ messageId: 'unpinned', data: { package: 'htmx.org' }, line: 2, column: 58, endLine: 2, endColumn: 86 }],
    },
    {
      name: 'a branch that is for everybody',
      filename: 'src/head.tsx',
      code: 'export const Head = ({ chat }) => chat && <script src="https://unpkg.com/chat@1/chat.js" />;',
      errors: [{ messageId: 'moving', data: { package: 'chat', version: '1' }, line: 1, column: 55, endLine: 1, endColumn: 89 }],
    },
    {
      name: 'imports without a lock file',
      code: "import { z } from 'https://esm.sh/zod';",
      files: { 'package.json': '{ "name": "shop" }', 'deno.json': '{}' },
      errors: [{ messageId: 'unpinned', data: { package: 'zod' }, line: 1, column: 19, endLine: 1, endColumn: 39 }],
    },
    {
      name: 'scripts and style sheets of a page that is written as a text',
      code: `export const page = \`<!doctype html><html><head>
<link rel="stylesheet" href="https://unpkg.com/swagger-ui-dist/swagger-ui.css">
<script src='//cdn.jsdelivr.net/npm/vue@3'></script>
</head></html>\`;`,
      errors: [
        {
          messageId: 'unpinned',
          data: { package: 'swagger-ui-dist' },
          line: 2,
          column: 30,
          endLine: 2,
          endColumn: 78,
        },
        {
          messageId: 'moving',
          data: { package: 'vue', version: '3' },
          line: 3,
          column: 14,
          endLine: 3,
          endColumn: 42,
        },
      ],
    },
    {
      name: 'a page in a text with escapes',
      code: `app.get('/docs', (_request, response) => response.send("<html><body><script src=\\"https://cdn.jsdelivr.net/npm/redoc@next/bundles/redoc.js\\"></script></body></html>"));`,
      errors: [
        {
          messageId: 'moving',
          data: { package: 'redoc', version: 'next' },
          line: 1,
          column: 83,
          endLine: 1,
          endColumn: 139,
        },
      ],
    },
    {
      name: 'modules that a page imports',
      code: `export const page = (data) => \`<html><body><script type="module">
  import { render } from 'https://esm.sh/preact';
  render(\${data});
</script></body></html>\`;`,
      errors: [
        {
          messageId: 'unpinned',
          data: { package: 'preact' },
          line: 2,
          column: 27,
          endLine: 2,
          endColumn: 48,
        },
      ],
    },
    {
      name: 'code that a script is given as its text',
      code: `const script = document.createElement('script');
script.type = 'module';
script.innerHTML = \`
  import mermaid from 'https://cdn.jsdelivr.net/npm/mermaid@11/dist/mermaid.esm.min.mjs';
  mermaid.initialize({ startOnLoad: true });
\`;`,
      errors: [
        {
          messageId: 'moving',
          data: { package: 'mermaid', version: '11' },
          line: 4,
          column: 24,
          endLine: 4,
          endColumn: 88,
        },
      ],
    },
  ],
});
