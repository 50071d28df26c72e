/** One section of CHANGELOG.md. */
export interface Release {
  readonly version: string;
  /** `2026-11-30`. */
  readonly day: string;
}

/** The releases that a change log names, in its order: headings such as `## 1.2.0 – 2026-11-30`. */
export const releases = (changelog: string): readonly Release[] =>
  [...changelog.matchAll(/^## (\d+\.\d+\.\d+) – (\d{4}-\d{2}-\d{2})$/gmu)].map(([, version = '', day = '']) => ({ version, day }));

/** @throws where the change log does not name the version */
export const releaseNamed = (version: string, changelog: string): Release => {
  const found = releases(changelog).find((release) => release.version === version);
  if (found === undefined) throw new Error(`The change log has no section for version ${version}.`);
  return found;
};
