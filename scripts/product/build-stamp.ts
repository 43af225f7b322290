import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Everything a build is made from. Pages, styles and messages; not migrations, seed data or public files,
 * nor tsconfig.json, which a build may rewrite. */
const SOURCES = [
  ...["app", "components", "db", "features", "lib", "messages", "proxy.ts", "instrumentation.ts"],
  ...["next.config.js", "postcss.config.mjs", "package.json", "package-lock.json"],
];
const LEFT_OUT = new Set(["db/seed", "db/migrations"]);

/** SHA-256 over the names and contents of the sources below `root`, and over `settings` that are built in. */
export function buildStamp(
  root: string,
  settings: readonly string[] = [],
  sources: readonly string[] = SOURCES,
): string {
  const hash = createHash("sha256");
  for (const setting of settings) hash.update(`${setting}\n`);
  for (const file of sources.flatMap((source) => filesBelow(root, source))) {
    const content = readFileSync(join(root, file));
    hash.update(`${file} ${content.length}\n`).update(content);
  }
  return hash.digest("hex");
}

function filesBelow(root: string, path: string): string[] {
  const full = join(root, path);
  if (!existsSync(full) || LEFT_OUT.has(path)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesBelow(root, `${path}/${name}`));
}
