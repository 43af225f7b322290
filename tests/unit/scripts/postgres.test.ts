import { describe, expect, it } from "vitest";
import { unprivileged } from "#scripts/postgres/account.ts";
import { superuserUrl } from "#scripts/postgres/address.ts";
import { lostPassword, startFailure } from "#scripts/postgres/failure.ts";
import { parsePostmaster } from "#scripts/postgres/postmaster-file.ts";

describe("embedded Postgres", () => {
  it("reads process, port and status of a running server's file, and survives a torn one", () => {
    const text = "812\n/srv/.data/postgres\n1764000000\n54329\n\n127.0.0.1\n  1234  5\nready   \n";
    expect(parsePostmaster(text)).toEqual({ pid: 812, port: 54_329, status: "ready" });
    expect(parsePostmaster("812\n/srv")).toEqual({ pid: 812, port: 0, status: "" });
    for (const broken of ["", "x", "0\n", "-5\n"]) expect(parsePostmaster(broken)).toBeUndefined();
  });

  it("never picks root to run the server", () => {
    const root = "root:x:0:0:root:/root:/bin/bash\n";
    expect(unprivileged(`${root}nobody:x:65534:65533::/:/usr/sbin/nologin\n`)).toEqual({
      uid: 65_534,
      gid: 65_533,
    });
    expect(unprivileged(`${root}daemon:x:1:1::/:/bin/false\n`)).toEqual({ uid: 1, gid: 1 });
    expect(() => unprivileged(root)).toThrow(/ordinary user|DATABASE_URL/);
    expect(() => unprivileged("nobody:x:0:0::/:/bin/false\n")).toThrow();
  });

  it.each([
    ["FATAL:  could not write lock file: No space left on device", /disk .* is full/],
    ["could not bind IPv4 address: Address already in use", /POSTGRES_PORT/],
    ["FATAL:  database files are incompatible with server", /another version/],
    ["LOG: x\nFATAL:  something odd", /something odd/],
    ["", /said nothing/],
  ])("says in one line why it did not start: %j", (output, expected) => {
    const line = startFailure("/data/postgres", output);
    expect(line).toMatch(expected);
    expect(line).not.toContain("\n");
  });

  it("tells what to do when the password is lost", () => {
    expect(lostPassword("/data/postgres")).toContain("secrets.json");
  });

  it("escapes a password in the address", () => {
    const url = new URL(superuserUrl("a/b@c:d", 5432, "sanad"));
    expect(decodeURIComponent(url.password)).toBe("a/b@c:d");
    expect(url.host).toBe("127.0.0.1:5432");
  });
});
