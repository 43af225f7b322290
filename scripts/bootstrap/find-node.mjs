import { existsSync } from "node:fs";
import { join } from "node:path";

/** Why this Node cannot even install the packages, or "" when it can. @param {string} version */
export function unsuitableNode(version) {
  return atLeast(version, 20, 9)
    ? ""
    : `Node ${version} is too old. Install Node 20.9 or later from https://nodejs.org`;
}

/**
 * The Node that runs the TypeScript sources: the one locked in the packages, else the system's when new enough.
 * @param {string} root
 * @returns {{ path: string, flags: string[] } | { failure: string }}
 */
export function findNode(root, version = process.versions.node, platform = process.platform) {
  // Not by node_modules/.bin: npm 10 leaves the link to an optional package's program out.
  const name = `node-${platform === "win32" ? "win" : platform}-${process.arch}`;
  const locked = join(root, "node_modules", name, "bin", platform === "win32" ? "node.exe" : "node");
  if (existsSync(locked)) return { path: locked, flags: [] };
  if (!atLeast(version, 22, 12)) {
    return {
      failure: `no Node 24 is packaged for ${platform} ${process.arch} and yours is ${version}. Install Node 24 from https://nodejs.org`,
    };
  }
  const stripsTypes = atLeast(version, 23, 6) || (version.startsWith("22.") && atLeast(version, 22, 18));
  return { path: process.execPath, flags: stripsTypes ? [] : ["--experimental-strip-types"] };
}

/** @param {string} version @param {number} major @param {number} minor */
function atLeast(version, major, minor) {
  const [a = 0, b = 0] = version.split(".").map(Number);
  return a > major || (a === major && b >= minor);
}
