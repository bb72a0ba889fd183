import assert from 'node:assert/strict';
import { blindHost, type Host } from '../../rules/src/source/host.js';
import { isTest, placeOf, type Place } from '../../rules/src/source/place.js';
import type { BlockFacts } from '../../rules/src/source/script-blocks.js';
import { defaultSettings, type Settings } from '../../rules/src/source/settings.js';
import { virtualHost } from '../support/virtual-host.js';

interface Given {
  readonly text?: string;
  readonly hasDomElements?: boolean;
  readonly block?: BlockFacts;
  /** Of the package at `/project`. */
  readonly manifest?: object;
  /** Other files by their absolute paths. */
  readonly files?: Readonly<Record<string, string>>;
  readonly host?: Host;
  readonly settings?: Partial<Settings>;
}

function hostWith(path: string, { text = '', manifest, files = {} }: Given): Host {
  const all = new Map(Object.entries({ ...files, [path]: text }));
  if (manifest) all.set('/project/package.json', JSON.stringify(manifest));
  return virtualHost(all, () => undefined);
}

/** Asserts where the file runs, and that a test is told as one without the rest being known. */
function is(path: string, place: Place, given: Given = {}): void {
  const { text = '', hasDomElements = false, block, host = hostWith(path, given) } = given;
  const settings = { ...defaultSettings, ...given.settings };
  assert.equal(placeOf({ path, text, hasDomElements, block }, host, settings).place, place);
  assert.equal(isTest({ path, text }, host, settings), place === 'test');
}

const service = { name: 'service' };
const webApp = { name: 'web', dependencies: { 'react-dom': '19' } };
const both = { name: 'shop', dependencies: { 'react-dom': '19', express: '5' } };

