import { describe, expect, it } from "vitest";
import { findNode, unsuitableNode } from "#scripts/bootstrap/find-node.mjs";
import { diskLine } from "#scripts/bootstrap/install.mjs";
import { installFailure } from "#scripts/bootstrap/install-failure.mjs";
import { platformPackages } from "#scripts/bootstrap/platform-packages.mjs";
import { matchesLock, stampFor } from "#scripts/bootstrap/stamp.mjs";

describe("installation", () => {
  it("has another stamp for another lock file or platform", () => {
    const stamp = stampFor("{}", "linux", "x64");
    expect(stampFor("{}", "linux", "x64")).toBe(stamp);
    expect(stampFor("{ }", "linux", "x64")).not.toBe(stamp);
    expect(stampFor("{}", "linux", "arm64")).not.toBe(stamp);
    expect(stampFor("{}", "darwin", "x64")).not.toBe(stamp);
  });

  it("accepts an installation made by hand only when every package has the locked version", () => {
    const lock = {
      packages: {
        "": {},
        "node_modules/a": { version: "1.0.0" },
        "node_modules/other-platform": { version: "2.0.0", optional: true },
      },
    };
    expect(matchesLock(lock, { packages: { "node_modules/a": { version: "1.0.0" } } })).toBe(true);
    expect(matchesLock(lock, { packages: { "node_modules/a": { version: "1.0.1" } } })).toBe(false);
    expect(matchesLock(lock, {})).toBe(false);
  });

  it("knows which optional packages this very system cannot do without", () => {
    const one = (os: string | string[], cpu: string, libc?: string) => ({
      optional: true,
      os,
      cpu,
      ...(libc ? { libc } : {}),
    });
    const lock = {
      packages: {
        "node_modules/node": one("linux", "x64"),
        "node_modules/gnu": one(["linux"], "x64", "glibc"),
        "node_modules/musl": one(["linux"], "x64", "musl"),
        "node_modules/arm": one("linux", "arm64"),
        "node_modules/mac": one(["darwin"], "x64"),
        "node_modules/plain": { optional: true },
      },
    };
    const system = { os: "linux", cpu: "x64", libc: "glibc" };
    expect(platformPackages(lock, system)).toEqual(["node_modules/node", "node_modules/gnu"]);
  });

  it("says in one line what to do when the disk is too full, and nothing when it is not", () => {
    expect(diskLine("/srv/sanad", 2_600_000_000)).toBe("");
    const line = diskLine("/srv/sanad", 400_000_000);
    expect(line).toContain("/srv/sanad has 0.4 GB free");
    expect(line).not.toContain("\n");
  });

  it.each([
    ["npm error code ENOTFOUND", /registry cannot be reached/],
    ["npm error code ENOTCACHED\nrequest failed", /registry cannot be reached/],
    ["npm error code ENOSPC", /disk is full/],
    ["npm error code EACCES mkdir", /not writable/],
    ["npm error code E404 Not Found", /registry refused/],
    ["npm error code EINTEGRITY", /damaged/],
    ["something new", /npm ci failed/],
  ])("turns %j into one line that names the cause and the log", (output, cause) => {
    const line = installFailure(output, "/x/install.log");
    expect(line).toMatch(cause);
    expect(line).toContain("/x/install.log");
    expect(line).not.toContain("\n");
  });

  it("refuses a Node that is too old to install or to run the sources", () => {
    expect(unsuitableNode("18.20.0")).toContain("Install Node");
    expect(unsuitableNode("20.9.0")).toBe("");
    expect(findNode("/nowhere", "20.20.2", "darwin")).toHaveProperty("failure");
    expect(findNode("/nowhere", "22.12.0", "darwin")).toMatchObject({
      flags: ["--experimental-strip-types"],
    });
    expect(findNode("/nowhere", "24.0.0", "darwin")).toMatchObject({ flags: [] });
  });
});
