import { eq } from "drizzle-orm";
import { type application, application as table } from "#db/schema/applications.ts";
import {
  answerStep,
  attachDocument,
  getApplication,
  startApplication,
} from "#features/applications/index.ts";
import type { ArtisanKind } from "#features/applications/schema.ts";
import { keepPhoto } from "#features/vault/index.ts";
import type { DocumentKind } from "#features/vault/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor, Role } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeChamber, makeRegion } from "#tests/factories/chambers.ts";
import { makeCraft } from "#tests/factories/crafts.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeGrant, makeUser } from "#tests/factories/people.ts";
import { jpeg } from "#tests/factories/pictures.ts";
import { makeProvince } from "#tests/factories/provinces.ts";
import { makeRules } from "#tests/factories/rules.ts";

export type FileId = Id<"application">;
type PersonActor = Extract<Actor, { kind: "person" }>;

/** A chamber with a province and a craft. */
export type Desk = { chamberId: Id<"chamber">; province: string; craftId: Id<"craft"> };

export async function makeDesk(regionCode?: string): Promise<Desk> {
  await makeRules(owner());
  const region = await makeRegion(owner(), regionCode ? { code: regionCode } : {});
  const { id: chamberId } = await makeChamber(owner(), { regionCode: region });
  const province = await makeProvince(owner(), { chamberId, regionCode: region });
  return { chamberId, province, craftId: (await makeCraft(owner())).id };
}

/** Somebody with an account and no role. */
export async function makePerson(email?: string): Promise<PersonActor> {
  return actorOf(await makeUser(owner(), email ? { email } : {}));
}

export async function makeOfficer(chamberId: Id<"chamber">, ...roles: Role[]): Promise<PersonActor> {
  const person = await makeUser(owner());
  const grants = (roles.length > 0 ? roles : (["registrar", "verifier"] as const)).map((role) => ({
    role,
    chamberId,
  }));
  for (const grant of grants) await makeGrant(owner(), person, grant);
  return actorOf(person, grants);
}

export async function startFile(actor: Actor, desk: Desk, kind: ArtisanKind = "maalem"): Promise<FileId> {
  const place = { province: desk.province, town: "فاس البالي", address: "12 زنقة المثال" };
  return unwrap(await startApplication({ actor }, { locale: "ar", place, kind })).applicationId;
}

export type RawAnswer = Parameters<typeof answerStep>[1]["answer"];

export const answer = (actor: Actor, applicationId: FileId, given: RawAnswer) =>
  answerStep({ actor }, { applicationId, answer: given });

let picture: Promise<Buffer> | undefined;

/** Puts a picture of the kind into the file, as the upload does once it has read the form. */
export async function attach(
  actor: Actor,
  applicationId: FileId,
  kind: DocumentKind,
  replaces?: Id<"document">,
) {
  picture ??= jpeg();
  const file = await keepPhoto(kind, await picture);
  return attachDocument({ actor }, { applicationId, file, ...(replaces ? { replaces } : {}) });
}

export const answers = {
  name: { step: "name", nameArabic: "زينب المثالية", nameLatin: "Zineb Mitalia" },
  phone: { step: "phone", phone: "06 12 34 56 78" },
  identity: { step: "identity", cin: "be 123456" },
  practice: { step: "practice", years: "14" },
  registry: { step: "registry", known: "no", registryNumber: "" },
  story: { step: "story", story: "أنسج منذ صغري." },
  consents: { step: "consents", processing: true, publication: true, photographs: false, sms: true },
} as const satisfies Record<string, RawAnswer>;

/** Answers everything and brings every picture that the kind is asked for. `over` replaces or (null) leaves out answers. */
export async function fillFile(
  actor: Actor,
  applicationId: FileId,
  desk: Desk,
  over: Readonly<Record<string, RawAnswer | null>> = {},
): Promise<void> {
  const all = { ...answers, craft: { step: "craft", craft: [desk.craftId] } as RawAnswer, ...over };
  const read = async () => unwrap(await getApplication({ actor }, { applicationId }));
  const { course, demands } = await read();
  for (const [step, given] of Object.entries(all)) {
    if (given && course.includes(given.step)) unwrap(await answer(actor, applicationId, given));
    else if (given && over[step]) throw new Error(`${step} is not asked`);
  }
  for (const kind of demands?.documents ?? []) {
    for (let n = 0; n < (kind === "piece" ? 3 : 1); n += 1) unwrap(await attach(actor, applicationId, kind));
  }
}

export async function rowOf(id: FileId): Promise<typeof application.$inferSelect> {
  const [row] = await owner().select().from(table).where(eq(table.id, id));
  if (!row) throw new Error(`no file ${id}`);
  return row;
}

/** Queued jobs of a kind about a record, as payloads. */
export async function queued(name: string, id: string): Promise<{ template: string; id: string }[]> {
  const { rows } = (await owner().execute(
    `select data->'payload' as payload from pgboss.job where name = '${name}' and data->'payload'->>'id' like '${id}%'`,
  )) as unknown as { rows: { payload: { template: string; id: string } }[] };
  return rows.map(({ payload }) => payload);
}

/** Which fields an answer was refused for; nothing when it was taken. */
export const fieldsOf = (result: Awaited<ReturnType<typeof answer>>) =>
  result.ok ? {} : (result.error.details?.fields ?? result.error.code);