describe('where a file runs', () => {
  describe('no evidence means server', () => {
    it('in a package', () => is('/project/src/load.ts', 'server', { manifest: service }));
    it('without a package', () => is('/project/src/load.ts', 'server'));
    it('for text that was never saved', () => is('load.ts', 'server'));
    it('in folders that say nothing', () => is('/project/examples/scripts/load.ts', 'server', { manifest: service }));
    it('in a package with a broken manifest', () => is('/project/src/load.ts', 'server', { files: { '/project/package.json': '{ "name":' } }));
    it('in a file that only looks a little like a test', () => is('/project/src/latest.ts', 'server', { manifest: service }));
    it('in a file about testing', () => is('/project/src/contest/attest.ts', 'server', { manifest: service }));
  });

  describe('components', () => {
    it('of Vue are for browsers', () => is('/project/src/load.vue', 'browser', { manifest: service }));
    it('of Svelte are for browsers', () => is('/project/src/load.svelte', 'browser', { manifest: service }));
    it('that use what servers alone have are for servers', () => is('/project/src/load.vue', 'server', { text: "import fs from 'node:fs';" }));
    it('of Astro are for servers, whatever elements they hold', () => is('/project/src/load.astro', 'server', { manifest: webApp, hasDomElements: true }));
    it('of Astro have scripts that are for browsers', () => is('/project/src/load.astro', 'browser', { block: { language: 'ts', runsIn: 'browser' } }));
    it('of Astro have scripts that ESLint knows by a name', () => is('/project/src/load.astro/1.js', 'browser', { manifest: service }));
    it('may be tests', () => is('/project/src/load.spec.vue', 'test', { manifest: service }));
    it('that import a file alone make it one for browsers', () =>
      is('/project/src/load.ts', 'browser', { manifest: both, files: { '/project/src/page.vue': "<script>import { load } from './load';</script>" } }));
  });

  describe('tests', () => {
    it('by a folder', () => is('/project/test/load.ts', 'test', { manifest: service }));
    it('by a folder in capitals', () => is('/project/Tests/load.ts', 'test', { manifest: service }));
    it('by a folder for mocks', () => is('/project/src/__mocks__/load.ts', 'test', { manifest: service }));
    it('by a folder for fixtures', () => is('/project/src/fixtures/load.ts', 'test', { manifest: service }));
    it('by a name', () => is('/project/src/load.test.ts', 'test', { manifest: service }));
    it('by another name', () => is('/project/src/load-spec.js', 'test', { manifest: service }));
    it('by a name for stories', () => is('/project/src/page.stories.tsx', 'test', { manifest: service }));
    it('by a configuration of a runner', () => is('/project/vitest.config.ts', 'test', { manifest: service }));
    it('by a name, without a package', () => is('/anywhere/load.test.ts', 'test'));
    it('by an import', () => is('/project/src/load.ts', 'test', { manifest: service, text: "import { expect } from 'vitest';" }));
    it('by require', () => is('/project/src/load.js', 'test', { manifest: service, text: "const nock = require('nock');" }));
    it('by a call', () => is('/project/src/load.ts', 'test', { manifest: service, text: "describe('load', () => {});" }));
    it('by a call of one alone', () => is('/project/src/load.ts', 'test', { manifest: service, text: "  it.only('loads', () => {});" }));
    it('whatever else the file says', () => is('/project/test/load.ts', 'test', { manifest: service, text: "import http from 'node:http';" }));
  });

  describe('servers', () => {
    it('by a module of Node', () => is('/project/src/load.ts', 'server', { manifest: webApp, text: "import { readFile } from 'node:fs/promises';" }));
    it('by a framework', () => is('/project/src/load.js', 'server', { manifest: webApp, text: "const express = require('express');" }));
    it('by a first line for Node', () => is('/project/src/load.js', 'server', { manifest: webApp, text: '#!/usr/bin/env node\n' }));
    it("by 'use server'", () => is('/project/src/load.ts', 'server', { manifest: webApp, text: "// actions\n'use server';\n" }));
    it('by a folder for routes', () => is('/project/pages/api/load.ts', 'server', { manifest: webApp }));
    it('by the name of a route', () => is('/project/app/orders/route.ts', 'server', { manifest: webApp }));
    it('by a folder', () => is('/project/server/load.ts', 'server', { manifest: webApp }));
    it('by an ending', () => is('/project/src/load.server.ts', 'server', { manifest: webApp }));
    it('a module of Node beside a global of browsers', () =>
      is('/project/src/load.ts', 'server', { manifest: service, text: "import fs from 'node:fs'; document.title = 'x';" }));
  });

  describe('browsers', () => {
    it('by elements of the DOM', () => is('/project/src/page.tsx', 'browser', { manifest: service, hasDomElements: true }));
    it("by 'use client'", () => is('/project/src/page.ts', 'browser', { manifest: service, text: "'use client';\n" }));
    it('by a global', () => is('/project/src/page.ts', 'browser', { manifest: service, text: 'document.title = "x";' }));
    it('by a global of which a member is its own', () =>
      is('/project/src/page.ts', 'browser', { manifest: service, text: 'document.querySelector("a"); const load = (document: Report) => document.pages;' }));
    it('by a member of the global object', () => is('/project/src/page.ts', 'browser', { manifest: service, text: 'globalThis.window.nonce = nonce; const window = 60;' }));
    it('not by a parameter with the name of a global', () =>
      is('/project/src/pages.ts', 'server', { manifest: service, text: 'export const pages = (document: Report) => document.pages.length;' }));
    it('not by a member with the name of a global', () => is('/project/src/limits.ts', 'server', { manifest: service, text: 'settings.window.start = now;' }));
    it('not by what a value is taken apart into', () =>
      is('/project/src/pages.ts', 'server', { manifest: service, text: 'const { document, user } = await load(); remove(document.id);' }));
    it('not by a variable of a loop', () =>
      is('/project/src/pages.ts', 'server', { manifest: service, text: 'for (const document of documents) remove(document.id);' }));
    it('by storage', () => is('/project/src/page.ts', 'browser', { manifest: service, text: 'const token = localStorage.getItem("token");' }));
    it('by the interface of extensions', () => is('/project/src/page.ts', 'browser', { manifest: service, text: 'chrome.runtime.onMessage.addListener(f);' }));
    it('by a library', () => is('/project/src/hook.ts', 'browser', { manifest: service, text: "import { useEffect } from 'react';" }));
    it('by a package for browsers alone', () => is('/project/src/load.ts', 'browser', { manifest: webApp }));
    it('by a folder, in a package that has both', () => is('/project/src/client/load.ts', 'browser', { manifest: both }));
    it('not by a folder in a package without a front end', () => is('/project/src/client/load.ts', 'server', { manifest: service }));
    it('not in a package that has both', () => is('/project/src/load.ts', 'server', { manifest: both }));
    it('in app/ beside server/', () => is('/project/app/load.ts', 'browser', { manifest: both, files: { '/project/server/index.js': '' } }));
    it('not in app/ without server/', () => is('/project/app/load.ts', 'server', { manifest: both }));
  });

  describe('whoever imports the file, in a package that has both', () => {
    const page = "import { load } from './load'; export const title = document.title;";
    const route = "import { load } from './load.js'; import express from 'express';";

    it('a page', () => is('/project/src/load.ts', 'browser', { manifest: both, files: { '/project/src/page.ts': page } }));
    it('a page and a route', () =>
      is('/project/src/load.ts', 'server', { manifest: both, files: { '/project/src/page.ts': page, '/project/src/route.ts': route } }));
    it('a page and a test', () =>
      is('/project/src/load.ts', 'browser', { manifest: both, files: { '/project/src/page.ts': page, '/project/src/load.test.ts': "import './load';" } }));
    it('a page by way of another file', () =>
      is('/project/src/load.ts', 'browser', {
        manifest: both,
        files: { '/project/src/api.ts': "export * from './load.js';", '/project/src/page.ts': "import './api.js'; document.title;" },
      }));
    it('a page by way of many files', () =>
      is('/project/src/load.ts', 'browser', {
        manifest: both,
        files: {
          '/project/src/a.ts': "import './load.js';",
          '/project/src/b.ts': "import './a.js';",
          '/project/src/c.ts': "import './b.js';",
          '/project/src/d.ts': "import './c.js';",
          '/project/src/e.ts': "import './d.js';",
          '/project/src/page.ts': "import './e.js'; document.title;",
        },
      }));
    it('nobody', () => is('/project/src/load.ts', 'server', { manifest: both }));
    it('files that import each other', () =>
      is('/project/src/load.ts', 'server', { manifest: both, text: "import './api.js';", files: { '/project/src/api.ts': "import './load.js';" } }));
    it('not if the project may not be looked at', () =>
      is('/project/src/load.ts', 'server', { manifest: both, files: { '/project/src/page.ts': page }, settings: { project: false } }));

    it('gives the same whatever file is looked at first', () => {
      const files = {
        '/project/src/a.ts': '',
        '/project/src/b.ts': "import './a.js';",
        '/project/src/c.ts': "import './b.js';",
        '/project/src/d.ts': "import './c.js';",
        '/project/src/e.ts': "import './d.js';",
        '/project/src/page.ts': "import './e.js'; document.title;",
      };
      const host = hostWith('/project/src/load.ts', { manifest: both, files });
      is('/project/src/a.ts', 'browser', { host });
      is('/project/src/d.ts', 'browser', { host });
      is('/project/src/b.ts', 'browser', { host });
    });
  });

  describe('what the settings say', () => {
    const text = "import fs from 'node:fs';";

    it('a test', () => is('/project/bench/load.ts', 'test', { manifest: service, settings: { test: ['bench/**'] } }));
    it('a browser', () => is('/project/widgets/load.ts', 'browser', { manifest: service, text, settings: { browser: ['widgets/**'] } }));
    it('a server, against the evidence', () => is('/project/test/load.ts', 'server', { manifest: service, settings: { server: ['test/**'] } }));
    it('counts from the package', () => is('/project/widgets/load.ts', 'server', { manifest: service, settings: { browser: ['project/widgets/**'] } }));
    it('meets hidden folders too', () => is('/project/.widgets/load.ts', 'browser', { manifest: service, settings: { browser: ['**/load.ts'] } }));
    it('of two kinds, tests come first', () =>
      is('/project/both/load.ts', 'test', { manifest: service, settings: { test: ['both/**'], server: ['both/**'] } }));
  });

  describe('folders above the package say nothing', () => {
    it('test', () => is('/x/test/clone/src/load.ts', 'server', { files: { '/x/test/clone/package.json': '{ "name": "clone" }' } }));
    it('test, without a package', () => is('/x/test/clone/src/load.ts', 'server'));
    it('client', () => is('/x/client/clone/src/load.ts', 'server', { files: { '/x/client/clone/package.json': JSON.stringify(both) } }));
    it('api', () => is('/x/api/clone/src/load.ts', 'browser', { files: { '/x/api/clone/package.json': JSON.stringify(webApp) } }));
    it('a package that only says how to read a folder is none', () =>
      is('/project/test/esm/load.ts', 'test', { manifest: service, files: { '/project/test/esm/package.json': '{ "type": "module" }' } }));
    it('but a package of a workspace may be a test as a whole', () =>
      is('/project/e2e/src/load.ts', 'test', {
        manifest: { name: 'root', workspaces: ['e2e'] },
        files: { '/project/e2e/package.json': '{ "name": "e2e" }' },
      }));
  });

  describe('a host that can not look', () => {
    it('tells nothing about a file without evidence', () => is('/project/src/load.ts', 'browser', { host: blindHost }));
    it('believes the file that it runs on a server', () => is('/project/src/load.ts', 'server', { host: blindHost, text: "import fs from 'node:fs';" }));
    it('takes any folder for one that matters', () => is('/x/test/clone/src/load.ts', 'test', { host: blindHost, text: "import fs from 'node:fs';" }));
    it('takes any path for one that the settings mean', () =>
      is('/x/clone/bench/load.ts', 'test', { host: blindHost, text: "import fs from 'node:fs';", settings: { test: ['bench/**'] } }));
    it('takes no path for a server that may be another', () =>
      is('/x/clone/jobs/load.ts', 'browser', { host: blindHost, settings: { server: ['jobs/**'] } }));
    it('needs no look for text that was never saved', () => is('load.ts', 'server', { host: blindHost }));
    it('reads but lists nothing: whoever imports the file may be a page', () => {
      const host = { ...hostWith('/project/src/load.ts', { manifest: both }), list: () => undefined };
      is('/project/src/load.ts', 'browser', { host });
    });
  });
});

describe('why a file is taken for one of a place', () => {
  const why = (text: string, files: Readonly<Record<string, string>> = { '/p/package.json': '{ "name": "p" }' }, path = '/p/src/x.ts') =>
    placeOf({ path, text, hasDomElements: false }, virtualHost(new Map(Object.entries({ ...files, [path]: text })), () => undefined), defaultSettings).why;

  it('an import', () => assert.equal(why("import { readFile } from 'node:fs';"), "it has `from 'node:fs'`"));
  it('a directive', () => assert.equal(why("'use client';"), "it has `'use client'`"));
  it('its folder', () => assert.equal(why('', { '/p/package.json': '{ "name": "p" }' }, '/p/server/x.ts'), 'its folder or name is one of servers'));
  it('its package', () => assert.equal(why('', { '/p/package.json': '{ "dependencies": { "react-dom": "19" } }' }), 'its package is made for browsers'));
  it('nothing', () => assert.equal(why(''), 'nothing speaks for a browser'));
  it('a test', () => assert.equal(why('', { '/p/package.json': '{ "name": "p" }' }, '/p/src/x.test.ts'), 'its name, folder or imports are those of a test'));
});
