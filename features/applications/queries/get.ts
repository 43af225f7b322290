import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { application } from "#db/schema/applications.ts";
import { isOpen } from "#features/applications/commands/load-file.ts";
import { applicationTransitions } from "#features/applications/domain/transitions.ts";
import { isApplicant, mayFill, mayRead, worksWithFiles } from "#features/applications/policy.ts";
import { answersOf } from "#features/applications/queries/answers-of.ts";
import { type Facts, readFacts } from "#features/applications/queries/read-facts.ts";
import {
  chamberContact,
  eventsOf,
  provinceOf,
  samePersonIn,
} from "#features/applications/queries/read-surroundings.ts";
import type { ApplicationDto, KindDemands } from "#features/applications/schema.ts";
import { fileLink } from "#features/vault/index.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** A file for its applicant, or for the people of its chamber once it is theirs to see. Numbers of people are masked. */
export const getApplication = defineQuery({
  name: "applications.get",
  input: z.strictObject({ applicationId: idSchema("application") }),
  handler: async ({ tx, input, actor, now }): Promise<ApplicationDto | null> => {
    const [file] = await tx.select().from(application).where(eq(application.id, input.applicationId));
    // Before anything of it is opened: row-level security lets a federation read some files, and this view is not theirs.
    if (!file || actor.kind !== "person" || mayRead(actor, file) !== "allow") return null;
    const facts = await readFacts(tx, file, now);
    const events = await eventsOf(tx, file.id);
    const isOfficer = !isApplicant(actor, file);
    const fills = mayFill(actor, file) === "allow";
    const asked = events.findLast((event) => event.state === "completion_requested");
    return {
      ...answersOf(file),
      chamber: await chamberContact(tx, file.chamberId),
      province: await provinceOf(tx, file.provinceCode),
      crafts: facts.crafts,
      documents: facts.documents.map((each) => ({ ...each, link: fileLink(each.id, actor.userId, now) })),
      consents: facts.consents,
      assistance: facts.assistance && file.assistedAt && { at: file.assistedAt, ...facts.assistance },
      demands: demandsOf(facts),
      course: facts.course,
      gaps: facts.gaps,
      events,
      completion:
        file.state === "completion_requested" && asked ? { reasons: asked.reasons, note: asked.note } : null,
      samePerson: isOfficer ? await samePersonIn(tx, file) : [],
      viewer: {
        isOfficer,
        mayFill: fills && isOpen(file.state),
        mayWithdraw: fills && applicationTransitions[file.state].includes("withdrawn"),
      },
    };
  },
  policy: (actor, { resource }) => {
    const isTheirs = resource.viewer.isOfficer
      ? worksWithFiles(actor, resource.chamber.id)
      : actor.kind === "person";
    return isTheirs ? "allow" : "hide";
  },
});

function demandsOf({ rule }: Facts): KindDemands | null {
  if (!rule) return null;
  const { minYears, minMembers, supervisor, documents } = rule.value;
  const { source, evidence, effectiveFrom } = rule;
  return { minYears, minMembers, supervisor, documents, source, evidence, effectiveFrom };
}
