import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabases } from "#db/client.ts";
import { artisanContact, artisanCraft } from "#db/schema/artisans.ts";
import { badge } from "#db/schema/provenance.ts";
import {
  addBadgeRecord,
  followLabel,
  getBadge,
  proposeBadge,
  reinstateBadge,
  signBadge,
} from "#features/badges/index.ts";
import { renderText } from "#features/notify/domain/render.ts";
import { labelNews } from "#features/notify/templates/quality.ts";
import {
  addCertificatePaper,
  confirmCertificate,
  recordCertificate,
  reinstateCertificate,
  suspendCertificate,
  withdrawCertificate,
} from "#features/quality/index.ts";
import { dayAfter, dayInMorocco } from "#lib/days.ts";
import { locales } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import type { Result } from "#lib/kernel/errors.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { messages } from "#messages/index.ts";
import { makeConsent } from "#tests/factories/badges.ts";
import { makeCraft } from "#tests/factories/crafts.ts";
import { owner } from "#tests/factories/owner.ts";
import { makePiece } from "#tests/factories/pieces.ts";
import { makeCertificate, makeLabel } from "#tests/factories/quality.ts";
import { keptFile, makeQualityWorld, type QualityWorld } from "./world.ts";

const today = dayInMorocco(new Date());
const codeOf = (result: Result<unknown, string>) => (result.ok ? "OK" : result.error.code);
const confirmed = true as const;
const reason = "Une plainte est examinée.";
let world: QualityWorld;
beforeAll(async () => {
  world = await makeQualityWorld();
  await makeConsent(owner(), world.artisanId, world.chamberId, world.first.userId);
});
afterAll(closeDatabases);

/** What a certificate says, in the words of the command and of the table. */
const facts = (number: string, craftIds: Id<"craft">[]) => ({
  ...{ artisanId: world.artisanId, level: 1, number, issuingBody: "Un organisme", craftIds, pieceIds: [] },
  ...{ issuedOn: dayAfter(today, -10), expiresOn: dayAfter(today, 300) },
});
/** A mark with a certificate in force for these crafts. */
async function marked(...craftIds: Id<"craft">[]) {
  const mark = await makeLabel(owner(), { kind: "collective_mark", craftIds });
  const certificateId = await makeCertificate(owner(), {
    ...{ ...facts("M-1", craftIds), ...mark, chamberId: world.chamberId },
    ...{ recordedBy: world.first.userId, confirmedBy: world.second.userId },
  });
  return { ...mark, certificateId };
}
/** A proposal about the maker or a piece that rests on a certificate. */
async function proposed(subjectId: Id<"artisan"> | Id<"piece">, recordId: Id<"labelCertificate">) {
  const { badgeId } = unwrap(
    await proposeBadge(
      { actor: world.first },
      {
        ...{ chamberId: world.chamberId, claim: "collective_mark", subjectId, method: "documents" },
        note: { ar: "علامة", fr: "Marque", en: "Mark" },
      },
    ),
  );
  const file = unwrap(await getBadge({ actor: world.first }, { badgeId }));
  expect(file.records.map(({ id }) => id)).toContain(recordId);
  unwrap(await addBadgeRecord({ actor: world.first }, { badgeId, recordId }));
  return badgeId;
}
const sign = (badgeId: Id<"badge">) => signBadge({ actor: world.second }, { badgeId, confirmed });
const reinstate = (badgeId: Id<"badge">) => reinstateBadge({ actor: world.first }, { badgeId });
const follow = async (certificateId: Id<"labelCertificate">) =>
  unwrap(await followLabel({ actor: systemActor("quality test") }, { certificateId })).suspended;
async function stateOf(badgeId: Id<"badge">) {
  const [row] = await owner().select({ state: badge.state }).from(badge).where(eq(badge.id, badgeId));
  return row?.state;
}

