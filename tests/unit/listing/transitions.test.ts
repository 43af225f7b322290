import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { maySendTo, restrictionOrder } from "#features/catalogue/domain/screen.ts";
import { afterEdit, mayBecome, offeredTo, pieceTransitions } from "#features/listing/domain/transitions.ts";
import { pieceStates } from "#features/listing/schema.ts";

const document = readFileSync("docs/pieces.md", "utf8");
const migrations = globSync("db/migrations/*.sql").map((path) => readFileSync(path, "utf8"));
const coded = pieceStates.flatMap((from) => pieceTransitions[from].map((to) => `${from} → ${to}`)).sort();

function tableUnder(header: string): string[][] {
  const lines = document.split("\n");
  const start = lines.indexOf(header);
  if (start === -1) throw new Error(`no table ${header}`);
  const end = lines.findIndex((line, n) => n > start && !line.startsWith("|"));
  return lines.slice(start + 2, end).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.replaceAll("`", "").trim()),
  );
}

describe("the states of a piece", () => {
  it("follow each other in the code as in the database and on the page", () => {
    const told = tableUnder("| from | to | by |").map(([from, to]) => `${from} → ${to}`);
    expect(told.sort()).toEqual(coded);
    const stored = [...migrations.join("\n").matchAll(/(?<!in )\('piece', '(\w+)', '(\w+)'\)/g)].map(
      ([, from, to]) => `${from} → ${to}`,
    );
    expect(stored.sort()).toEqual(coded);
  });

  const free = { reviewsPieces: false, heldByChamber: false, isUnseen: true };

  it("lead to the shop at once or to the chamber first, and never out of the end", () => {
    expect(offeredTo("draft", free)).toBe("published");
    expect(offeredTo("draft", { ...free, reviewsPieces: true })).toBe("proposed");
    expect(offeredTo("paused", free)).toBe("published");
    expect(offeredTo("paused", { ...free, reviewsPieces: true, isUnseen: false })).toBe("published");
    expect(offeredTo("paused", { ...free, reviewsPieces: true })).toBe("proposed");
    expect(offeredTo("paused", { ...free, isUnseen: false, heldByChamber: true })).toBe("proposed");
    expect(offeredTo("revision_requested", free)).toBe("proposed");
    for (const state of ["proposed", "published", "sold", "archived"] as const)
      expect(offeredTo(state, free), state).toBeNull();
  });

  it("go back to a chamber that looks first when a shown piece is written anew, and only then", () => {
    for (const state of pieceStates) {
      const next = afterEdit(state, { reviewsPieces: true });
      expect(next).toBe(state === "published" ? "proposed" : state);
      expect(next === state || mayBecome(state, next)).toBe(true);
      expect(afterEdit(state, { reviewsPieces: false })).toBe(state);
    }
  });
});

describe("the page about pieces", () => {
  it("says of every restriction where it is sold", () => {
    const sold = (restriction: (typeof restrictionOrder)[number], country: string) =>
      maySendTo(restriction, country) ? "sold" : "not sold";
    expect(tableUnder("| restriction | inside Morocco | abroad |")).toEqual(
      restrictionOrder.map((restriction) => [restriction, sold(restriction, "MA"), sold(restriction, "FR")]),
    );
  });
});
