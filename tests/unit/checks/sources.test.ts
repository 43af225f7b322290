import { execFileSync } from "node:child_process";
import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { applicationTransitions } from "#features/applications/schema.ts";
import { meetingTransitions, minutesTransitions } from "#features/assemblies/domain/transitions.ts";
import { bodyTransitions } from "#features/bodies/domain/transitions.ts";
import { cardTransitions } from "#features/cards/domain/transitions.ts";
import { checkoutTransitions } from "#features/checkout/domain/transitions.ts";
import { bodyTransferTransitions } from "#features/custody/domain/transitions.ts";
import { duesCallTransitions, duesTransitions } from "#features/dues/domain/transitions.ts";
import { electionTransitions } from "#features/elections/domain/transitions.ts";
import { grantTransitions } from "#features/fund/domain/transitions.ts";
import { lotTransitions, supplierTransitions } from "#features/materials/domain/transitions.ts";
import { complaintTransitions } from "#features/mediation/domain/transitions.ts";
import { opinionTransitions } from "#features/opinions/domain/transitions.ts";
import { orderTransitions } from "#features/orders/domain/transitions.ts";
import { pledgeTransitions, purchaseTransitions } from "#features/purchases/domain/transitions.ts";
import type { Standing } from "#features/register/schema.ts";
import { lists, standingEffects, standingTransitions } from "#features/register/schema.ts";
import { transferTransitions } from "#features/transfers/domain/transitions.ts";

const layers = "{app,components,db,features,lib,messages,scripts,tests}";
const read = (path: string) => readFileSync(path, "utf8");

