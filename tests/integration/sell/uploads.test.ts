import { describe, expect, it } from "vitest";
import { receiveParts, sweepUploads } from "#features/sell/index.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { Refusal } from "#lib/kernel/errors.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { jpeg } from "#tests/factories/pictures.ts";
import { makeWorkshop, query } from "#tests/integration/listing/workshop.ts";
import { fileOf, partOf, sendPart, sendWhole } from "#tests/integration/sell/phone.ts";

const picture = () => jpeg({ width: 400, height: 500 });

describe("a file sent in parts", () => {
  it("goes on where the line broke, arrives once, and leaves no parts behind", async () => {
    const { artisan } = await makeWorkshop();
    const file = fileOf(await picture());
    const end = file.bytes.length;
    expect(await sendPart(artisan, file, [0, 500])).toMatchObject({ received: 500, state: "receiving" });
    // The answer was lost: the same part again changes nothing, and says where to go on.
    expect(await sendPart(artisan, file, [0, 500])).toMatchObject({ received: 500, state: "receiving" });
    expect(await sendPart(artisan, file, [900, end])).toMatchObject({ received: 500 });
    expect(await sendPart(artisan, file, [500, end])).toMatchObject({ received: end, state: "arrived" });
    expect(await sendPart(artisan, file, [500, end])).toMatchObject({ received: end, state: "arrived" });
    expect(await query("select 1 from upload_part where client_id = $1", [file.id])).toEqual([]);
  });

  it("of two that finish at once, is kept once", async () => {
    const { artisan } = await makeWorkshop();
    const file = fileOf(await picture());
    const answers = await Promise.all([sendWhole(artisan, file), sendWhole(artisan, file)]);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await sendWhole(artisan, file)).toMatchObject({ state: "arrived" });
    expect(
      await query("select 1 from upload where client_id = $1 and kept is not null", [file.id]),
    ).toHaveLength(1);
  });

  it("whose digest is wrong is begun again", async () => {
    const { artisan } = await makeWorkshop();
    const file = fileOf(await picture());
    const wrong = { sha256: "0".repeat(64) };
    expect(await sendPart(artisan, file, [0, file.bytes.length], wrong)).toMatchObject({
      received: 0,
      state: "receiving",
    });
    expect(await sendWhole(artisan, file)).toMatchObject({ status: 422, code: "UPLOAD_OTHER" });
  });

  it("is nobody else's: another maker's file of the same id is another file", async () => {
    const [one, other] = [await makeWorkshop(), await makeWorkshop()];
    const file = fileOf(await picture());
    await sendPart(one.artisan, file, [0, 500]);
    expect(await sendPart(other.artisan, file, [500, 600])).toMatchObject({ received: 0 });
  });

  it("is refused from another site, for another person's draft, without a workshop, and when it is no picture", async () => {
    const { artisan, officer } = await makeWorkshop();
    const file = fileOf(await picture());
    const part = [0, 100] as const;
    expect(await sendPart(artisan, file, part, { headers: { origin: "https://evil.test" } })).toMatchObject({
      status: 403,
    });
    expect(await sendPart(artisan, file, part, { owner: "somebody" })).toMatchObject({
      code: "OTHER_PERSON",
    });
    expect(await sendPart(officer, file, part)).toMatchObject({ code: "NOT_FOUND" });
    expect(await sendWhole(artisan, fileOf(Buffer.from("no picture")))).toMatchObject({ code: "PHOTO_TYPE" });
    expect(await sendWhole(artisan, fileOf(await jpeg()))).toMatchObject({ code: "PHOTO_TOO_SMALL" });
    expect(await sendWhole(artisan, fileOf(Buffer.from("no voice"), "voice"))).toMatchObject({
      code: "VOICE_TYPE",
    });
  });

  it("that cannot be used is forgotten at once, and one that no store took stays for the next try", async () => {
    const { artisan } = await makeWorkshop();
    const left = async ({ id }: { id: string }) =>
      (
        await query(
          "select 1 from upload u left join upload_part p using (user_id, client_id) where u.client_id = $1",
          [id],
        )
      ).length;
    const wrong = fileOf(Buffer.from("no picture"));
    expect(await sendWhole(artisan, wrong)).toMatchObject({ code: "PHOTO_TYPE" });
    expect(await left(wrong)).toBe(0);
    const file = fileOf(await picture());
    const refusing = (code: string) =>
      receiveParts({ actor: artisan }, partOf(artisan, file, [0, file.bytes.length]), file.id, {
        kind: "photo",
        keep: () => Promise.reject(new Refusal(code)),
        drop: async () => {},
      });
    await expect(refusing("TEMPORARILY_UNAVAILABLE")).rejects.toMatchObject({
      code: "TEMPORARILY_UNAVAILABLE",
    });
    expect(await left(file)).toBe(1);
    const end = file.bytes.length;
    expect(await sendPart(artisan, file, [end, end])).toMatchObject({ state: "arrived" });
  });

  it("is refused when too many of the same person wait for a piece, and one that was begun goes on", async () => {
    const { artisan } = await makeWorkshop();
    const [begun, late] = [fileOf(await picture()), fileOf(await picture())];
    await sendPart(artisan, begun, [0, 500]);
    await query(
      `insert into upload (user_id, client_id, kind, size_bytes, sha256)
       select user_id, gen_random_uuid(), kind, size_bytes, sha256 from upload, generate_series(1, 199) where client_id = $1`,
      [begun.id],
    );
    expect(await sendPart(artisan, late, [0, 500])).toMatchObject({ status: 429, code: "UPLOADS_FULL" });
    expect(await sendPart(artisan, begun, [500, 900])).toMatchObject({ received: 900 });
  });

  it("that never became a piece is forgotten after a month", async () => {
    const { artisan } = await makeWorkshop();
    const file = fileOf(await picture());
    await sendWhole(artisan, file);
    const actor = systemActor("test");
    unwrap(await sweepUploads({ actor }, {}));
    expect(await query("select 1 from upload where client_id = $1", [file.id])).toHaveLength(1);
    unwrap(await sweepUploads({ actor, now: new Date(Date.now() + 31 * 86_400_000) }, {}));
    expect(await query("select 1 from upload where client_id = $1", [file.id])).toEqual([]);
  });
});
