import { spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { findNode } from "./find-node.mjs";
import { installFailure } from "./install-failure.mjs";
import { missingPlatformPackages } from "./platform-packages.mjs";
import { registryAnswers } from "./registry.mjs";
import { isInstalled, writeStamp } from "./stamp.mjs";

/** An installation with its packed downloads takes about 2.2 GB. */
const NEEDED_BYTES = 2_500_000_000;
const TICK_MS = 5_000;

/**
 * Installs the packages unless they fit the lock file. Returns "" when all is well, else one line that says what to do.
 * @param {string} root
 */
export async function ensureInstalled(root) {
  if (isInstalled(root)) return "";
  const logs = resolve(process.env.DATA_DIR || join(root, ".data"), "logs");
  try {
    mkdirSync(logs, { recursive: true });
  } catch (error) {
    return `cannot write to ${logs} (${error.code}). Make it writable, or set DATA_DIR to a folder that is.`;
  }
  const { bavail, bsize } = statfsSync(root);
  const lacking = diskLine(root, bavail * bsize);
  if (lacking) return lacking;

  const lock = join(logs, "install.pid");
  if (!(await claim(lock))) return "";
  try {
    return isInstalled(root) ? "" : await install(root, join(logs, "install.log"));
  } finally {
    rmSync(lock, { force: true });
  }
}

/** @param {string} root @param {number} free bytes */
export function diskLine(root, free) {
  if (free >= NEEDED_BYTES) return "";
  const gb = (/** @type {number} */ bytes) => `${(bytes / 1e9).toFixed(1)} GB`;
  return `the disk of ${root} has ${gb(free)} free and the packages need ${gb(NEEDED_BYTES)}. Free some space and run the command again.`;
}

/** @param {string} root @param {string} log */
async function install(root, log) {
  const begin = Date.now();
  const seconds = () => Math.round((Date.now() - begin) / 1000);
  console.log("installing packages (about a minute the first time)");
  const tick = setInterval(() => console.log(`  installing packages … ${seconds()} s`), TICK_MS);
  try {
    // npm takes minutes to give up on a registry it cannot find; what it has in its cache may suffice.
    const extra = (await registryAnswers()) ? [] : ["--offline"];
    if ((await npmCi(root, log, process.execPath, extra)) !== 0) return failureIn(log);
    if (missingPlatformPackages(root).length > 0) {
      console.log("  some packages for this system were left out; installing again");
      const code = await withInstalledNode(root, (node) => npmCi(root, log, node, extra));
      if (code !== 0) return failureIn(log);
    }
    const [missing] = missingPlatformPackages(root);
    if (missing)
      return `npm left out ${missing}, which this system needs. Run the command again. (details: ${log})`;
    writeStamp(root);
    console.log(`installed packages in ${seconds()} s`);
    return "";
  } finally {
    clearInterval(tick);
  }
}

/** @param {string} log */
function failureIn(log) {
  return installFailure(readFileSync(log, "utf8"), log);
}

/**
 * Lends a copy of the Node just installed (npm removes the original on the way), or ours when it is missing itself.
 * @param {string} root @param {(node: string) => Promise<number>} work
 */
async function withInstalledNode(root, work) {
  const installed = findNode(root);
  const folder = mkdtempSync(join(tmpdir(), "sanad-node-"));
  try {
    if ("failure" in installed) return await work(process.execPath);
    const copy = join(folder, basename(installed.path));
    copyFileSync(realpathSync(installed.path), copy);
    return await work(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} root @param {string} log @param {string} node @param {string[]} extra @returns {Promise<number>} */
function npmCi(root, log, node, extra) {
  const file = openSync(log, "w");
  const flags = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--no-progress"];
  const patience = ["--fetch-retries=3", "--fetch-retry-mintimeout=2000", "--fetch-retry-maxtimeout=20000"];
  // The npm that runs us, so that the same version works whatever the PATH says.
  const own = process.env.npm_execpath ?? "";
  const useOwn = own.endsWith("npm-cli.js") && existsSync(own);
  const child = spawn(useOwn ? node : "npm", [...(useOwn ? [own] : []), ...flags, ...patience, ...extra], {
    cwd: root,
    stdio: ["ignore", file, file],
    shell: !useOwn && process.platform === "win32",
    env: { ...process.env, NODE_ENV: "development" },
  });
  closeSync(file);
  const forward = (/** @type {NodeJS.Signals} */ signal) => {
    child.kill(signal);
    process.exitCode = 130;
  };
  process.on("SIGINT", forward).on("SIGTERM", forward);
  return new Promise((done) => {
    const end = (/** @type {number} */ code) => {
      process.off("SIGINT", forward).off("SIGTERM", forward);
      done(code);
    };
    child.once("error", (error) => {
      writeFileSync(log, `spawn npm: ${error.message}\n`, { flag: "a" });
      end(1);
    });
    child.once("exit", (code, signal) => {
      if (signal) writeFileSync(log, `npm was stopped by ${signal}\n`, { flag: "a" });
      end(code ?? 1);
    });
  });
}

/** Two commands started at once on a fresh clone: the second waits for the first. @param {string} lock */
async function claim(lock) {
  for (let said = false; ; said = true) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      return true;
    } catch {
      const holder = Number(readFileSync(lock, { encoding: "utf8", flag: "a+" }));
      if (!isAlive(holder)) rmSync(lock, { force: true });
      else if (!said)
        console.log(`waiting for another command (process ${holder}) that installs the packages`);
      await new Promise((done) => setTimeout(done, 500));
    }
  }
}

/** @param {number} pid */
function isAlive(pid) {
  if (!(pid > 1)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
