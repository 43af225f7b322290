import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { missingPlatformPackages } from "./platform-packages.mjs";

/** What an installation was made from: the lock file's SHA-256 and the platform. @param {string} lockText */
export function stampFor(lockText, platform = process.platform, arch = process.arch) {
  return `${createHash("sha256").update(lockText).digest("hex")} ${platform}-${arch}\n`;
}

/** True when node_modules was installed from the present lock file on this platform. @param {string} root */
export function isInstalled(root) {
  const expected = stampFor(readFileSync(join(root, "package-lock.json"), "utf8"));
  return readText(stampFile(root)) === expected || adopt(root, expected);
}

/** Marks node_modules as installed from the present lock file. @param {string} root */
export function writeStamp(root) {
  writeFileSync(stampFile(root), stampFor(readFileSync(join(root, "package-lock.json"), "utf8")));
}

/**
 * True when npm's own record of what it installed holds every package of the lock in the same version, leaving out
 * optional ones (other platforms').
 * @param {{ packages?: Record<string, { version?: string, optional?: boolean, link?: boolean }> }} lock
 * @param {{ packages?: Record<string, { version?: string }> }} installed
 */
export function matchesLock(lock, installed) {
  const have = installed.packages ?? {};
  return Object.entries(lock.packages ?? {}).every(
    ([path, entry]) => path === "" || entry.optional || entry.link || have[path]?.version === entry.version,
  );
}

/** Somebody ran `npm ci` by hand: accept it. @param {string} root @param {string} stamp */
function adopt(root, stamp) {
  const record = readText(join(root, "node_modules", ".package-lock.json"));
  // A stamp of another lock or platform means that the record cannot be trusted for this one.
  if (!record || existsSync(stampFile(root))) return false;
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  if (!matchesLock(lock, JSON.parse(record)) || missingPlatformPackages(root).length > 0) return false;
  writeFileSync(stampFile(root), stamp);
  return true;
}

/** @param {string} root */
function stampFile(root) {
  return join(root, "node_modules", ".sanad-install");
}

/** @param {string} path */
function readText(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
