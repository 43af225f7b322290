import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fullDiskMessage, requireDiskSpace } from "#scripts/platform/disk.ts";
import { lockOrHolder, tryLock } from "#scripts/platform/lock.ts";
import { openLog } from "#scripts/platform/log-file.ts";
import { OperatorError } from "#scripts/platform/operator-error.ts";
import { localSecrets } from "#scripts/platform/secrets.ts";
import { makeUndo } from "#scripts/platform/undo.ts";
import { buildStamp } from "#scripts/product/build-stamp.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sanad-files-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("disk space", () => {
  it("says what is free and what is needed, in one line", () => {
    const line = fullDiskMessage("/data", 12_000_000, 300_000_000);
    expect(line).toMatch(/\/data has 12 MB free, 300 MB are needed.*DATA_DIR/);
  });

  it("refuses to begin without room", () => {
    expect(() => requireDiskSpace(folder, Number.MAX_SAFE_INTEGER)).toThrow(OperatorError);
    expect(() => requireDiskSpace(join(folder, "new"), 1)).not.toThrow();
  });
});

describe("secrets of a demonstration", () => {
  it("are random, stay the same and are readable by their owner alone", () => {
    const made = localSecrets(folder);
    expect(localSecrets(folder)).toEqual(made);
    expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
    expect(localSecrets(join(folder, "other")).authSecret).not.toBe(made.authSecret);
    expect(Buffer.from(made.fieldKey, "base64")).toHaveLength(32);
  });

  it("keep what a file of an earlier version holds", () => {
    writeFileSync(join(folder, "secrets.json"), JSON.stringify({ postgresPassword: "kept" }));
    expect(localSecrets(folder).postgresPassword).toBe("kept");
    expect(JSON.parse(readFileSync(join(folder, "secrets.json"), "utf8"))).toHaveProperty("authSecret");
  });
});

describe("locks", () => {
  const file = () => join(folder, "a.lock");

  it("are held by one process at a time and free again after release", () => {
    const lock = tryLock(file());
    expect(tryLock(file())).toBe(process.pid);
    if (typeof lock !== "number") lock.release();
    expect(typeof tryLock(file())).toBe("object");
  });

  it("of a dead process, or of one whose number was given away, are taken over", () => {
    const dead = spawnSync(process.execPath, ["-e", ""]).pid;
    for (const left of [`${dead} 123`, `${process.pid} 1`, "", "rubbish"]) {
      writeFileSync(file(), left);
      expect(tryLock(file())).toMatchObject({ wasStale: true });
    }
  });

  it("are waited for when their holder is stopping", async () => {
    const lock = tryLock(file());
    if (typeof lock === "number") throw new Error("not free");
    expect(await lockOrHolder(file(), 50)).toBe(process.pid);
    lock.markStopping();
    setTimeout(lock.release, 200);
    expect(typeof (await lockOrHolder(file(), 50))).toBe("object");
  });
});

describe("logs", () => {
  it("above 5 MB are put aside, two older ones kept", () => {
    for (let round = 0; round < 5; round++) {
      const { path } = openLog(folder, "web");
      truncateSync(path, 6_000_000);
    }
    expect(existsSync(join(folder, "logs", "web.log.2"))).toBe(true);
    expect(existsSync(join(folder, "logs", "web.log.3"))).toBe(false);
  });
});

describe("what was started", () => {
  it("is stopped last first, even when one part refuses, and what comes too late is stopped at once", async () => {
    const stopped: string[] = [];
    const errors: unknown[] = [];
    const undo = makeUndo((error) => errors.push(error));
    undo.add(async () => void stopped.push("first"));
    undo.add(() => Promise.reject(new Error("stuck")));
    undo.add(async () => void stopped.push("last"));
    await undo.run();
    expect(stopped).toEqual(["last", "first"]);
    expect(errors).toHaveLength(1);
    undo.add(async () => void stopped.push("late"));
    expect(stopped).toEqual(["last", "first", "late"]);
  });
});

describe("build stamp", () => {
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  };

  it("changes with any source, a new file, a moved file or a built-in setting, and with nothing else", () => {
    write("app/page.tsx", "a");
    write("messages/ar/home.json", "{}");
    const stamp = buildStamp(folder);
    write("db/migrations/0000.sql", "x");
    write("db/seed/data/crafts.ts", "x");
    write("public/art/a.webp", "x");
    expect(buildStamp(folder)).toBe(stamp);
    expect(buildStamp(folder, ["https://sanad.example"])).not.toBe(stamp);
    write("messages/ar/home.json", "{ }");
    const changed = buildStamp(folder);
    expect(changed).not.toBe(stamp);
    write("app/b/page.tsx", "");
    expect(buildStamp(folder)).not.toBe(changed);
    rmSync(join(folder, "app/b"), { recursive: true });
    expect(buildStamp(folder)).toBe(changed);
  });
});
