/**
 * A server of packages, and how its addresses name them. Whoever asks it for no version, or for one that moves, gets what
 * was published last.
 */
export interface PackageCdn {
  readonly hosts: readonly string[];
  /** Paths with the groups `package` and `version`, the first that fits. */
  readonly paths: readonly {
    readonly pattern: RegExp;
    /** What may stand as the version: a version of a `package`, its range or its tag; a `release` of a repository, or its range; any `reference`. */
    readonly of: 'package' | 'release' | 'reference';
  }[];
  /** Paths that hold fixed code whatever they look like, and tools of the server that come in no version. */
  readonly fixed?: RegExp;
  /** How we know. */
  readonly evidence: string;
}

const npmName = '(?<package>(?:@[^/@]+/)?[^/@]+)';
const npmPath = new RegExp(`^/${npmName}(?:@(?<version>[^/]+))?(?=/|$)`);

/**
 * cdnjs is missing on purpose: its addresses always name an exact version. So are the addresses of vendors
 * (payment forms, maps, analytics), who want everybody to run what is newest.
 */
export const packageCdns: readonly PackageCdn[] = [
  {
    hosts: ['cdn.jsdelivr.net', 'fastly.jsdelivr.net', 'gcore.jsdelivr.net'],
    paths: [
      { pattern: new RegExp(`^/npm/${npmName}(?:@(?<version>[^/]+))?(?=/|$)`), of: 'package' },
      { pattern: /^\/gh\/(?<package>[^/@]+\/[^/@]+)(?:@(?<version>[^/]+))?(?=\/|$)/, of: 'release' },
    ],
    evidence: 'documentation: `/npm/package@version/file` and `/gh/user/repo@version/file`; without a version the newest release, ranges and branches are resolved anew',
  },
  {
    hosts: ['unpkg.com'],
    paths: [{ pattern: npmPath, of: 'package' }],
    evidence: 'documentation: `/package@version/file`; any range or tag, `latest` without one',
  },
  {
    hosts: ['esm.run'],
    paths: [{ pattern: npmPath, of: 'package' }],
    evidence: 'documentation of jsDelivr: a short form of `/npm/package@version/+esm`',
  },
  {
    hosts: ['esm.sh'],
    paths: [{ pattern: new RegExp(`^/(?:(?:v\\d+|stable)/)?\\*?${npmName.replace('[^/@]+)', '[^/@&]+)')}(?:@(?<version>[^/&]+))?(?=[/&]|$)`), of: 'package' }],
    fixed: /^\/(?:gh|jsr|pr|run|tsx|hot|uno|x)(?:\/|$)/,
    evidence: 'documentation: `/package@version/path`, `/*package` for external dependencies, `/v135/` for a build; `run` and `tsx` are tools of its own',
  },
  {
    hosts: ['cdn.skypack.dev'],
    paths: [{ pattern: npmPath, of: 'package' }],
    fixed: /^\/(?:pin|-|new)\//,
    evidence: 'documentation: `/package@range`; `/pin/` holds one build for ever',
  },
  {
    hosts: ['ga.jspm.io', 'jspm.dev'],
    paths: [{ pattern: new RegExp(`^/(?:npm:)?${npmName}(?:@(?<version>[^/]+))?(?=/|$)`), of: 'package' }],
    evidence: 'documentation: `/npm:package@version/file`',
  },
  {
    hosts: ['raw.githubusercontent.com'],
    paths: [{ pattern: /^\/(?<package>[^/]+\/[^/]+)\/(?:refs\/heads\/)?(?<version>[^/]+)\//, of: 'reference' }],
    fixed: /^\/[^/]+\/[^/]+\/refs\/tags\//,
    evidence: 'its addresses: `/user/repo/ref/file`, where the reference is a branch, a tag or a commit',
  },
];

/** Modules whose default export is a component that loads its `src` as a script. */
export const scriptComponents: readonly string[] = ['next/script'];
