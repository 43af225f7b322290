import { globSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { revokeBadge } from "#features/badges/index.ts";
import { commands, publicQueries, queries } from "#features/operations.ts";
import { issuePieceRecord } from "#features/provenance/index.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { type Kind, kinds } from "#tests/integration/authorisation/actors.ts";
import { commandRules, publicInputs, queryRules } from "#tests/integration/authorisation/matrix.ts";
import type { Rule } from "#tests/integration/authorisation/rule.ts";
import { makeWorld, type World } from "#tests/integration/authorisation/world.ts";

const why = { code: "evidence_wrong", confirmed: true } as const;

let world: World;

beforeAll(async () => {
  world = await makeWorld();
}, 60_000);

type Answer = { ok: true } | { ok: false; error: { code: string } };

/** ALLOWED, or the code of the refusal, for each kind of actor. */
async function ask(call: (actor: Actor) => Promise<Answer>): Promise<Record<Kind, string>> {
  const answers: [Kind, string][] = [];
  for (const kind of kinds) {
    const answer = await call(world.actors[kind]);
    answers.push([kind, answer.ok ? "ALLOWED" : answer.error.code]);
  }
  return Object.fromEntries(answers) as Record<Kind, string>;
}

function expected({ allow, otherwise, holderOnly }: Rule): Record<Kind, string> {
  const answer = (kind: Kind): string => {
    if (kind === "delegate" && !holderOnly) return answer("artisan");
    if (kind !== "delegate" && allow.includes(kind)) return "ALLOWED";
    if (otherwise === "hide") return "NOT_FOUND";
    return world.actors[kind].kind === "anonymous" ? "UNAUTHENTICATED" : "FORBIDDEN";
  };
  return Object.fromEntries(kinds.map((kind) => [kind, answer(kind)])) as Record<Kind, string>;
}

const sorted = (names: Iterable<string>) => [...names].sort();

describe("the register of operations", () => {
  it("has a rule for every command, query and public query, and for nothing else", () => {
    expect(sorted(commands.map((command) => command.commandName))).toEqual(sorted(Object.keys(commandRules)));
    expect(sorted(queries.map((query) => query.queryName))).toEqual(sorted(Object.keys(queryRules)));
    expect(sorted(publicQueries.map((query) => query.queryName))).toEqual(sorted(Object.keys(publicInputs)));
  });

  it("misses no operation that a slice defines", () => {
    const defined = globSync("features/*/**/*.ts").flatMap((path) => {
      const source = readFileSync(path, "utf8");
      const found = source.matchAll(/define(?:Command|Query|PublicQuery)\(\{\s*name: "([^"]+)"/g);
      return [...found].map(([, name = ""]) => name);
    });
    const listed = [...Object.keys(commandRules), ...Object.keys(queryRules), ...Object.keys(publicInputs)];
    expect(sorted(defined)).toEqual(sorted(listed));
  });
});

describe("commands", () => {
  it.each(commands.map((command) => [command.commandName, command] as const))(
    "%s is done for those it is for, and refused to the others",
    async (name, command) => {
      const rule = commandRules[name];
      if (!rule) throw new Error(`${name} has no rule`);
      const answers = await ask((actor) => command.mayRun({ actor }, rule.input(world)));
      expect(answers).toEqual(expected(rule));
    },
  );
});

describe("what asks for a second factor", () => {
  const stale = (kind: Kind): Actor => {
    const actor = world.actors[kind];
    return actor.kind === "person" ? { ...actor, secondFactorAt: new Date(Date.now() - 11 * 60_000) } : actor;
  };

  it.each(
    commands.filter((command) => command.stepUp).map((command) => [command.commandName, command] as const),
  )(
    "%s refuses whoever gave it more than ten minutes ago, and tells outsiders nothing of it",
    async (name, command) => {
      const rule = commandRules[name];
      if (!rule) throw new Error(`${name} has no rule`);
      const answers = await ask((actor) => {
        const kind = kinds.find((known) => world.actors[known] === actor) ?? "anonymous";
        return command.mayRun({ actor: stale(kind) }, rule.input(world));
      });
      const wanted = Object.entries(expected(rule)).map(([kind, answer]) => [
        kind,
        answer === "ALLOWED" && kind !== "system" ? "STEP_UP_REQUIRED" : answer,
      ]);
      expect(answers).toEqual(Object.fromEntries(wanted));
    },
  );

  it.each(queries.filter((query) => query.stepUp).map((query) => [query.queryName, query] as const))(
    "%s refuses whoever gave it more than ten minutes ago",
    async (name, query) => {
      const rule = queryRules[name];
      if (!rule) throw new Error(`${name} has no rule`);
      for (const kind of rule.allow.filter((allowed) => allowed !== "system")) {
        const answer = await query({ actor: stale(kind) }, rule.input(world));
        expect(answer.ok ? "ALLOWED" : answer.error.code, kind).toBe("STEP_UP_REQUIRED");
      }
    },
  );
});

describe("queries", () => {
  it.each(queries.map((query) => [query.queryName, query] as const))(
    "%s answers those it is for, and refuses the others",
    async (name, query) => {
      const rule = queryRules[name];
      if (!rule) throw new Error(`${name} has no rule`);
      const answers = await ask((actor) => query({ actor }, rule.input(world)));
      expect(answers).toEqual(expected(rule));
    },
  );
});

describe("public queries", () => {
  beforeAll(async () => {
    const { verifier } = world.actors;
    const reason = { ar: "سبب", fr: "Motif", en: "Reason" };
    // A first record gives the log, the chamber's key and its status list something to publish.
    const record = unwrap(await issuePieceRecord({ actor: verifier }, { pieceId: world.pieceId }));
    world = { ...world, credentialId: record.credentialId };
    unwrap(await revokeBadge({ actor: verifier }, { badgeId: world.badgeId, ...why, reason }));
  });

  it.each(publicQueries.map((query) => [query.queryName, query] as const))(
    "%s finds its answer with the rights of the published views alone",
    async (name, query) => {
      expect(await query(publicInputs[name]?.(world))).not.toBeNull();
    },
  );
});
