import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  mayFollow,
  payoutHeld,
  type Standing,
  standingEffects,
  standingTransitions,
} from "#features/register/schema.ts";

const document = readFileSync("docs/standing.md", "utf8");
const standings = Object.keys(standingEffects) as Standing[];

/** Rows of a Markdown table by its header, cells trimmed and without code marks. */
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

describe("the page about standings", () => {
  it("tells the same of every standing as the table in the code", () => {
    const told = tableUnder("| standing | listings | open orders | payouts | card | new pieces |");
    const coded = standings.map((standing) => {
      const { listings, openOrders, payouts, card, mayOffer } = standingEffects[standing];
      return [standing, listings, openOrders, payouts, card.replace("_", " "), mayOffer ? "yes" : "no"];
    });
    expect(told.sort()).toEqual(coded.sort());
  });

  it("tells every change that may follow, and no other", () => {
    const told = tableUnder("| from | to | by |").flatMap(([from = "", to = ""]) => {
      const sources = from.startsWith("any but ")
        ? standings.filter((standing) => standing !== from.replace("any but ", ""))
        : from.split(", ");
      return sources.map((source) => `${source} → ${to}`);
    });
    const coded = standings.flatMap((from) => standingTransitions[from].map((to) => `${from} → ${to}`));
    expect(told.sort()).toEqual(coded.sort());
  });
});

describe("payouts", () => {
  it("are held for whoever a chamber stopped, and fall due for everybody else", () => {
    expect(standings.filter(payoutHeld).sort()).toEqual(["struck_off", "suspended"]);
  });
});

describe("a standing", () => {
  it("is left only as the table lets it, and a strike-off never", () => {
    expect(standings.filter((to) => mayFollow("struck_off", to))).toEqual([]);
    expect(mayFollow("expired", "reinstated")).toBe(true);
    expect(mayFollow("suspended", "expired")).toBe(false);
  });
});
