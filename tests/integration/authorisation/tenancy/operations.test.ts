import { beforeAll, describe, expect, it } from "vitest";
import { commands, queries } from "#features/operations.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import type { Kind } from "#tests/integration/authorisation/actors.ts";
import { commandRules, queryRules } from "#tests/integration/authorisation/matrix.ts";
import { makeWorld, type World } from "#tests/integration/authorisation/world.ts";

/** Officers of another chamber than the one everything in the world belongs to. */
const others = ["otherRegistrar", "otherVerifier", "otherManager"] as const satisfies Kind[];
const ours = ["registrar", "verifier", "manager"] as const satisfies Kind[];

/**
 * What officers of another chamber may do about a thing of ours, and why. Everything else that names something of ours has to
 * answer NOT_FOUND. A new line is a decision: it is read by whoever reviews the change.
 */
const reviewed: Readonly<Record<string, string>> = {
  "transfers.get":
    "the chamber a move is asked of sees what it needs to answer: name, craft and town, no paper",
  "transfers.accept": "the chamber a move is asked of takes the file on",
  "transfers.decline": "the chamber a move is asked of says no",
  "endangered.confirm": "a grade is read a second time in another chamber than the one that drafted it",
  "newsletter.leave": "whoever has the ticket of a mail ends it; a reader is no chamber's thing",
  "endangered.return": "the second reader of another chamber does not agree",
};

/** Lists of another chamber that name a thing of ours, and why. */
const reviewedLists: Readonly<Record<string, string>> = {
  "transfers.list": "moves that are asked of the other chamber",
};

let world: World;
/** Everything in the world that is a thing of ours, by its id. */
let ids: Set<string>;
let theirs: string;

beforeAll(async () => {
  world = await makeWorld();
  const own = Object.values(world.actors).flatMap((actor) => (actor.kind === "person" ? [actor.userId] : []));
  ids = new Set(typedIds(Object.values(world).filter((value) => typeof value === "string")));
  // Crafts are a taxonomy that everybody shares, and so are labels.
  for (const id of [...own, world.craftId, world.qualityLabelId]) ids.delete(id);
  const [grant] = world.actors.otherManager.kind === "person" ? world.actors.otherManager.grants : [];
  theirs = grant?.chamberId ?? "";
}, 60_000);

/** Ids as they stand in an input or an answer. */
const typedIds = (value: unknown) => JSON.stringify(value ?? null).match(/[a-z]{3}_[0-9a-z]{26}/g) ?? [];
const named = (value: unknown) => typedIds(value).filter((id) => ids.has(id));

type Answer = { ok: true; value?: unknown } | { ok: false; error: { code: string } };
type Operation = { name: string; input: unknown; ask: (actor: Actor, input: unknown) => Promise<Answer> };

function operations(): Operation[] {
  return [
    ...commands.map((command) => ({
      name: command.commandName,
      input: commandRules[command.commandName]?.input(world),
      ask: (actor: Actor, input: unknown) => command.mayRun({ actor }, input),
    })),
    ...queries.map((query) => ({
      name: query.queryName,
      input: queryRules[query.queryName]?.input(world),
      ask: (actor: Actor, input: unknown) => query({ actor }, input) as Promise<Answer>,
    })),
  ];
}

describe("every command and query", { timeout: 90_000 }, () => {
  it("that names a thing of one chamber does not exist for the officers of another", async () => {
    const asked = operations().filter(({ input }) => named(input).length > 0);
    expect(asked.length).toBeGreaterThan(60);
    const answers: string[] = [];
    for (const { name, input, ask } of asked) {
      for (const kind of others) {
        const answer = await ask(world.actors[kind], input);
        const code = answer.ok ? "ALLOWED" : answer.error.code;
        if (code !== "NOT_FOUND" && !(name in reviewed)) answers.push(`${name} ${kind}: ${code}`);
      }
    }
    expect(answers).toEqual([]);
  });

  it("is on the reviewed list only where the list is still needed", async () => {
    const needed = new Set<string>();
    for (const { name, input, ask } of operations().filter(({ input: given }) => named(given).length > 0)) {
      for (const kind of others) {
        const answer = await ask(world.actors[kind], input);
        if (answer.ok || answer.error.code !== "NOT_FOUND") needed.add(name);
      }
    }
    expect([...needed].sort()).toEqual(Object.keys(reviewed).sort());
  });
});

describe("every list, count, search and export", () => {
  /** Queries that are asked for a chamber, with that chamber put in the place of ours. */
  const asked = (chamberId: string) =>
    queries.flatMap((query) => {
      const input = queryRules[query.queryName]?.input(world) as Record<string, unknown> | undefined;
      // One that names somebody of ours beside the chamber is no list; it is among those above.
      const isOfChamber = input && input.chamberId === world.chamberId && !("userId" in input);
      return isOfChamber ? [{ query, input: { ...input, chamberId } }] : [];
    });

  it("of another chamber holds nothing of ours", async () => {
    const lists = asked(theirs);
    expect(lists.length).toBeGreaterThan(10);
    const found: string[] = [];
    const silent: string[] = [];
    for (const { query, input } of lists) {
      const answers = await Promise.all(
        others.map((kind) => query({ actor: world.actors[kind] }, input) as Promise<Answer>),
      );
      if (answers.every(({ ok }) => !ok)) silent.push(query.queryName);
      for (const answer of answers) {
        if (answer.ok && named(answer.value).length > 0 && !(query.queryName in reviewedLists))
          found.push(`${query.queryName}: ${named(answer.value)}`);
      }
    }
    // One that refuses its own people too would prove nothing.
    expect(silent).toEqual([]);
    expect(found).toEqual([]);
  });

  it("of ours holds things of ours: the ids are there to be found", async () => {
    const holding = new Set<string>();
    for (const { query, input } of asked(world.chamberId)) {
      for (const kind of ours) {
        const answer = (await query({ actor: world.actors[kind] }, input)) as Answer;
        if (answer.ok && named(answer.value).some((id) => id !== world.chamberId))
          holding.add(query.queryName);
      }
    }
    expect(holding.size).toBeGreaterThan(5);
  });
});
