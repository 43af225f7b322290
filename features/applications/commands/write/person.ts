import "server-only";
import { sealedPlace } from "#features/applications/commands/load-file.ts";
import { type Writer, wrongField } from "#features/applications/commands/write/writer.ts";
import { inBothScripts } from "#features/applications/domain/written.ts";
import { blindIndex } from "#lib/crypto/blind-index.ts";
import { seal } from "#lib/crypto/seal.ts";

export const writeName: Writer<"name"> = async ({ answer }) => ({
  name: inBothScripts(answer.nameArabic, answer.nameLatin),
});

/** Telephone, sealed, and the mailbox an officer noted. Whoever has an account is written to there. */
export const writePhone: Writer<"phone"> = async ({ file, answer, isOfficer }) => {
  const { phone, email } = answer;
  if (!phone && !file.sealedPhone) return wrongField("phone", "REQUIRED");
  return {
    ...(phone && {
      sealedPhone: seal(phone, sealedPlace("sealed_phone", file.id)),
      phoneIndex: blindIndex("phone", file.chamberId, phone),
    }),
    ...(isOfficer && !file.applicantUserId && email !== undefined ? { email } : {}),
  };
};

/** Number of the identity card, sealed. That the chamber holds another file of it is for its officers to see, not said here. */
export const writeIdentity: Writer<"identity"> = async ({ file, answer: { cin } }) => {
  if (!cin && !file.sealedCin) return wrongField("cin", "REQUIRED");
  return cin
    ? {
        sealedCin: seal(cin, sealedPlace("sealed_cin", file.id)),
        cinIndex: blindIndex("cin", file.chamberId, cin),
      }
    : {};
};

export const writeCooperative: Writer<"cooperative"> = async ({ answer }) => ({
  organisationName: inBothScripts(answer.organisationArabic, answer.organisationLatin),
  organisationNumber: answer.organisationNumber,
  membersCount: answer.members,
});

/** Whether the supervisor is registered is looked at when the file is sent: their registration may be on its way. */
export const writeEnterprise: Writer<"enterprise"> = async ({ answer }) => ({
  organisationName: inBothScripts(answer.organisationArabic, answer.organisationLatin),
  organisationNumber: answer.organisationNumber,
  supervisorNumber: answer.supervisor,
});
