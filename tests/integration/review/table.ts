import { and, asc, eq } from "drizzle-orm";
import { applicationEvent, decision } from "#db/schema/applications.ts";
import { audit } from "#db/schema/audit.ts";
import { takeFile } from "#features/review/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { unwrap } from "#lib/kernel/query.ts";
import {
  type ApplicationInput,
  type MadeApplication,
  makeApplication,
  makeAttestation,
  makeChecks,
} from "#tests/factories/applications.ts";
import { owner } from "#tests/factories/owner.ts";
import { makeDesk, makeOfficer } from "#tests/integration/applications/desk.ts";

/** A chamber whose files are read: two officers, their manager, a curator, and somebody of another chamber. */
export async function makeTable() {
  const desk = await makeDesk();
  const { chamberId } = desk;
  return {
    ...desk,
    officer: await makeOfficer(chamberId),
    second: await makeOfficer(chamberId, "verifier"),
    manager: await makeOfficer(chamberId, "manager"),
    curator: await makeOfficer(chamberId, "curator"),
    stranger: await makeOfficer((await makeDesk()).chamberId),
  };
}

export type Table = Awaited<ReturnType<typeof makeTable>>;

/** A file of the chamber, waiting to be taken. */
export const sentFile = (table: Table, over: ApplicationInput = {}): Promise<MadeApplication> =>
  makeApplication(owner(), {
    chamberId: table.chamberId,
    provinceCode: table.province,
    craftIds: [table.craftId],
    ...over,
  });

/** A file the officer took, checked and attested: nothing is lacking. */
export async function readyFile(table: Table, over: ApplicationInput = {}): Promise<MadeApplication> {
  const file = await sentFile(table, over);
  unwrap(await takeFile({ actor: table.officer }, { applicationId: file.id }));
  await makeChecks(owner(), file, table.officer.userId);
  await makeAttestation(owner(), file, table.officer.userId);
  return file;
}

/** What happened to a file, as `kind` with a star for what its applicant is told. */
export async function eventsOf(id: Id<"application">): Promise<string[]> {
  const rows = await owner()
    .select()
    .from(applicationEvent)
    .where(eq(applicationEvent.applicationId, id))
    .orderBy(asc(applicationEvent.at), asc(applicationEvent.isPublic));
  return rows.map(({ kind, isPublic }) => `${kind}${isPublic ? "*" : ""}`);
}

export const decisionsOf = (id: Id<"application">) =>
  owner().select().from(decision).where(eq(decision.applicationId, id)).orderBy(asc(decision.firstAt));

/** How often an act on a record stands in the audit chain. */
export async function audited(action: string, object: string): Promise<number> {
  const rows = await owner()
    .select({ seq: audit.seq })
    .from(audit)
    .where(and(eq(audit.action, action), eq(audit.object, object)));
  return rows.length;
}

/** The code of a refusal, or ALLOWED. */
export const codeOf = (result: { ok: true } | { ok: false; error: { code: string } }) =>
  result.ok ? "ALLOWED" : result.error.code;
