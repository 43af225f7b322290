import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

const STAMP = "sanad-site-stamp";
/** Parts of .next that only builds need. */
const LEFT_OUT = new Set(["cache", "dev", "types", "diagnostics", "trace", "trace-build", "lock"]);

/**
 * The folder pages are served from: a copy of the build for one database. Rendered pages are kept in it, so a build
 * shared by two databases would show the one's pages from the other, and a new build must not change files in use.
 */
export function siteFor(dataDir: string, buildStamp: string, databaseIdentity: string): string {
  const site = join(dataDir, "site");
  const stamp = `${buildStamp} ${databaseIdentity}`;
  const file = join(site, STAMP);
  if (existsSync(file) && readFileSync(file, "utf8") === stamp) return site;
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site, { recursive: true });
  cpSync(".next", site, {
    recursive: true,
    filter: (source) => dirname(source) !== ".next" || !LEFT_OUT.has(basename(source)),
  });
  writeFileSync(file, stamp);
  return site;
}
