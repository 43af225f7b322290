import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { application } from "#db/schema/applications.ts";
import { artisan, artisanContact } from "#db/schema/artisans.ts";
import { card } from "#db/schema/cards.ts";
import { craftAssessment } from "#db/schema/endangered.ts";
import { grant } from "#db/schema/identity.ts";
import { decide, getReview, propose, readSecond, takeFile, toldDecision } from "#features/review/index.ts";
import { unwrap } from "#lib/kernel/query.ts";
import type { MadeApplication } from "#tests/factories/applications.ts";
import { makeAttestation, makeChecks } from "#tests/factories/applications.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { makeCraft } from "#tests/factories/crafts.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf } from "#tests/factories/people.ts";
import { queued, rowOf } from "#tests/integration/applications/desk.ts";
import {
  audited,
  codeOf,
  decisionsOf,
  eventsOf,
  makeTable,
  readyFile,
  sentFile,
  type Table,
} from "#tests/integration/review/table.ts";

let table: Table;
beforeAll(async () => {
  table = await makeTable();
});

const approve = (file: MadeApplication, actor = table.officer, now?: Date) =>
  decide({ actor, ...(now ? { now } : {}) }, { applicationId: file.id, outcome: "approve" });
const offer = (file: MadeApplication, outcome: "approve" | "refuse" = "approve") =>
  propose(
    { actor: table.officer },
    { applicationId: file.id, outcome, reasons: outcome === "refuse" ? ["WORK_NOT_OWN"] : [] },
  );
const answerSecond = (file: MadeApplication, agrees: "yes" | "no", actor = table.second) =>
  readSecond({ actor }, { applicationId: file.id, agrees, note: agrees === "no" ? "القطع ليست له" : "" });

async function makerOf(file: MadeApplication) {
  const { artisanId } = await rowOf(file.id);
  const [maker] = await owner()
    .select()
    .from(artisan)
    .where(eq(artisan.id, artisanId ?? "art_none"));
  return maker;
}

describe("an approval where one reader is enough", () => {
  it("registers the maker under the attested number, issues the first card, and tells them, all at once", async () => {
    const file = await readyFile(table);
    const now = new Date();
    const { artisanId, cardId } = unwrap(await approve(file, table.officer, now));
    expect(await rowOf(file.id)).toMatchObject({ state: "approved", artisanId, dueAt: null });
    const maker = await makerOf(file);
    expect(maker).toMatchObject({ registryNumber: file.registryNumber, state: "registered", isPublic: true });
    const [issued] = await owner()
      .select()
      .from(card)
      .where(eq(card.artisanId, maker?.id ?? "art_none"));
    expect(issued).toMatchObject({ id: cardId, state: "active", registryNumber: file.registryNumber });
    expect(maker?.validUntil).toBe(issued?.validUntil);
    const [given] = await owner()
      .select()
      .from(grant)
      .where(eq(grant.artisanId, maker?.id ?? "art_none"));
    expect(given?.userId).toBe(file.applicant?.id);
    const [contact] = await owner()
      .select()
      .from(artisanContact)
      .where(eq(artisanContact.artisanId, maker?.id ?? "art_none"));
    expect(contact).toMatchObject({ takesSms: true, locale: "ar" });
    expect(await eventsOf(file.id)).toEqual(["taken*", "approved*"]);
    const id = `${file.id}.${now.getTime()}`;
    for (const queue of ["mail.send", "sms.send"])
      expect(await queued(queue, file.id)).toContainEqual({ template: "application-approved", id });
    expect(await audited("review.decide", file.id)).toBe(1);
    expect(await audited("cards.issue", cardId ?? "")).toBe(1);
  });

  it("waits for every point, the papers and the number", async () => {
    const file = await sentFile(table);
    unwrap(await takeFile({ actor: table.officer }, { applicationId: file.id }));
    const lacks = async () => {
      const answer = await approve(file);
      if (answer.ok) return "ALLOWED";
      const given = (answer.error.details?.lacks ?? []) as { code: string }[];
      return given.map(({ code }) => code);
    };
    expect(await lacks()).toEqual(["CHECKS_OPEN", "NUMBER_NOT_ATTESTED"]);
    await makeChecks(owner(), file, table.officer.userId, { crafts: "problem", consents: null });
    expect(await lacks()).toEqual(["CHECKS_OPEN", "CHECKS_PROBLEM", "NUMBER_NOT_ATTESTED"]);
    await makeAttestation(owner(), file, table.officer.userId, { expiresOn: "2026-01-01" });
    expect(await lacks()).toEqual(["CHECKS_OPEN", "CHECKS_PROBLEM", "ATTESTATION_EXPIRED"]);
    expect((await rowOf(file.id)).state).toBe("under_review");
  });

  it("does not stand on a number that a later look no longer found, nor on one somebody else holds", async () => {
    const lost = await readyFile(table);
    await makeAttestation(owner(), lost, table.officer.userId, {
      outcome: "not_found",
      at: new Date(Date.now() + 1000),
    });
    const held = await readyFile(table);
    await makeArtisan(owner(), {
      chamberId: table.chamberId,
      registryNumber: held.registryNumber.toLowerCase(),
    });
    for (const file of [lost, held]) expect(codeOf(await approve(file))).toBe("NOT_READY");
  });

  it("is for the officer who has the file, with a second factor of the last ten minutes", async () => {
    const file = await readyFile(table);
    expect(codeOf(await approve(file, table.second))).toBe("FILE_NOT_YOURS");
    const stale = { ...table.officer, secondFactorAt: new Date(Date.now() - 11 * 60_000) };
    expect(codeOf(await approve(file, stale))).toBe("STEP_UP_REQUIRED");
  });

  it("happens once, however often and by however many windows it is pressed", async () => {
    const file = await readyFile(table);
    const answers = await Promise.all(Array.from({ length: 4 }, () => approve(file)));
    expect(answers.map(codeOf).sort()).toEqual([
      "ALLOWED",
      "FILE_NOT_YOURS",
      "FILE_NOT_YOURS",
      "FILE_NOT_YOURS",
    ]);
    expect(await decisionsOf(file.id)).toHaveLength(1);
    expect(
      await owner().select().from(artisan).where(eq(artisan.registryNumber, file.registryNumber)),
    ).toHaveLength(1);
  });
});

