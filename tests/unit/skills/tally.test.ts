import { expect, it } from "vitest";
import { appealUntil } from "#features/skills/domain/appeal-until.ts";
import { certificateWords } from "#features/skills/domain/certificate-words.ts";
import { type Sitting, tally } from "#features/skills/domain/tally.ts";
import { locales } from "#lib/i18n/locales.ts";

const declaredAt = new Date();
const said = (vote: Sitting["vote"], conflict: string | null = null): Sitting => ({
  declaredAt,
  conflict,
  vote,
});

it("grants by more for than against, and not by a tie", () => {
  expect(tally([said("for"), said("for"), said("against")], 3)).toMatchObject({ outcome: "granted" });
  const tie = [said("for"), said("against"), said("for"), said("against")];
  expect(tally(tie, 3)).toEqual({ outcome: "refused", pro: 2, contra: 2 });
});

it("counts nobody who declared a conflict, whatever stands beside it", () => {
  const tied = said("for", "family");
  expect(tally([tied, said("for"), said("for")], 3)).toEqual({ outcome: null, why: "JURY_SHORT" });
  expect(tally([tied, said("against"), said("against"), said("for")], 3)).toMatchObject({
    outcome: "refused",
  });
});

it("waits for every free juror", () => {
  expect(tally([said("for"), said("for"), said(null)], 3)).toEqual({ outcome: null, why: "VOTES_MISSING" });
});

it("counts the days to object from the day of the decision in Morocco", () => {
  expect(appealUntil(new Date("2024-07-01T23:30:00Z"), 30)).toBe("2024-08-01");
});

it("says in every language for which craft and by how many", () => {
  const craft = { ar: "الفضة", fr: "Orfèvrerie", en: "Silver" };
  const words = certificateWords({ craft, years: 3, jurors: 5, day: "2026-03-01" });
  for (const locale of locales) {
    expect(words.name[locale]).toContain(craft[locale]);
    expect(words.description[locale]).toContain("5");
    expect(words.criteria[locale]).toContain("3");
  }
});
