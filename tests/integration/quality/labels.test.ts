import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabases } from "#db/client.ts";
import { labelCertificate, labelEvent } from "#db/schema/quality.ts";
import {
  addCertificatePaper,
  confirmCertificate,
  declineCertificate,
  getCertificate,
  labelsOfPiece,
  listCertificates,
  listWorkshops,
  noteEnded,
  recordCertificate,
  recordLabel,
  reinstateCertificate,
  remindHolders,
  shownLabels,
  suspendCertificate,
  withdrawCertificate,
} from "#features/quality/index.ts";
import { dayAfter, dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import type { Result } from "#lib/kernel/errors.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeRegion } from "#tests/factories/chambers.ts";
import { makeCraft } from "#tests/factories/crafts.ts";
import { owner } from "#tests/factories/owner.ts";
import { makePiece } from "#tests/factories/pieces.ts";
import { makeCertificate, makeChecklist, makeInspection, makeLabel } from "#tests/factories/quality.ts";
import { keptFile, makeQualityWorld, type QualityWorld } from "./world.ts";

const today = dayInMorocco(new Date());
const later = (days: number) => dayAfter(today, days);
const codeOf = (result: Result<unknown, string>) => (result.ok ? "OK" : result.error.code);
const confirmed = true as const;
const system = { actor: systemActor("quality test") };
let world: QualityWorld;
beforeAll(async () => {
  world = await makeQualityWorld();
});
afterAll(closeDatabases);

let last = 0;
const wanted = (labelId: Id<"qualityLabel">, over: object = {}) => {
  last += 1;
  return {
    ...{ artisanId: world.artisanId, labelId, level: 1, number: `N-${last}`, issuingBody: "Un organisme" },
    ...{
      craftIds: [world.craftId],
      pieceIds: [],
      issuedOn: later(-10),
      expiresOn: later(300),
      renewsId: null,
    },
    ...over,
  };
};
/** Written down by the first officer, with its paper. */
async function recorded(labelId: Id<"qualityLabel">, over: object = {}) {
  const { certificateId } = unwrap(await recordCertificate({ actor: world.first }, wanted(labelId, over)));
  unwrap(
    await addCertificatePaper({ actor: world.first }, { certificateId, file: keptFile("label_certificate") }),
  );
  return certificateId;
}
const confirm = (certificateId: Id<"labelCertificate">, actor = world.second) =>
  confirmCertificate({ actor }, { certificateId, confirmed });
async function inForce(labelId: Id<"qualityLabel">, over: object = {}) {
  const certificateId = await recorded(labelId, over);
  unwrap(await confirm(certificateId));
  return certificateId;
}
const shownIds = async () => (await shownLabels({ artisanId: world.artisanId })).map(({ id }) => id);
const standing = async (certificateId: Id<"labelCertificate">) =>
  unwrap(await getCertificate({ actor: world.registrar }, { certificateId })).standing;
/** Moves the last day of a certificate into the past, which no command and no role can. */
const runOut = (id: string) =>
  owner().transaction(async (tx) => {
    await tx.execute(sql`alter table label_certificate disable trigger label_certificate_rules`);
    await tx
      .update(labelCertificate)
      .set({ expiresOn: later(-1) })
      .where(sql`id = ${id}`);
    await tx.execute(sql`alter table label_certificate enable trigger label_certificate_rules`);
  });

describe("a certificate", () => {
  it("holds once a second officer has confirmed it, with its paper, and is then shown with its piece", async () => {
    const { labelId } = await makeLabel(owner());
    const { certificateId } = unwrap(await recordCertificate({ actor: world.first }, wanted(labelId)));
    expect(codeOf(await confirm(certificateId))).toBe("LABEL_NO_PAPER");
    const file = keptFile("label_certificate");
    unwrap(await addCertificatePaper({ actor: world.first }, { certificateId, file }));
    expect(codeOf(await confirm(certificateId, world.first))).toBe("LABEL_SAME_OFFICER");
    expect(await shownIds()).not.toContain(certificateId);
    // The maker reads it once it is confirmed.
    expect(codeOf(await getCertificate({ actor: world.maker }, { certificateId }))).toBe("NOT_FOUND");
    unwrap(await confirm(certificateId));
    expect(await shownIds()).toContain(certificateId);
    expect(await standing(certificateId)).toBe("in_force");
    const piece = await makePiece(owner(), { artisanId: world.artisanId, craftId: world.craftId });
    expect((await labelsOfPiece({ pieceId: piece.id })).map(({ id }) => id)).toContain(certificateId);
    const kinds = unwrap(await getCertificate({ actor: world.maker }, { certificateId })).events.map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(["recorded", "paper_added", "confirmed"]);
    expect(codeOf(await confirm(certificateId))).toBe("LABEL_NOT_RECORDED");
  });

  it("is no matter of an officer who has to do with the workshop, nor of another chamber", async () => {
    const { labelId } = await makeLabel(owner());
    const certificateId = await recorded(labelId);
    const near = {
      ...world.second,
      grants: [...world.second.grants, { role: "packer" as const, artisanId: world.artisanId }],
    };
    expect(codeOf(await confirm(certificateId, near))).toBe("NOT_FOUND");
    const stranger = await makeQualityWorld();
    expect(codeOf(await confirm(certificateId, stranger.second))).toBe("NOT_FOUND");
    expect(codeOf(await confirm(certificateId, world.registrar as typeof world.second))).toBe("NOT_FOUND");
    // The database says the same of an officer who came to the workshop by another account of theirs.
    const helper = await world.person({ role: "verifier", chamberId: world.chamberId });
    await owner().execute(
      sql`insert into role_grant (id, user_id, role, artisan_id) values (${`grt_${"0".repeat(18)}${Date.now().toString().slice(-8)}`}, ${helper.userId}, 'packer', ${world.artisanId})`,
    );
    await expect(confirm(certificateId, helper)).rejects.toThrow();
  });

  it("is refused outside of the scope of a mark or an indication, by the command and by the database", async () => {
    const other = await makeCraft(owner());
    const mark = await makeLabel(owner(), { kind: "collective_mark", craftIds: [other.id] });
    const record = (over: object) => recordCertificate({ actor: world.first }, wanted(mark.labelId, over));
    expect(codeOf(await record({}))).toBe("LABEL_CRAFT_SCOPE");
    expect(codeOf(await record({ craftIds: [other.id] }))).toBe("LABEL_CRAFT_NOT_HELD");
    expect(codeOf(await record({ level: 2 }))).toBe("LEVEL_INVALID");
    const elsewhere = await makeLabel(owner(), {
      ...{ kind: "geographical", craftIds: [world.craftId] },
      regionCodes: [await makeRegion(owner())],
    });
    expect(codeOf(await recordCertificate({ actor: world.first }, wanted(elsewhere.labelId)))).toBe(
      "LABEL_REGION_SCOPE",
    );
    const row = {
      ...{
        artisanId: world.artisanId,
        chamberId: world.chamberId,
        number: "DB-1",
        issuingBody: "Un organisme",
      },
      ...{ issuedOn: later(-5), expiresOn: later(5), recordedBy: world.first.userId },
    };
    const write = (over: {
      labelId: Id<"qualityLabel">;
      versionId: Id<"labelVersion">;
      craftIds: Id<"craft">[];
    }) => makeCertificate(owner(), { ...row, ...over });
    const refused = (constraint: string) => ({ cause: { constraint } });
    await expect(write({ ...mark, craftIds: [world.craftId] })).rejects.toMatchObject(
      refused("label_craft_scope"),
    );
    await expect(write({ ...mark, craftIds: [other.id] })).rejects.toMatchObject(refused("label_craft_held"));
    await expect(write({ ...elsewhere, craftIds: [world.craftId] })).rejects.toMatchObject(
      refused("label_region_scope"),
    );
    // And a mark without crafts is no mark.
    await expect(makeLabel(owner(), { kind: "geographical" })).rejects.toMatchObject(
      refused("label_version_scope"),
    );
  });

  it("of a level presupposes the levels below, in force, and rests when one runs out", async () => {
    const { labelId, versionId } = await makeLabel(owner());
    const two = await recorded(labelId, { level: 2 });
    expect(codeOf(await confirm(two))).toBe("LABEL_LOWER_MISSING");
    const one = await inForce(labelId, { level: 1 });
    unwrap(await confirm(two));
    const three = await inForce(labelId, { level: 3 });
    expect(await shownIds()).toEqual(expect.arrayContaining([one, two, three]));
    await runOut(one);
    expect(await standing(one)).toBe("ran_out");
    expect([await standing(two), await standing(three)]).toEqual(["resting", "resting"]);
    const ids = await shownIds();
    expect([one, two, three].filter((id) => ids.includes(id))).toEqual([]);
    // The database asks as well, whoever writes.
    await expect(
      makeCertificate(owner(), {
        ...{ labelId, versionId, level: 2, number: "DB-2", issuingBody: "Un organisme" },
        ...{ artisanId: world.artisanId, chamberId: world.chamberId, craftIds: [world.craftId] },
        ...{ issuedOn: later(-5), expiresOn: later(5) },
        ...{ recordedBy: world.first.userId, confirmedBy: world.second.userId },
      }),
    ).rejects.toMatchObject({ cause: { constraint: "label_lower_level" } });
    // Renewed, the levels above hold again.
    const again = await recorded(labelId, { level: 1, renewsId: one });
    unwrap(await confirm(again));
    expect([await standing(one), await standing(again), await standing(three)]).toEqual([
      ...["replaced", "in_force", "in_force"],
    ]);
    unwrap(
      await suspendCertificate(
        { actor: world.first },
        { certificateId: again, reason: "À vérifier encore." },
      ),
    );
    expect(await standing(three)).toBe("resting");
    unwrap(await reinstateCertificate({ actor: world.first }, { certificateId: again }));
    expect(await standing(three)).toBe("in_force");
  });

  it("asks for a passed inspection of its level within the days of the rule", async () => {
    const { labelId } = await makeLabel(owner(), { inspectedFrom: 2 });
    await inForce(labelId);
    const two = await recorded(labelId, { level: 2 });
    expect(codeOf(await confirm(two))).toBe("LABEL_NOT_INSPECTED");
    const { checklistId, itemIds } = await makeChecklist(owner());
    const seen = (over: object) =>
      makeInspection(owner(), {
        ...{
          artisanId: world.artisanId,
          chamberId: world.chamberId,
          purpose: "label_level",
          labelId,
          level: 2,
        },
        ...{ checklistId, inspectorId: world.registrar.userId, plannedBy: world.first.userId },
        ...{ plannedFor: today, findings: itemIds.map((itemId) => ({ itemId, mark: "pass" as const })) },
        ...{ result: "passed", ...over },
      });
    await seen({ signedAt: new Date(Date.now() - 200 * 86_400_000) });
    await seen({ level: 1 });
    expect(codeOf(await confirm(two))).toBe("LABEL_NOT_INSPECTED");
    const passed = await seen({});
    unwrap(await confirm(two));
    expect(unwrap(await getCertificate({ actor: world.maker }, { certificateId: two }))).toMatchObject({
      ...{ inspectionId: passed, inspection: "passed" },
    });
    // Its end is a reason for a visit as long as it has not come.
    const visits = async (days: number) => {
      const context = { actor: world.first, now: new Date(Date.now() + days * 86_400_000) };
      const rows = unwrap(await listWorkshops(context, { chamberId: world.chamberId }));
      return rows.flatMap(({ reasons }) => reasons.filter(({ reason }) => reason === "labels"));
    };
    expect(await visits(290)).toEqual([{ reason: "labels", count: 1 }]);
    expect(await visits(400)).toEqual([]);
  });

  it("is confirmed once, whoever presses at the same moment, and renewed once", async () => {
    const { labelId } = await makeLabel(owner());
    const third = await world.person({ role: "verifier", chamberId: world.chamberId });
    for (let round = 0; round < 5; round += 1) {
      const certificateId = await recorded(labelId);
      const both = await Promise.all([
        confirm(certificateId),
        confirm(certificateId, third as typeof world.second),
      ]);
      expect(both.map(codeOf).sort()).toEqual(["LABEL_NOT_RECORDED", "OK"]);
      const events = await owner()
        .select({ kind: labelEvent.kind })
        .from(labelEvent)
        .where(eq(labelEvent.certificateId, certificateId));
      expect(events.filter(({ kind }) => kind === "confirmed")).toHaveLength(1);
    }
    const old = await inForce(labelId);
    const renewals = await Promise.all(
      [1, 2].map(() => recordCertificate({ actor: world.first }, wanted(labelId, { renewsId: old }))),
    );
    expect(renewals.map(codeOf).sort()).toEqual(["LABEL_NOT_RENEWABLE", "OK"]);
  });

  it("stays as it was recorded, is declined or withdrawn for good, and its number is one", async () => {
    const { labelId } = await makeLabel(owner());
    const input = wanted(labelId);
    const certificateId = unwrap(await recordCertificate({ actor: world.first }, input)).certificateId;
    expect(codeOf(await recordCertificate({ actor: world.first }, input))).toBe("LABEL_NUMBER_TAKEN");
    await expect(
      owner()
        .update(labelCertificate)
        .set({ expiresOn: later(999) })
        .where(eq(labelCertificate.id, certificateId)),
    ).rejects.toMatchObject({ cause: { constraint: "label_stays_as_recorded" } });
    const reason = "Le papier ne dit pas cela.";
    unwrap(await declineCertificate({ actor: world.second }, { certificateId, reason }));
    expect(codeOf(await confirm(certificateId))).toBe("LABEL_NOT_RECORDED");
    unwrap(await recordCertificate({ actor: world.first }, input));
    const other = await inForce(labelId);
    unwrap(await withdrawCertificate({ actor: world.first }, { certificateId: other, reason, confirmed }));
    expect(codeOf(await reinstateCertificate({ actor: world.first }, { certificateId: other }))).toBe(
      "LABEL_NOT_SUSPENDED",
    );
    expect(
      codeOf(await recordCertificate({ actor: world.first }, wanted(labelId, { expiresOn: later(-1) }))),
    ).toBe("LABEL_RAN_OUT");
    expect(
      codeOf(await recordCertificate({ actor: world.first }, wanted(labelId, { issuedOn: later(1) }))),
    ).toBe("LABEL_ISSUED_AHEAD");
    const lists = unwrap(await listCertificates({ actor: world.registrar }, { chamberId: world.chamberId }));
    expect(lists.ended.map(({ id }) => id)).toContain(other);
  });

  it("tells its holder 60, 30 and 7 days before, each in a letter of its own, and its end is noted once", async () => {
    const own = await makeQualityWorld();
    const before = world;
    world = own;
    try {
      const { labelId } = await makeLabel(owner());
      const certificateId = await inForce(labelId, { expiresOn: later(70) });
      const on = (days: number) => ({ ...system, now: new Date(Date.now() + days * 86_400_000) });
      const letters = async () => {
        const { rows } = (await owner().execute(
          sql`select e.reason, count(j.id)::int as n from label_event e left join pgboss.job j
            on j.data -> 'payload' ->> 'id' = e.id and j.data -> 'payload' ->> 'template' = 'label-reminder'
            where e.certificate_id = ${certificateId} and e.kind = 'reminded' group by e.id, e.reason, e.at order by e.at`,
        )) as unknown as { rows: { reason: string; n: number }[] };
        return rows.map(({ reason, n }) => [reason, n]);
      };
      for (const day of [0, 10, 11, 40, 64, 65]) unwrap(await remindHolders(on(day), {}));
      expect(await letters()).toEqual([
        ["60", 1],
        ["30", 1],
        ["7", 1],
      ]);
      unwrap(await noteEnded(on(70), {}));
      const ended = async () =>
        owner()
          .select({ id: labelEvent.id })
          .from(labelEvent)
          .where(sql`${labelEvent.certificateId} = ${certificateId} and ${labelEvent.kind} = 'expired'`);
      expect(await ended()).toHaveLength(0);
      unwrap(await noteEnded(on(71), {}));
      unwrap(await noteEnded(on(72), {}));
      expect(await ended()).toHaveLength(1);
      // Nothing of its state has moved: the day alone said it.
      const [row] = await owner()
        .select()
        .from(labelCertificate)
        .where(eq(labelCertificate.id, certificateId));
      expect(row?.state).toBe("confirmed");
    } finally {
      world = before;
    }
  });
});

describe("what is kept of a label", () => {
  it("is recorded by the federation from a day on; certificates keep the version of their day", async () => {
    const version = (over: object) => ({
      ...{ labelId: null, kind: "levels" as const, effectiveFrom: later(-100), name: words3("Label") },
      ...{ issuer: words3("Organisme"), levels: "3", inspectedFrom: null, craftIds: [], regionCodes: [] },
      ...{ source: "Une lettre du 1er janvier", evidence: "reported" as const, ...over },
    });
    const record = (over: object) => recordLabel({ actor: world.federation }, version(over));
    expect(codeOf(await recordLabel({ actor: world.first }, version({})))).toBe("NOT_FOUND");
    expect(codeOf(await record({ kind: "geographical", levels: "1" }))).toBe("LABEL_NEEDS_SCOPE");
    const { labelId } = unwrap(await record({}));
    const certificateId = await inForce(labelId, { level: 1 });
    expect(codeOf(await record({ labelId, effectiveFrom: later(-1) }))).toBe("RULE_DAY_PASSED");
    unwrap(await record({ labelId, effectiveFrom: today, name: words3("Autre nom") }));
    expect(codeOf(await record({ labelId, effectiveFrom: today }))).toBe("RULE_DAY_TAKEN");
    const seen = unwrap(await getCertificate({ actor: world.maker }, { certificateId }));
    expect(seen.labelName).toEqual(words3("Label"));
  });
});

const words3 = (text: string) => ({ ar: `${text} ع`, fr: text, en: text });
