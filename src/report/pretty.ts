import stringWidth from 'fast-string-width';
import type { RelatedPlace, Suggestion } from '../../rules/src/rule/finding.js';
import type { Range } from '../../rules/src/source/range.js';
import type { WeighedFinding } from '../engine/analyse.js';
import { changedLines, type ChangedLine } from './changes.js';
import { excerpt, indentOf, type Piece } from './excerpt.js';
import type { Explain, FileReport, Problem, RuleInfo } from './file-report.js';
import { bodyRoom, labelWidth, setRows, type Row } from './gutter.js';
import { linesOf, type Lines } from './lines.js';
import { paintCode, type Style } from './style.js';
import { visible } from './visible.js';
import { count } from './words.js';
import { wrap } from './wrap.js';

/** What the blocks of one file share. */
interface Page {
  /** The file's path as it is shown. */
  readonly name: string;
  readonly text: string;
  readonly lines: Lines;
  readonly style: Style;
  readonly explain: Explain;
}

/** Longer changes are cut: the report shows what a fix is like, the editor makes it. */
const mostChangedLines = 10;

const marks = { error: '✖', warn: '▲' } as const;

function paintOf(severity: 'error' | 'warn', style: Style): (text: string) => string {
  return severity === 'error' ? style.error : style.warning;
}

/** `✖ What will happen.`, on as many lines as it takes. */
function headline(severity: 'error' | 'warn', message: string, style: Style): string[] {
  const [first = '', ...rest] = wrap(visible(message), style.width - 4);
  return [
    `  ${paintOf(severity, style)(marks[severity])} ${paintCode(first, style, style.strong)}`,
    ...rest.map((line) => `    ${paintCode(line, style, style.strong)}`),
  ];
}

/** The marked parts underlined; empty where nothing is marked. */
function underline(pieces: readonly Piece[], stroke: string): string {
  return pieces.map(({ width, marked }) => (marked ? stroke : ' ').repeat(width)).join('').trimEnd();
}

function paintPieces(pieces: readonly Piece[], paint: (text: string) => string): string {
  return pieces.map(({ text, marked }) => (marked ? paint(text) : text)).join('');
}

/** The line in which `range` begins, with the range underlined as far as it goes there. */
function sourceRows(range: Range, labels: number, page: Page, paint: (text: string) => string): Row[] {
  const { lines, style } = page;
  const { line, column } = lines.positionOf(range[0]);
  const text = lines.textOf(line);
  const start = column - 1;
  const end = Math.min(Math.max(range[1] - lines.startOf(line), start + 1), Math.max(text.length, start + 1));
  const indent = Math.min(indentOf(text), start);
  // A place behind the last character, as parsers report it, is shown on a blank of its own.
  const shown = excerpt(text.padEnd(end), [[start, end]], bodyRoom(labels, style), indent);
  const lastLine = lines.positionOf(range[1]).line;
  const more = lastLine > line ? style.dim(` to line ${lastLine}`) : '';
  return [
    { label: line, bar: '│', body: paintPieces(shown, (part) => part) },
    { bar: '│', body: paint(underline(shown, '━')) + more },
  ];
}

function changeRows(changed: readonly ChangedLine[], labels: number, style: Style): Row[] {
  const shown = changed.slice(0, mostChangedLines);
  const indent = Math.min(...shown.filter(({ text }) => text.trim() !== '').map(({ text }) => indentOf(text)));
  const rows = shown.flatMap(({ kind, number, text, marks: places }): Row[] => {
    const pieces = excerpt(text, places, bodyRoom(labels, style), Number.isFinite(indent) ? indent : 0);
    const paint = kind === 'added' ? style.added : style.removed;
    const line: Row = { label: number, bar: kind === 'added' ? '+' : '-', body: paintPieces(pieces, paint), paint };
    const wholeLine = pieces.every(({ text: part, marked }) => marked || part.trim() === '');
    const stroke = kind === 'added' && !wholeLine ? underline(pieces, '+') : '';
    return stroke === '' ? [line] : [line, { bar: '│', body: paint(stroke) }];
  });
  const left = changed.length - shown.length;
  return left > 0 ? [...rows, { bar: '│', body: style.dim(`… ${count(left, 'more line')}`) }] : rows;
}

/** Text behind a word such as `fix`, wrapped and aligned. */
function labelled(label: string, text: string, labels: number, style: Style, paint?: (text: string) => string): Row[] {
  return wrap(visible(text), bodyRoom(labels, style)).map((line, index) => ({
    label: index === 0 ? label : '',
    bar: '│',
    body: paint ? paint(line) : paintCode(line, style),
  }));
}

