import { newest } from '../../test/host/layout.js';
import { runInside } from '../../test/host/run-inside.js';
import { makeWorkspace } from '../../test/host/workspace.js';
import { Editor } from '../../test/server/editor.js';

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

/** How long VS Code takes to activate the extension, its server's start included, in milliseconds. Each time in a new extension host. */
export async function activationTimes(root: string, runs: number): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const workspace = makeWorkspace();
    try {
      const { tests, problem } = await runInside({ vscode: newest, name: 'measure', suites: ['activation-time'], workspace: workspace.folder, extension: root });
      if (problem !== undefined || tests[0]?.state !== 'passed') throw new Error(problem ?? tests[0]?.error ?? 'The extension was not activated.');
      times.push(tests[0].ms);
    } finally {
      workspace.dispose();
    }
  }
  return times;
}

/** How long the server takes from its start to the diagnostics of a first document, in milliseconds. */
export async function firstDiagnosticsTimes(text: string, runs: number): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    const editor = await Editor.start();
    editor.open('untitled:first', text);
    await editor.diagnostics('untitled:first');
    times.push(performance.now() - start);
    await editor.stop();
  }
  return times;
}
