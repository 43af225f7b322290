import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Paths of packages that carry programs for this very system and are not installed. npm treats them as optional: it
 * leaves one out without a word when its download fails, or when the Node that runs npm is not the one it was made for.
 * @param {string} root
 */
export function missingPlatformPackages(root) {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const system = { os: process.platform, cpu: process.arch, libc: libc() };
  return platformPackages(lock, system).filter((path) => !existsSync(join(root, path, "package.json")));
}

/**
 * @param {{ packages?: Record<string, { optional?: boolean, os?: string | string[], cpu?: string | string[], libc?: string | string[] }> }} lock
 * @param {{ os: string, cpu: string, libc: string }} system
 */
export function platformPackages(lock, system) {
  return Object.entries(lock.packages ?? {})
    .filter(([, entry]) => entry.optional && entry.os && entry.cpu)
    .filter(
      ([, { os, cpu, libc }]) => fits(os, system.os) && fits(cpu, system.cpu) && fits(libc, system.libc),
    )
    .map(([path]) => path);
}

/** @param {string | string[] | undefined} allowed @param {string} value */
function fits(allowed, value) {
  return allowed === undefined || [allowed].flat().includes(value);
}

function libc() {
  if (process.platform !== "linux") return "";
  process.report.excludeNetwork = true;
  const report = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
  return report.header.glibcVersionRuntime ? "glibc" : "musl";
}
