import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the package that a bundled file comes from; `undefined` for our own files. */
function packageFolder(input) {
  const start = input.lastIndexOf('node_modules/');
  if (start === -1) return undefined;
  const [scope, name] = input.slice(start + 'node_modules/'.length).split('/');
  return input.slice(0, start) + join('node_modules', scope, scope.startsWith('@') ? name : '');
}

function licenseText(folder) {
  const file = readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)(?:[.-].*)?$/i.test(name));
  return file === undefined ? undefined : readFileSync(join(folder, file), 'utf8').trim();
}

function notice(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const holder = typeof author === 'string' ? author : author?.name;
  const text = licenseText(folder) ?? `Licensed under ${license}${holder ? `, copyright ${holder}` : ''}.`;
  return `${name} ${version} (${license})\n\n${text}`;
}

/** The notices of all packages that the files in a bundle come from, by name. */
export function thirdPartyNotices(inputs) {
  const folders = new Set(inputs.map(packageFolder).filter((folder) => folder !== undefined && existsSync(join(folder, 'package.json'))));
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  const notices = [...folders].map(notice).sort();
  return ['This program contains the following packages.', ...notices].join(rule) + '\n';
}