describe("a badge of a mark", () => {
  it("stands on the certificate: it is neither signed nor reinstated once that has ended, and is suspended with it", async () => {
    const { certificateId } = await marked(world.craftId);
    const badgeId = await proposed(world.artisanId, certificateId);
    const at = { actor: world.first };
    unwrap(await suspendCertificate(at, { certificateId, reason }));
    expect(codeOf(await sign(badgeId))).toBe("BADGE_LABEL_ENDED");
    unwrap(await reinstateCertificate(at, { certificateId }));
    unwrap(await sign(badgeId));
    expect(await follow(certificateId)).toBe(0);
    unwrap(await suspendCertificate(at, { certificateId, reason }));
    expect(await follow(certificateId)).toBe(1);
    expect(await stateOf(badgeId)).toBe("suspended");
    expect(codeOf(await reinstate(badgeId))).toBe("BADGE_LABEL_ENDED");
    unwrap(await reinstateCertificate(at, { certificateId }));
    unwrap(await reinstate(badgeId));
    unwrap(await withdrawCertificate(at, { certificateId, reason, confirmed }));
    expect(await follow(certificateId)).toBe(1);
    expect(codeOf(await reinstate(badgeId))).toBe("BADGE_LABEL_ENDED");
    expect(await stateOf(badgeId)).toBe("suspended");
  });

  it("is carried on by a renewal as far as that covers what the badge is about, and no further", async () => {
    const { artisanId, craftId } = world;
    const other = (await makeCraft(owner())).id;
    await owner().insert(artisanCraft).values({ artisanId, craftId: other });
    const { certificateId, labelId } = await marked(craftId, other);
    const badges = [];
    for (const one of [craftId, other]) {
      const piece = await makePiece(owner(), { artisanId, craftId: one, state: "published" });
      const badgeId = await proposed(piece.id, certificateId);
      unwrap(await sign(badgeId));
      badges.push(badgeId);
    }
    const [kept, left] = badges as [Id<"badge">, Id<"badge">];
    const at = { actor: world.first };
    const renewal = unwrap(
      await recordCertificate(at, { ...facts("M-2", [craftId]), labelId, renewsId: certificateId }),
    ).certificateId;
    const file = keptFile("label_certificate");
    unwrap(await addCertificatePaper(at, { certificateId: renewal, file }));
    unwrap(await confirmCertificate({ actor: world.second }, { certificateId: renewal, confirmed }));
    const { rows } = (await owner().execute(sql`select 1 from pgboss.job where name = 'badges.follow-label'
      and data -> 'payload' ->> 'certificateId' = ${certificateId}`)) as unknown as { rows: unknown[] };
    expect(rows).toHaveLength(1);
    expect(await follow(certificateId)).toBe(1);
    expect([await stateOf(kept), await stateOf(left)]).toEqual(["active", "suspended"]);
    expect(codeOf(await reinstate(left))).toBe("BADGE_LABEL_ENDED");
    // Whatever else of the label ends later, what the renewal covers stays.
    expect(await follow(certificateId)).toBe(0);
    unwrap(await suspendCertificate(at, { certificateId: renewal, reason }));
    expect(await follow(certificateId)).toBe(1);
    unwrap(await reinstateCertificate(at, { certificateId: renewal }));
    unwrap(await reinstate(kept));
    expect([await stateOf(kept), await stateOf(left)]).toEqual(["active", "suspended"]);
  });
});

it("tells its holder of each suspension and of the end, with the reason, each in a letter of its own", async () => {
  const { certificateId } = await marked(world.craftId);
  const suspend = async () =>
    unwrap(await suspendCertificate({ actor: world.first }, { certificateId, reason }));
  const letters = async () => {
    const { rows } = (await owner().execute(
      sql`select e.id, e.kind from label_event e join pgboss.job j on j.data -> 'payload' ->> 'id' = e.id
        and j.data -> 'payload' ->> 'template' = 'label-news' where e.certificate_id = ${certificateId} order by e.at, e.id`,
    )) as unknown as { rows: { id: string; kind: "suspended" | "withdrawn" }[] };
    return rows;
  };
  await suspend();
  unwrap(await reinstateCertificate({ actor: world.first }, { certificateId }));
  await suspend();
  const written = async (id: string, kind: "suspended" | "withdrawn") => {
    for (const locale of locales) {
      const holder = eq(artisanContact.artisanId, world.artisanId);
      await owner().update(artisanContact).set({ locale }).where(holder);
      const letter = await labelNews(id);
      const said = messages[locale].mail.labelNews[kind];
      expect(letter).toMatchObject({ locale, content: { subject: said.subject } });
      const text = letter ? renderText(letter.content) : "";
      expect(text).toContain(said.body);
      expect(text).toContain(reason);
      expect(text).not.toMatch(/\{|undefined|\bnull\b/);
    }
  };
  const [, second] = await letters();
  await written(second?.id ?? "", "suspended");
  unwrap(await withdrawCertificate({ actor: world.first }, { certificateId, reason, confirmed }));
  const all = await letters();
  expect(all.map(({ kind }) => kind)).toEqual(["suspended", "suspended", "withdrawn"]);
  await written(all[2]?.id ?? "", "withdrawn");
  expect(await labelNews(all[0]?.id ?? "")).toBeNull();
});
