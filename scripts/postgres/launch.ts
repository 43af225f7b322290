import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, statSync } from "node:fs";
import { OperatorError } from "#scripts/platform/operator-error.ts";
import type { Account } from "#scripts/postgres/account.ts";
import type { Binaries } from "#scripts/postgres/binaries.ts";
import { lostPassword, startFailure } from "#scripts/postgres/failure.ts";
import { dataArgument } from "#scripts/postgres/place.ts";
import { probe } from "#scripts/postgres/probe.ts";

export interface LaunchOptions {
  readonly clusterDir: string;
  readonly account: Account;
  readonly binaries: Binaries;
  readonly port: number;
  readonly fsync: boolean;
  readonly log: string;
  /** Superuser address, to see when it answers. */
  readonly url: string;
  readonly patienceMs: number;
}

/** Starts the server in a session of its own (a Ctrl-C in the terminal does not reach it) and waits until it answers. */
export async function launch(options: LaunchOptions): Promise<void> {
  const end = Date.now() + options.patienceMs;
  for (;;) {
    const output = await attempt(options, end);
    if (output === undefined) return;
    // After a kill -9 of the server its children need a moment to notice; Postgres refuses until they are gone.
    const lingering = /pre-existing shared memory block|lock file "postmaster.pid" already exists/.test(
      output,
    );
    if (!lingering || Date.now() > end) throw new OperatorError(startFailure(options.clusterDir, output));
    await new Promise((done) => setTimeout(done, 500));
  }
}

/** Undefined once the server answers, or what it wrote before it gave up. */
async function attempt(options: LaunchOptions, end: number): Promise<string | undefined> {
  const { clusterDir, account, binaries, log, url } = options;
  const file = openSync(log, "a", 0o600);
  const before = statSync(log).size;
  const child = spawn(binaries.postgres, ["-D", dataArgument(clusterDir, account), ...settings(options)], {
    ...account.ids,
    cwd: clusterDir,
    detached: true,
    stdio: ["ignore", file, file],
    env: { ...process.env, LC_ALL: "C", TZ: "UTC" },
  });
  closeSync(file);
  let failed: string | undefined;
  child.once("error", (error) => {
    failed = error.message;
  });
  child.once("exit", () => {
    failed ??= readFileSync(log).subarray(before).toString("utf8");
  });
  child.unref();
  while (failed === undefined) {
    const answer = await probe(url, clusterDir);
    if (answer === "ours") return undefined;
    if (answer === "wrong password") {
      child.kill("SIGINT");
      throw new OperatorError(lostPassword(clusterDir));
    }
    if (Date.now() > end) {
      child.kill("SIGINT");
      throw new OperatorError(
        `Postgres did not answer in ${Math.round(options.patienceMs / 1000)} s; see ${log}`,
      );
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  return failed;
}

function settings({ port, fsync }: LaunchOptions): string[] {
  const values: Record<string, string> = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    max_connections: fsync ? "120" : "300",
    ...(fsync
      ? {}
      : { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_wal_size: "2GB" }),
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
