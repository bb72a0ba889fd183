import type { Host } from '../source/host.js';
import { pathInProject, projectMentions, projectOf, type Project } from '../source/project.js';
import type { Settings } from '../source/settings.js';
import type { Tree } from '../source/tree.js';

/** What a file's model may ask about the project around it. Asked only where an answer would change a finding. */
export class ProjectView {
  constructor(
    readonly tree: Tree,
    readonly host: Host,
    readonly settings: Settings,
  ) {}

  get project(): Project | undefined {
    return projectOf(this.tree.path, this.host);
  }

  /** The file's path from the root of its package. */
  get path(): string {
    return pathInProject(this.tree.path, this.project);
  }

  /** Whether this file or its package has text that matches; `undefined` where that can't be told. */
  mentions(pattern: RegExp): boolean | undefined {
    if (pattern.test(this.tree.text)) return true;
    return this.settings.project ? projectMentions(pattern, this.tree.path, this.host) : undefined;
  }
}
