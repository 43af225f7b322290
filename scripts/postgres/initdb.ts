import { spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OperatorError } from "#scripts/platform/operator-error.ts";
import type { Account } from "#scripts/postgres/account.ts";
import { SUPERUSER } from "#scripts/postgres/address.ts";
import type { Binaries } from "#scripts/postgres/binaries.ts";
import { startFailure } from "#scripts/postgres/failure.ts";
import { dataArgument } from "#scripts/postgres/place.ts";

/** Makes the cluster unless it exists. A half-made one (killed on the way) is never left under the final name. */
export function initialise(
  clusterDir: string,
  options: { binaries: Binaries; account: Account; password: string; fsync: boolean },
): void {
  if (existsSync(join(clusterDir, "PG_VERSION"))) return;
  const { account, binaries, password, fsync } = options;
  const fresh = `${clusterDir}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true, mode: 0o700 });
  // Only the account may look into this folder, so the password is never readable by others.
  const secret = mkdtempSync(join(tmpdir(), "sanad-initdb-"));
  const passwordFile = join(secret, "password");
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    for (const path of [fresh, secret, passwordFile]) give(path, account);
    const done = spawnSync(
      binaries.initdb,
      [
        ...["-D", dataArgument(fresh, account), "-U", SUPERUSER, "--pwfile", passwordFile, "-E", "UTF8"],
        ...["-A", "scram-sha-256", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"],
        ...(fsync ? [] : ["--no-sync"]),
      ],
      { ...account.ids, cwd: fresh, encoding: "utf8", env: { ...process.env, LC_ALL: "C" } },
    );
    if (done.status !== 0) {
      throw new OperatorError(startFailure(clusterDir, `${done.stderr ?? ""}${done.error?.message ?? ""}`));
    }
    rmSync(clusterDir, { recursive: true, force: true });
    renameSync(fresh, clusterDir);
  } finally {
    rmSync(secret, { recursive: true, force: true });
    rmSync(fresh, { recursive: true, force: true });
  }
}

function give(path: string, { ids }: Account): void {
  if (ids.uid !== undefined && ids.gid !== undefined) chownSync(path, ids.uid, ids.gid);
}