/** Places that explain a finding; what is said about several of them is said once. */
function relatedRows(places: readonly RelatedPlace[], info: RuleInfo, labels: number, page: Page): Row[] {
  const { style } = page;
  const notes = places.map(({ messageId, data }) => info.message(messageId, data));
  return places.flatMap(({ range, path }, index): Row[] => [
    ...(notes[index] === notes[index - 1] ? [] : [{ bar: '│' as const }, ...labelled('also', notes[index] ?? '', labels, style)]),
    ...(path === undefined ? sourceRows(range, labels, page, style.dim) : [{ bar: '│' as const, body: style.dim(visible(path)) }]),
  ]);
}

function suggestionRows(suggestions: readonly Suggestion[], changed: readonly ChangedLine[], info: RuleInfo, labels: number, page: Page): Row[] {
  const [first, ...others] = suggestions;
  if (first === undefined) return [];
  const { style } = page;
  return [
    { bar: '│' },
    ...labelled('fix', info.message(first.messageId, first.data), labels, style),
    ...changeRows(changed, labels, style),
    ...others.flatMap(({ messageId, data }) => labelled('or', info.message(messageId, data), labels, style)),
  ];
}

/** Which fallacy it is, and what to read: in full the first time, in one faint line afterwards. */
function learnRows({ rule }: WeighedFinding, { fallacy, reading }: RuleInfo, labels: number, style: Style, firstTime: boolean): Row[] {
  if (!firstTime) return [{ bar: '│' }, { bar: '╰─', body: style.dim(`${fallacy} · ${rule}`) }];
  const { title, section, author, url } = reading;
  const named = `${section === undefined ? title : `${title} › ${section}`}, ${author}`;
  const [first = '', ...rest] = wrap(named, bodyRoom(labels, style) - 9);
  return [
    { bar: '│' },
    { bar: '├─', body: `${style.dim('fallacy')} ${fallacy} ${style.dim(`· ${rule}`)}` },
    { bar: '╰─', body: `${style.dim('read')}    ${first}` },
    ...[...rest, style.link(url)].map((line) => ({ bar: ' ' as const, body: `         ${line}` })),
  ];
}

function placeRow(range: Range, page: Page): Row {
  const { line, column } = page.lines.positionOf(range[0]);
  return { bar: '╭─', body: page.style.dim(`${page.name}:${line}:${column}`) };
}

function findingBlock(finding: WeighedFinding, page: Page, firstTime: boolean): string[] {
  const { lines, style, text } = page;
  const info = page.explain(finding.rule);
  const changed = changedLines(text, finding.suggestions[0]?.edits ?? [], lines);
  const ranges = [finding.range, ...finding.related.filter(({ path }) => path === undefined).map(({ range }) => range)];
  const labels = labelWidth([...ranges.map(([start]) => lines.positionOf(start).line), ...changed.map(({ number }) => number)]);
  const rows = [
    placeRow(finding.range, page),
    ...sourceRows(finding.range, labels, page, paintOf(finding.severity, style)),
    ...relatedRows(finding.related, info, labels, page),
    ...suggestionRows(finding.suggestions, changed, info, labels, page),
    ...learnRows(finding, info, labels, style, firstTime),
  ];
  return [...headline(finding.severity, info.message(finding.messageId, finding.data), style), ...setRows(rows, labels, style)];
}

function problemBlock({ message, fatal, offset, rule }: Problem, page: Page): string[] {
  const severity = fatal ? 'error' : 'warn';
  const head = headline(severity, rule === undefined ? message : `${rule}: ${message}`, page.style);
  if (offset === undefined) return head;
  const place: Range = [offset, offset];
  const labels = labelWidth([page.lines.positionOf(offset).line]);
  const rows = [placeRow(place, page), ...sourceRows(place, labels, page, paintOf(severity, page.style)), { bar: '╰─' as const }];
  return [...head, ...setRows(rows, labels, page.style)];
}

/** `── path ─────────── 2 findings ──` */
function heading(name: string, findings: number, style: Style): string {
  const right = findings === 0 ? '' : ` ${count(findings, 'finding')} ──`;
  const rule = '─'.repeat(Math.max(style.width - stringWidth(name) - right.length - 4, 2));
  return `${style.dim('──')} ${style.strong(name)} ${style.dim(rule + right)}`;
}

/** What the pretty report says about one file, `name` being its path as people want to see it; empty if there is nothing to say. */
export function prettyFile(report: FileReport, name: string, explain: Explain, style: Style): string {
  if (report.findings.length + report.problems.length === 0) return '';
  const text = report.text ?? '';
  const page: Page = { name: visible(name), text, lines: linesOf(text), style, explain };
  const told = new Set<string>();
  const blocks = report.findings.map((finding) => {
    const firstTime = !told.has(finding.rule);
    told.add(finding.rule);
    return findingBlock(finding, page, firstTime);
  });
  return [[heading(page.name, report.findings.length, style)], ...report.problems.map((problem) => problemBlock(problem, page)), ...blocks]
    .map((lines) => `${lines.join('\n')}\n\n`)
    .join('');
}
