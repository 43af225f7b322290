import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { document } from "#db/schema/vault.ts";
import { getApplication } from "#features/applications/index.ts";
import { viewAttestations } from "#features/register/index.ts";
import {
  checkItem,
  declareConflict,
  getReview,
  handOver,
  listQueue,
  propose,
  releaseFile,
  requestCompletion,
  takeFile,
} from "#features/review/index.ts";
import { viewDocument } from "#features/vault/index.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import { makePerson, queued, rowOf } from "#tests/integration/applications/desk.ts";
import {
  audited,
  codeOf,
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

describe("taking a file", () => {
  it("gives it to the officer, tells the applicant, and writes one audit row", async () => {
    const file = await sentFile(table);
    unwrap(await takeFile({ actor: table.officer }, { applicationId: file.id }));
    expect(await rowOf(file.id)).toMatchObject({ state: "under_review", reviewerId: table.officer.userId });
    expect(await eventsOf(file.id)).toEqual(["taken*"]);
    expect(await audited("review.take", file.id)).toBe(1);
  });

  it("gives one file to one of many officers who reach for it at once", async () => {
    for (let round = 0; round < 5; round += 1) {
      const file = await sentFile(table);
      const takers = [table.officer, table.second, table.manager, table.officer, table.second, table.manager];
      const answers = await Promise.all(
        takers.map((actor) => takeFile({ actor }, { applicationId: file.id })),
      );
      expect(answers.map(codeOf).sort()).toEqual(["ALLOWED", ...Array(5).fill("FILE_TAKEN")]);
      expect(await eventsOf(file.id)).toEqual(["taken*"]);
    }
  });

  it("is refused for a file the officer filled in, and for their own", async () => {
    const assisted = await sentFile(table, { assistedBy: table.officer.userId });
    const own = await sentFile(table, {
      applicant: { id: table.officer.userId, email: table.officer.email },
    });
    for (const { id } of [assisted, own]) {
      expect(codeOf(await takeFile({ actor: table.officer }, { applicationId: id }))).toBe("FORBIDDEN");
    }
  });

  it("is unknown to another chamber, to curators, and before the file was sent", async () => {
    const file = await sentFile(table);
    const draft = await sentFile(table, { state: "draft", submittedAt: null });
    for (const actor of [table.stranger, table.curator]) {
      expect(codeOf(await takeFile({ actor }, { applicationId: file.id }))).toBe("NOT_FOUND");
    }
    expect(codeOf(await takeFile({ actor: table.officer }, { applicationId: draft.id }))).toBe("NOT_FOUND");
  });
});

describe("letting go of a file", () => {
  it("puts it back into the queue for whoever has it, and for nobody else", async () => {
    const file = await readyFile(table);
    const ask = (actor: typeof table.officer) => releaseFile({ actor }, { applicationId: file.id });
    expect(codeOf(await ask(table.second))).toBe("FILE_NOT_YOURS");
    unwrap(await ask(table.officer));
    expect(await rowOf(file.id)).toMatchObject({ state: "submitted", reviewerId: null });
    expect(await eventsOf(file.id)).toEqual(["taken*", "released"]);
  });

  it("is for a manager to give to another, who must not be close to it", async () => {
    const file = await sentFile(table, { assistedBy: table.second.userId });
    const give = (officerId: typeof table.officer.userId, actor = table.manager) =>
      handOver({ actor }, { applicationId: file.id, officerId });
    expect(codeOf(await give(table.second.userId))).toBe("OFFICER_PARTIAL");
    expect(codeOf(await give(table.stranger.userId))).toBe("OFFICER_UNKNOWN");
    expect(codeOf(await give(table.officer.userId, table.officer))).toBe("NOT_FOUND");
    unwrap(await give(table.officer.userId));
    expect(await rowOf(file.id)).toMatchObject({ state: "under_review", reviewerId: table.officer.userId });
  });
});

describe("the checklist", () => {
  it("keeps the last answer to each point, and only from who has the file", async () => {
    const file = await sentFile(table);
    unwrap(await takeFile({ actor: table.officer }, { applicationId: file.id }));
    const check = (item: string, outcome: "fine" | "problem", actor = table.officer, note = "") =>
      checkItem({ actor }, { applicationId: file.id, item, outcome, note });
    expect(codeOf(await check("identity", "fine", table.second))).toBe("FILE_NOT_YOURS");
    expect(codeOf(await check("members", "fine"))).toBe("ITEM_UNKNOWN");
    unwrap(await check("identity", "problem", table.officer, "الصورة غير واضحة"));
    unwrap(await check("identity", "fine"));
    const { checks } = unwrap(await getReview({ actor: table.officer }, { applicationId: file.id }));
    expect(checks.find(({ item }) => item === "identity")).toMatchObject({ outcome: "fine", note: null });
    expect(checks.map(({ item }) => item)).toContain("document.practice_attestation");
  });
});

describe("asking the applicant for more", () => {
  it("opens the file for them until a day, with the reasons, and queues the letters", async () => {
    const file = await readyFile(table);
    const now = new Date();
    const given = { applicationId: file.id, reasons: ["PORTRAIT_UNCLEAR" as const], note: "أعد الصورة" };
    unwrap(await requestCompletion({ actor: table.officer, now }, given));
    const row = await rowOf(file.id);
    expect(row).toMatchObject({ state: "completion_requested", reviewerId: table.officer.userId });
    expect(row.dueAt?.getTime()).toBe(now.getTime() + 15 * 86_400_000);
    const { completion } = unwrap(
      await getApplication({ actor: await applicantOf(file) }, { applicationId: file.id }),
    );
    expect(completion).toEqual({ reasons: ["PORTRAIT_UNCLEAR"], note: "أعد الصورة" });
    const id = `${file.id}.${now.getTime()}`;
    expect(await queued("mail.send", file.id)).toContainEqual({ template: "application-completion", id });
    expect(await queued("sms.send", file.id)).toContainEqual({ template: "application-completion", id });
  });

  it("wants a reason, and words for another reason", async () => {
    const file = await readyFile(table);
    const ask = (reasons: string[], note = "") =>
      requestCompletion(
        { actor: table.officer },
        { applicationId: file.id, reasons: reasons as "OTHER"[], note },
      );
    for (const answer of [await ask([]), await ask(["OTHER"]), await ask(["NO_SUCH_REASON"])])
      expect(codeOf(answer)).toBe("INVALID_INPUT");
    expect((await rowOf(file.id)).state).toBe("under_review");
  });
});

describe("a declared conflict", () => {
  it("takes the file out of the officer's sight for good, and back into the queue", async () => {
    const file = await readyFile(table);
    const actor = table.officer;
    const [paper] = await owner()
      .select()
      .from(document)
      .where(and(eq(document.applicationId, file.id), eq(document.kind, "identity_front")));
    if (!paper) throw new Error("a file has papers");
    const sees = async () => [
      codeOf(await getReview({ actor }, { applicationId: file.id })),
      codeOf(await getApplication({ actor }, { applicationId: file.id })),
      codeOf(await viewAttestations({ actor }, { subjectId: file.id })),
      codeOf(await viewDocument({ actor }, { documentId: paper.id })),
    ];
    expect(await sees()).toEqual(Array(4).fill("ALLOWED"));
    unwrap(await declareConflict({ actor }, { applicationId: file.id, relation: "relative" }));
    expect(await sees()).toEqual(Array(4).fill("NOT_FOUND"));
    expect(codeOf(await takeFile({ actor }, { applicationId: file.id }))).toBe("NOT_FOUND");
    const listed = async (who: typeof actor) =>
      unwrap(await listQueue({ actor: who }, { chamberId: table.chamberId, q: file.number })).rows.length;
    expect([await listed(actor), await listed(table.second)]).toEqual([0, 1]);
    expect(await rowOf(file.id)).toMatchObject({ state: "submitted", reviewerId: null });
    // A colleague goes on with what was checked so far.
    unwrap(await takeFile({ actor: table.second }, { applicationId: file.id }));
    expect(codeOf(await getReview({ actor: table.second }, { applicationId: file.id }))).toBe("ALLOWED");
  });

  it("cannot be declared on one's own proposal: the second reader answers it first", async () => {
    const file = await readyFile(table, { kind: "maalem" });
    const actor = table.officer;
    unwrap(await propose({ actor }, { applicationId: file.id, outcome: "approve" }));
    const declared = await declareConflict({ actor }, { applicationId: file.id, relation: "other" });
    expect(codeOf(declared)).toBe("SECOND_AWAITED");
  });
});

async function applicantOf(file: { applicant: { id: `usr_${string}`; email: string } | null }) {
  const person = await makePerson();
  if (!file.applicant) throw new Error("the file has an applicant");
  return { ...person, userId: file.applicant.id, email: file.applicant.email };
}