describe("documents", () => {
  const folders = /^(?:app|components|db|docs|features|lib|messages|public|scripts|tests)\//;

  it.each(globSync(["*.md", "docs/**/*.md", "tests/**/*.md"]))(
    "%s names only files that exist",
    (document) => {
      const text = read(document).replaceAll(/```[\s\S]*?```/g, "");
      const quoted = [...text.matchAll(/`([^`\s]+)`/g)].map(([, path = ""]) => path);
      const named = quoted.filter((path) => folders.test(path) && !/[*<>{}…$]|\.\.\./.test(path));
      const lost = named.filter((path) => !existsSync(path.replace(/[/.,:]+$/, "")));
      const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, path = ""]) => path);
      const broken = links.filter((path) => !existsSync(join(dirname(document), path)));
      expect([...lost, ...broken]).toEqual([]);
    },
  );
});

describe("files", () => {
  const exempt = /^(?:messages|db\/seed\/data|db\/migrations|tests\/vectors)\//;

  it("stay short enough to read in one sitting: 400 lines", () => {
    const files = globSync(`${layers}/**/*.{ts,tsx,mjs,cjs,css}`).filter((path) => statSync(path).isFile());
    expect(files.length).toBeGreaterThan(300);
    const long = files
      .filter((path) => !exempt.test(path))
      .map((path) => ({ path, lines: read(path).split("\n").length - 1 }))
      .filter(({ lines }) => lines > 400);
    expect(long).toEqual([]);
  });

  it("are in no drawer named utils, helpers or common", () => {
    expect(globSync(`${layers}/**/{utils,helpers,common}/`)).toEqual([]);
  });
});

describe("what must never be called", () => {
  /** Why: unverified events, positions of photographs, text pasted into SQL. */
  const banned = ["constructEventWithoutVerification", "keepMetadata", "withMetadata", "sql.raw"];
  const allowed: Readonly<Record<string, readonly string[]>> = {};

  it.each(banned)("%s is called nowhere", (name) => {
    const users = globSync("{app,components,db,features,lib,scripts}/**/*.{ts,tsx,mjs}").filter((path) =>
      read(path).includes(`${name}(`),
    );
    expect(users).toEqual(allowed[name] ?? []);
  });
});

describe("packages", () => {
  const lock = JSON.parse(read("package-lock.json")) as { packages: Record<string, { version?: string }> };
  const versionsOf = (name: string) =>
    Object.entries(lock.packages)
      .filter(([path]) => path.endsWith(`node_modules/${name}`))
      .map(([, { version = "" }]) => version);
  const number = (version: string) => {
    const [core = "", beta = ""] = version.split("-beta.");
    const [major = 0, minor = 0, patch = 0] = core.split(".").map(Number);
    // A release comes after all of its betas.
    return [major, minor, patch, beta === "" ? Number.MAX_SAFE_INTEGER : Number(beta)];
  };
  const isAtLeast = (version: string, floor: string) => {
    const [a, b] = [number(version), number(floor)];
    const n = a.findIndex((part, index) => part !== b[index]);
    return n === -1 || (a[n] ?? 0) > (b[n] ?? 0);
  };

  it("are compared as numbers, betas before their release", () => {
    expect(isAtLeast("16.4.10", "16.4.5")).toBe(true);
    expect(isAtLeast("5.0.0-beta.9", "5.0.0-beta.32")).toBe(false);
    expect(isAtLeast("5.0.0", "5.0.0-beta.32")).toBe(true);
    expect(isAtLeast("15.9.9", "16.4.5")).toBe(false);
  });

  it.each([
    ["next", "16.4.5"],
    ["sharp", "0.35.5"],
    ["react", "19.3.1"],
    ["react-dom", "19.3.1"],
    ["next-auth", "5.0.0-beta.32"],
  ])("%s is nowhere older than %s, which mends known holes", (name, floor) => {
    const versions = versionsOf(name);
    expect(versions).not.toEqual([]);
    expect(versions.filter((version) => !isAtLeast(version, floor))).toEqual([]);
  });

  it("stripe is exactly the version whose API version we settle by", () => {
    expect(versionsOf("stripe")).toEqual(["23.1.0"]);
  });
});

describe("states", () => {
  const rules = globSync("db/migrations/*.sql").map(read).join("\n");
  const listed = (aggregate: string) =>
    [...rules.matchAll(/\('(\w+)', '(\w+)', '(\w+)'\)/g)]
      .filter(([, name]) => name === aggregate)
      .map(([, , from, to]) => `${from} → ${to}`)
      .sort();
  const ofTable = (table: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(table)
      .flatMap(([from, following]) => following.map((to) => `${from} → ${to}`))
      .sort();

  it.each([
    ["checkout", checkoutTransitions],
    ["artisan_order", orderTransitions],
    ["artisan", standingTransitions],
    ["application", applicationTransitions],
    ["craft_body", bodyTransitions],
    ["election", electionTransitions],
    ["complaint", complaintTransitions],
    ["body_dues_call", duesCallTransitions],
    ["body_dues", duesTransitions],
    ["body_transfer", bodyTransferTransitions],
    ["body_meeting", meetingTransitions],
    ["body_minutes", minutesTransitions],
    ["body_opinion", opinionTransitions],
    ["fund_grant", grantTransitions],
    ["card", cardTransitions],
    ["transfer", transferTransitions],
    ["supplier", supplierTransitions],
    ["material_lot", lotTransitions],
    ["group_purchase", purchaseTransitions],
    ["purchase_pledge", pledgeTransitions],
  ] as const)("of %s follow each other in the database as in the code", (aggregate, table) => {
    expect(listed(aggregate).length).toBeGreaterThan(0);
    expect(listed(aggregate)).toEqual(ofTable(table));
  });
});

describe("a maker's standing", () => {
  it("is shown to buyers by the same rule in the database as in the code", () => {
    const rule = /standing_lists[\s\S]*?return state in \(([^)]*)\)/.exec(
      read("db/migrations/0011_chamber_access.sql"),
    )?.[1];
    const shown = (Object.keys(standingEffects) as Standing[]).filter(lists);
    expect(rule?.split(", ").sort()).toEqual(shown.map((standing) => `'${standing}'`).sort());
  });
});

describe("the repository", () => {
  it("keeps no secrets and no local data", () => {
    const tracked = execFileSync("git", ["ls-files"], { encoding: "utf8" }).split("\n");
    expect(tracked.filter((path) => /(^|\/)(\.env|\.data|secrets\.json)(\/|$)/.test(path))).toEqual([]);
  });
});
