// Runs `scripts/<name>.ts` of this checkout, installing the packages first when they are missing or outdated.
// This file and scripts/bootstrap/ run on whatever Node the system has, with nothing installed.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { findNode, unsuitableNode } from "./bootstrap/find-node.mjs";
import { ensureInstalled } from "./bootstrap/install.mjs";
import { whenOrphaned } from "./bootstrap/orphaned.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const [name = "", ...args] = process.argv.slice(2);

/** @param {string} line */
function stop(line) {
  console.error(`\nStopped: ${line}`);
  process.exit(1);
}

const unsuitable = unsuitableNode(process.versions.node);
if (unsuitable) stop(unsuitable);
process.chdir(root);
const script = join(root, "scripts", `${name}.ts`);
if (!/^[a-z-]+$/.test(name) || !existsSync(script)) stop(`there is no command "${name}". See README.md.`);

const failure = await ensureInstalled(root);
if (failure) stop(failure);
const node = findNode(root);
if ("failure" in node) stop(node.failure);

// The pipe on descriptor 3 closes when this process is killed: the command then stops too, however this one died.
const child = spawn(
  node.path,
  [
    ...node.flags,
    "--conditions=react-server",
    "--disable-warning=ExperimentalWarning",
    `--import=${pathToFileURL(join(root, "scripts", "platform", "parent-watch.mjs")).href}`,
    script,
    ...args,
  ],
  { stdio: ["inherit", "inherit", "inherit", "pipe"], env: { ...process.env, SANAD_PARENT_FD: "3" } },
);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
whenOrphaned(() => child.kill("SIGTERM"));
child.once("error", (error) => stop(`cannot run ${node.path}: ${error.message}`));
child.once("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
