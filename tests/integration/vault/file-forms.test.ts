import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { convene, enterAttendance, receiveScan, writeMinutes } from "#features/assemblies/index.ts";
import { receiveEquipmentPhoto } from "#features/equipment/index.ts";
import { receiveCertificatePaper, receiveReply, recordCertificate } from "#features/quality/index.ts";
import { dayAfter, dayInMorocco } from "#lib/days.ts";
import { newId } from "#lib/ids/ids.ts";
import { anonymous } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { fileForm, leadsTo } from "#tests/factories/file-form.ts";
import { owner } from "#tests/factories/owner.ts";
import { jpegWithPosition } from "#tests/factories/pictures.ts";
import { makeLabel } from "#tests/factories/quality.ts";
import { makeRules } from "#tests/factories/rules.ts";
import { at, makeLivingBody } from "#tests/integration/bodies-life/world.ts";
import { asOf, nth, opened } from "#tests/integration/equipment/world.ts";
import { makeQualityWorld } from "#tests/integration/quality/world.ts";

let bytes: Uint8Array;
const noPicture = new TextEncoder().encode("no picture at all");
beforeAll(async () => {
  bytes = await jpegWithPosition();
  await makeRules(owner());
});

const filesOf = async (kind: string): Promise<number> => {
  const { rows } = (await owner().execute(
    sql`select count(*)::int as n from document where kind = ${kind} and shredded_at is null`,
  )) as unknown as { rows: { n: number }[] };
  return rows[0]?.n ?? 0;
};

test("the scan of a label's certificate is sealed for who keeps it, and leads back with what is wrong", async () => {
  const world = await makeQualityWorld();
  const label = await makeLabel(owner(), { kind: "collective_mark", craftIds: [world.craftId] });
  const today = dayInMorocco(new Date());
  const { certificateId } = unwrap(
    await recordCertificate(
      { actor: world.first },
      {
        ...{
          artisanId: world.artisanId,
          labelId: label.labelId,
          level: 1,
          number: "F-1",
          issuingBody: "Un organisme",
        },
        ...{ craftIds: [world.craftId], pieceIds: [], renewsId: null },
        ...{ issuedOn: dayAfter(today, -1), expiresOn: dayAfter(today, 90) },
      },
    ),
  );
  const send = async (
    actor = world.first as Parameters<typeof receiveCertificatePaper>[0]["actor"],
    file = bytes,
    origin?: string,
  ) =>
    leadsTo(
      await receiveCertificatePaper(
        { actor },
        fileForm(`/api/quality/certificates/${certificateId}/paper?lang=fr`, {
          bytes: file,
          ...(origin ? { origin } : {}),
        }),
        certificateId,
      ),
    );
  const page = `/fr/office/quality/labels/${certificateId}`;
  expect(await send(world.first, bytes, "https://elsewhere.example")).toBe("403");
  expect(await send(anonymous)).toBe(`${page}?problem=UNAUTHENTICATED#part-paper`);
  expect(await send(world.maker)).toBe("404");
  expect(await send(world.first, noPicture)).toMatch(/problem=PHOTO_TYPE#part-paper$/);
  expect(await filesOf("label_certificate")).toBe(0);
  expect(await send()).toBe(`${page}?done=paper#part-paper`);
  expect(await filesOf("label_certificate")).toBe(1);
});

test("a maker's answer to an inspection is not even read from whoever it is not of", async () => {
  const inspectionId = newId("inspection");
  const request = fileForm(`/api/quality/inspections/${inspectionId}/replies?lang=fr`, { bytes });
  expect(leadsTo(await receiveReply({ actor: anonymous }, request, inspectionId))).toBe("404");
  expect(request.bodyUsed).toBe(false);
});

test("a photograph of a tool is its workshop's, with the page it came from", async () => {
  const { makers, callId } = await opened(2);
  const [own, other] = [nth(makers, 0), nth(makers, 1)];
  const path = `/api/equipment/photos/${own.requestId}?lang=ar&call=${callId}&workshop=${own.artisanId}`;
  const send = async (of: typeof own, file = bytes) =>
    leadsTo(
      await receiveEquipmentPhoto(
        asOf(of.actor, "2026-03-05"),
        fileForm(path, { bytes: file }),
        own.requestId,
      ),
    );
  const page = `/ar/studio/equipment/${callId}`;
  expect(await send(other)).toBe("404");
  expect(await send(own, noPicture)).toBe(`${page}?problem=PHOTO_TYPE&workshop=${own.artisanId}#part-photo`);
  expect(await send(own)).toBe(`${page}?done=photo&workshop=${own.artisanId}#part-photo`);
  expect(await filesOf("equipment_photo")).toBe(1);
});

test("the scan of minutes is attached by who calls the body's meetings", async () => {
  const made = await makeLivingBody(["president", "secretary", null]);
  const [president, secretary, third] = made.members;
  if (!president || !secretary || !third) throw new Error("three members");
  const { meetingId } = unwrap(
    await convene(secretary.context, {
      ...{
        bodyId: made.bodyId,
        kind: "assembly",
        heldAt: "2026-12-10T10:00",
        place: "The chamber",
        agenda: "The accounts",
      },
    }),
  );
  const memberIds = [president.memberId];
  unwrap(await enterAttendance(at(secretary.context, "2026-12-10"), { meetingId, memberIds }));
  const day = at(secretary.context, "2026-12-11");
  const { minutesId } = unwrap(await writeMinutes(day, { meetingId, ar: "", fr: "Réunis", decisions: [] }));
  const send = async (context: typeof day) =>
    leadsTo(
      await receiveScan(
        context,
        fileForm("/api/bodies/minutes?lang=fr", { fields: { meetingId, minutesId, zone: "studio" }, bytes }),
      ),
    );
  expect(await send(at(third.context, "2026-12-11"))).toBe("404");
  expect(await send(day)).toBe(`/fr/studio/meetings/${meetingId}?done=scan#minutes`);
  expect(await filesOf("body_minutes")).toBe(1);
});
