import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Child, startChild } from "#scripts/platform/child.ts";
import { OperatorError } from "#scripts/platform/operator-error.ts";
import { freePorts } from "#scripts/platform/ports.ts";
import type { Undo } from "#scripts/platform/undo.ts";
import { buildStamp } from "#scripts/product/build-stamp.ts";
import { untilReady } from "#scripts/product/stand-ins.ts";

/** Servers to compare with, in the same run: a bare page and a bare list of the same Next, and Node alone. */
export type Floors = {
  /** Origin of the bare program: `/` and `/list`. */
  readonly bare: string;
  /** Starts Node alone with the bytes of one answer. Returns its origin. */
  raw(body: Buffer): Promise<string>;
};

const next = join("node_modules", "next", "dist", "bin", "next");

/** Builds the bare program where it is not built yet and starts it. What is started is added to `undo`. */
export async function startFloors(dataDir: string, undo: Undo): Promise<Floors> {
  const [port = 0] = await freePorts(1);
  const folder = await buildBare(dataDir);
  const keep = (child: Child): Child => {
    undo.add(() => child.stop());
    return child;
  };
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    NEXT_TELEMETRY_DISABLED: "1",
    FLOOR_ROOT: process.cwd(),
  };
  const web = keep(
    startChild({ name: "bench-floor", dataDir, args: [next, "start", folder, "-p", String(port)], env }),
  );
  const bare = `http://127.0.0.1:${port}`;
  await untilReady(web, bare, () => true);
  return {
    bare,
    raw: (body) => startRaw(dataDir, undo, body),
  };
}

/** Starts Node alone with the bytes of one answer. Returns its origin. */
export async function startRaw(dataDir: string, undo: Undo, body: Buffer): Promise<string> {
  const folder = join(".data", "bench-raw");
  mkdirSync(folder, { recursive: true });
  const [port = 0] = await freePorts(1);
  const file = join(folder, `${port}.html`);
  writeFileSync(file, body);
  const args = [join("scripts", "bench", "raw-server.mjs"), file, String(port)];
  const env = { ...process.env, NODE_ENV: "production" as const };
  const child = startChild({ name: "bench-raw", dataDir, args, env });
  undo.add(() => child.stop());
  const origin = `http://127.0.0.1:${port}`;
  await untilReady(child, origin, () => true);
  return origin;
}

/** The built program's folder. Below this checkout, where it finds its packages. */
async function buildBare(dataDir: string): Promise<string> {
  const folder = join(".data", "bench-floor");
  const source = join("scripts", "bench", "floor-app");
  const stamp = `${process.versions.node} ${buildStamp(source, [readFileSync("package-lock.json", "utf8")], ["app", "next.config.mjs"])}`;
  const stampFile = join(folder, "stamp");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(source, folder, { recursive: true });
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    NEXT_TELEMETRY_DISABLED: "1",
    FLOOR_ROOT: process.cwd(),
  };
  const child = startChild({ name: "bench-floor-build", dataDir, args: [next, "build", folder], env });
  const how = await child.ended;
  if (how !== "ended with code 0")
    throw new OperatorError(
      `the bare program's build ${how}. Its log ${child.log} ends with:\n${child.tail(20)}`,
    );
  writeFileSync(stampFile, stamp);
  return folder;
}
