import { describe, expect, it } from "vitest";
import { chamberDid, logOrigin, platformDid, statusListUrl } from "#features/provenance/domain/addresses.ts";
import { isGtin, isSerial, normaliseGtin } from "#features/verify/domain/digital-link.ts";
import { wantedForm } from "#features/verify/http/accept.ts";
import { formatNote, noteVerifierKey, parseCheckpoint, parseNote } from "#lib/merkle/checkpoint.ts";
import { completeAt, entryBundle, parseTilePath } from "#lib/merkle/tiles.ts";

describe("names and addresses", () => {
  it("writes did:web with the port encoded", () => {
    expect(platformDid("https://sanad.example")).toBe("did:web:sanad.example");
    expect(chamberDid("http://localhost:3000", "fes-meknes")).toBe("did:web:localhost%3A3000:did:fes-meknes");
    expect(statusListUrl("https://sanad.example", "fes")).toBe("https://sanad.example/status/fes/revocation");
    expect(logOrigin("http://localhost:3000")).toBe("localhost:3000/log");
  });

  it("takes a GTIN only with its check digit", () => {
    for (const good of ["09506000134352", "9506000134352", "96385074", "036000291452"])
      expect(isGtin(good)).toBe(true);
    for (const bad of ["09506000134353", "9506000134", "0950600013435x", ""]) expect(isGtin(bad)).toBe(false);
    expect(normaliseGtin("9506000134352")).toBe("09506000134352");
    expect(normaliseGtin("9506000134353")).toBeNull();
  });

  it("takes a serial of at most twenty characters of GS1's set", () => {
    expect(isSerial("FES-0001")).toBe(true);
    for (const bad of ["", "x".repeat(21), "فاس", "a b", "a#b"]) expect(isSerial(bad)).toBe(false);
  });
});

describe("what a client accepts", () => {
  it("gives the page to browsers and to clients that take anything", () => {
    for (const accept of [
      null,
      "",
      "*/*",
      "text/html,application/xhtml+xml,*/*;q=0.8",
      "text/html, application/json;q=0.9",
    ]) {
      expect(wantedForm(accept)).toEqual({ kind: "page" });
    }
  });

  it("gives the credential, in the type liked best, to those who ask for it", () => {
    const credential = (type: string) => ({ kind: "credential", type });
    expect(wantedForm("application/vc+ld+json")).toEqual(credential("application/vc+ld+json"));
    expect(wantedForm("application/json;q=0.5, application/vc")).toEqual(credential("application/vc"));
    expect(wantedForm("Application/VC; q=1, text/html;q=0.1")).toEqual(credential("application/vc"));
    expect(wantedForm("application/vc;q=0")).toEqual({ kind: "page" });
  });

  it("gives what is said of the piece, or the list of its documents, to those who ask for it", () => {
    expect(wantedForm("application/ld+json")).toEqual({ kind: "piece" });
    expect(wantedForm("application/linkset+json, */*;q=0.1")).toEqual({ kind: "linkset" });
    expect(wantedForm("text/html, application/linkset+json;q=0.9")).toEqual({ kind: "page" });
  });
});

describe("tiles of the log", () => {
  it("reads the spelling of C2SP tlog-tiles and no other", () => {
    const full = { kind: "hashes", level: 0, index: 1234067, width: 256 };
    expect(parseTilePath(["0", "x001", "x234", "067"])).toEqual(full);
    expect(parseTilePath(["1", "000.p", "17"])).toEqual({ kind: "hashes", level: 1, index: 0, width: 17 });
    expect(parseTilePath(["entries", "x001", "005.p", "9"])).toEqual({
      kind: "entries",
      index: 1005,
      width: 9,
    });
    const wrong = [
      "00/000",
      "0/0",
      "0/x000/001",
      "64/000",
      "0/000.p/0",
      "0/000.p/256",
      "0/000.p/01",
      "0",
      "",
      "0/001/002",
      "x/000",
    ];
    for (const path of wrong) expect(parseTilePath(path.split("/")), path).toBeNull();
  });

  it("counts complete nodes as the specification's example of 70 000 leaves does", () => {
    expect([0, 8, 16].map((level) => completeAt(level, 70_000))).toEqual([273 * 256 + 112, 256 + 17, 1]);
  });

  it("puts each entry behind its length", () => {
    expect(entryBundle([Buffer.from("ab"), Buffer.from("")]).toString("hex")).toBe("000261620000");
  });
});

describe("signed notes", () => {
  it("come back as they were written, and are refused when they are no notes", () => {
    const text = `sanad.example/log\n3\n${Buffer.alloc(32, 7).toString("base64")}\n`;
    const note = formatNote(text, "sanad.example/log", Buffer.alloc(32, 1), Buffer.alloc(64, 2));
    const parsed = parseNote(note);
    expect(parsed?.text).toBe(text);
    expect(parsed?.signatures[0]?.signature).toEqual(Buffer.alloc(64, 2));
    expect(parseCheckpoint(text)).toMatchObject({ origin: "sanad.example/log", size: 3 });
    for (const bad of ["", "text", "text\n\n", "text\n\nno signature\n", note.trimEnd()])
      expect(parseNote(bad)).toBeNull();
    for (const bad of ["a\n03\nAA==\n", "a\n3\nAA==\n", ""]) expect(parseCheckpoint(bad)).toBeNull();
  });

  it("name their key as Go's checksum database names its own", () => {
    const published = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";
    const key = Buffer.from(published.split("+").slice(2).join("+"), "base64").subarray(1);
    expect(noteVerifierKey("sum.golang.org", key)).toBe(published);
  });
});
