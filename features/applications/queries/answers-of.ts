import "server-only";
import { sealedPlace } from "#features/applications/commands/load-file.ts";
import type { FileRow } from "#features/applications/queries/read-facts.ts";
import type { ApplicationDto } from "#features/applications/schema.ts";
import { unseal } from "#lib/crypto/seal.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { maskCin } from "#lib/people/cin.ts";
import { maskPhone } from "#lib/people/phone.ts";

type Answers = Omit<
  ApplicationDto,
  | "chamber"
  | "province"
  | "crafts"
  | "documents"
  | "consents"
  | "assistance"
  | "demands"
  | "course"
  | "gaps"
  | "events"
  | "completion"
  | "samePerson"
  | "viewer"
>;

/** The number a file is known by; a draft has none yet. */
export const shownNumber = (file: Pick<FileRow, "number" | "submittedAt">) =>
  file.submittedAt ? file.number : null;

/** What stands in the file itself, for a screen: the identity card's number and the telephone by their last digits. */
export function answersOf(file: FileRow): Answers {
  const open = (sealed: string, column: "sealed_cin" | "sealed_phone") =>
    unseal(sealed, sealedPlace(column, file.id));
  return {
    id: file.id,
    number: shownNumber(file),
    state: file.state,
    kind: file.kind,
    locale: file.locale as Locale,
    town: file.town,
    hasAddress: file.sealedAddress !== null,
    name: file.name,
    organisation: {
      name: file.organisationName,
      number: file.organisationNumber,
      members: file.membersCount,
      supervisor: file.supervisorNumber,
    },
    phone: file.sealedPhone && maskPhone(open(file.sealedPhone, "sealed_phone")),
    cin: file.sealedCin && maskCin(open(file.sealedCin, "sealed_cin")),
    email: file.email,
    isLinked: file.applicantUserId !== null,
    isOffered: file.accountEmail !== null && file.applicantUserId === null,
    practiceSince: file.practiceSince,
    diploma: file.diplomaTitle ? { title: file.diplomaTitle, year: file.diplomaYear } : null,
    registryNumber: file.registryNumber,
    story: file.story,
    stepsDone: file.stepsDone,
    submittedAt: file.submittedAt?.toISOString() ?? null,
    dueAt: file.dueAt?.toISOString() ?? null,
    updatedAt: file.updatedAt.toISOString(),
  };
}
