import type { CatalogueRule } from '../rule-entry.js';

export const noUnpinnedRemoteCode: CatalogueRule = {
  fallacy: 'there-is-one-administrator',
  level: 'recommended',
  description: 'Disallow code from package servers without a fixed version',
  assumption: 'Those who run the other end change nothing without telling us.',
  consequence:
    'The page runs what was published last, and nobody here took part in that. A new major version breaks it at an hour that somebody else chose, on a day without a deployment of ours; and whoever gets hold of the package, or of the account that it is published by, runs code in our page the moment they publish.',
  bad: [
    {
      title: 'the newest version of a library in the page',
      file: 'head.tsx',
      code: `export const Head = () => (
  <head>
    <script src="https://cdn.jsdelivr.net/npm/chart.js@latest/dist/chart.umd.js" />
  </head>
);`,
    },
    {
      title: 'a module without a version',
      file: 'editor.ts',
      code: `export async function openEditor(element: HTMLElement) {
  const { basicSetup, EditorView } = await import('https://esm.sh/codemirror');
  return new EditorView({ parent: element, extensions: [basicSetup] });
}`,
    },
    {
      title: 'a script that is put into the page later',
      file: 'charts.ts',
      code: `export function loadCharts(onload: () => void) {
  const script = document.createElement('script');
  script.src = 'https://unpkg.com/d3@7';
  script.onload = onload;
  document.head.append(script);
}`,
    },
    {
      title: 'a page that the server writes as a text',
      file: 'docs.ts',
      code: `export const page = (title: string) => \`<!doctype html>
<html>
  <head><title>\${title}</title></head>
  <body>
    <redoc spec-url="/openapi.json"></redoc>
    <script src="https://cdn.jsdelivr.net/npm/redoc@next/bundles/redoc.standalone.js"></script>
  </body>
</html>\`;`,
    },
  ],
  good: [
    {
      title: 'a version, and the hash of what it has to be',
      file: 'head.tsx',
      code: `export const Head = () => (
  <head>
    <script
      src="https://cdn.jsdelivr.net/npm/chart.js@4.4.4/dist/chart.umd.js"
      integrity="sha384-G436+Z2nlA8+PNoeRvWdxKbvOf8E/y+lYxqht2iBwNHTQDV5CJr3+AGVj8fGZi5t"
      crossOrigin="anonymous"
    />
  </head>
);`,
    },
    {
      title: 'a module in one version',
      file: 'editor.ts',
      code: `export async function openEditor(element: HTMLElement) {
  const { basicSetup, EditorView } = await import('https://esm.sh/codemirror@6.0.1');
  return new EditorView({ parent: element, extensions: [basicSetup] });
}`,
    },
    {
      title: "a vendor's own script, which they want to be the newest",
      file: 'payment.tsx',
      code: `export const Payment = () => <script src="https://pay.shop.example/v3/" async />;`,
    },
  ],
  fix: 'None: which version is meant, and its hash, are not in the source. Name the exact version; for a `<script>` or a `<link>` add `integrity` and `crossOrigin`, since a server may change even what it serves as one version. Or install the package and serve it yourself.',
  whenNot:
    'A demonstration that is to show the newest version of your own package may do so. Branches that only developers get to, branches that a setting of another file decides, and imports that a `deno.lock` fixes are not reported.',
  readings: { primary: 'mdn-sri', second: 'ip-admin#operators', seed: 'ip-admin' },
};