describe("a refusal", () => {
  it("is told with its reasons, the chamber's words, and the day until which it can be objected to", async () => {
    const file = await readyFile(table);
    const now = new Date();
    unwrap(
      await decide(
        { actor: table.officer, now },
        { applicationId: file.id, outcome: "refuse", reasons: ["PRACTICE_NOT_SHOWN"], note: "لا شهادة" },
      ),
    );
    if (!file.applicant) throw new Error("the file has an applicant");
    const actor = actorOf(file.applicant, [], null);
    const { decision } = unwrap(await toldDecision({ actor }, { applicationId: file.id }));
    expect(decision).toMatchObject({ outcome: "refuse", reasons: ["PRACTICE_NOT_SHOWN"], note: "لا شهادة" });
    expect(decision?.appealUntil).toBe(new Date(now.getTime() + 30 * 86_400_000).toISOString());
    expect(await makerOf(file)).toBeUndefined();
    expect(await queued("mail.send", file.id)).toContainEqual({
      template: "application-refused",
      id: `${file.id}.${now.getTime()}`,
    });
  });

  it("names a reason, and may be given while points are open", async () => {
    const file = await sentFile(table);
    unwrap(await takeFile({ actor: table.officer }, { applicationId: file.id }));
    const refuse = (reasons: "NO_ANSWER"[]) =>
      decide({ actor: table.officer }, { applicationId: file.id, outcome: "refuse", reasons });
    expect(codeOf(await refuse([]))).toBe("INVALID_INPUT");
    expect(codeOf(await refuse(["NO_ANSWER"]))).toBe("ALLOWED");
  });
});

describe("the status of maâlem, and endangered crafts", () => {
  it("are approved by two officers, and by nobody alone", async () => {
    const file = await readyFile(table, { kind: "maalem" });
    expect(codeOf(await approve(file))).toBe("SECOND_NEEDED");
    unwrap(await offer(file));
    expect(await makerOf(file)).toBeUndefined();
    expect(codeOf(await answerSecond(file, "yes", table.officer))).toBe("SAME_OFFICER");
    unwrap(await answerSecond(file, "yes"));
    expect((await makerOf(file))?.kind).toBe("maalem");
    const [row] = await decisionsOf(file.id);
    expect(row).toMatchObject({
      firstBy: table.officer.userId,
      secondBy: table.second.userId,
      needsSecond: true,
    });
    expect(await eventsOf(file.id)).toEqual(["taken*", "proposed_approve", "second_agreed", "approved*"]);
  });

  it("ask for the second reader by the grade in force of any of the crafts", async () => {
    const graded = async (...grades: ["endangered" | "viable", string][]) => {
      const { id: craftId } = await makeCraft(owner());
      await owner()
        .insert(craftAssessment)
        .values(
          grades.map(([grade, assessedOn]) => ({ craftId, grade, assessedOn, source: "Test", note: {} })),
        );
      const file = await readyFile(table, { craftIds: [craftId] });
      return unwrap(await getReview({ actor: table.officer }, { applicationId: file.id })).needsSecond;
    };
    expect(await graded(["endangered", "2026-01-01"])).toBe("craft");
    expect(await graded(["endangered", "2025-01-01"], ["viable", "2026-01-01"])).toBeNull();
    // A grade that takes effect later does not count yet.
    expect(await graded(["viable", "2026-01-01"], ["endangered", "2999-01-01"])).toBeNull();
  });

  it("go back to the first reader when the second does not agree, with words for them", async () => {
    const file = await readyFile(table, { kind: "maalem" });
    unwrap(await offer(file));
    unwrap(await answerSecond(file, "no"));
    const review = unwrap(await getReview({ actor: table.officer }, { applicationId: file.id }));
    expect(review).toMatchObject({
      state: "under_review",
      proposal: null,
      declined: { note: "القطع ليست له" },
    });
    expect(review.viewer.mayDecide).toBe(true);
    unwrap(await offer(file, "refuse"));
    unwrap(await answerSecond(file, "yes", table.manager));
    expect((await rowOf(file.id)).state).toBe("refused");
  });

  it("are made final by one of two second readers who answer at once", async () => {
    for (let round = 0; round < 4; round += 1) {
      const file = await readyFile(table, { kind: "maalem" });
      unwrap(await offer(file));
      const answers = await Promise.all([
        answerSecond(file, "yes", table.second),
        answerSecond(file, "no", table.manager),
      ]);
      expect(answers.map(codeOf).sort()).toEqual(["ALLOWED", "NOTHING_PROPOSED"]);
      expect(await decisionsOf(file.id)).toHaveLength(1);
    }
  });

  it("are kept from partial officers by the database itself", async () => {
    const file = await readyFile(table, { kind: "maalem" });
    unwrap(await offer(file));
    await owner()
      .update(application)
      .set({ assistedBy: table.second.userId, assistedAt: "field" })
      .where(eq(application.id, file.id));
    expect(codeOf(await answerSecond(file, "yes"))).toBe("FORBIDDEN");
  });
});
