import sharp from "sharp";
import { encode } from "uqr";
import { application } from "#db/schema/applications.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import type { Grant } from "#lib/kernel/actor.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeUser, type Person } from "#tests/factories/people.ts";
import { makeRules } from "#tests/factories/rules.ts";
import { makeOffice } from "#tests/integration/register/import-world.ts";

/** An office, and the file of somebody who says what their number is. */
export async function makeFile(over: Partial<typeof application.$inferInsert> = {}) {
  await makeRules(owner());
  const office = await makeOffice();
  const applicant = await makeUser(owner());
  const id = newId("application");
  await owner()
    .insert(application)
    .values({
      id,
      number: `T-${id.slice(-12)}`,
      chamberId: office.chamberId,
      kind: "maalem",
      state: "under_review",
      locale: "ar",
      name: { ar: "شخص خيالي", fr: "Personne Fictive" },
      registryNumber: `DEMO-${id.slice(-6).toUpperCase()}1`,
      applicantUserId: applicant.id,
      submittedAt: new Date(),
      ...over,
    });
  return { ...office, applicant, applicationId: id, number: `DEMO-${id.slice(-6).toUpperCase()}1` };
}

/** The same person acting with other roles. */
export const as = (person: Person, ...grants: Grant[]) => ({ actor: actorOf(person, grants) });

/** A photograph of a card that bears a code. */
export async function cardPhoto(text: string): Promise<Uint8Array> {
  const { data, size } = encode(text, { border: 4 });
  const pixels = Buffer.from(data.flat().map((dark) => (dark ? 0 : 255)));
  return sharp(pixels, { raw: { width: size, height: size, channels: 1 } })
    .resize(size * 8, size * 8, { kernel: "nearest" })
    .jpeg()
    .toBuffer();
}

export type File = Awaited<ReturnType<typeof makeFile>>;
export type ArtisanId = Id<"artisan">;
