import type { Database } from "#db/client.ts";
import { consent } from "#db/schema/consents.ts";
import { consentWording } from "#features/consents/schema.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { makeSkillCertificate, makeSkillFile } from "#tests/factories/skills.ts";
import { makeEnrolment, makeProgramme, makeSession } from "#tests/factories/training.ts";

type Of = {
  artisanId: Id<"artisan">;
  chamberId: Id<"chamber">;
  craftId: Id<"craft">;
  credentialId: string;
  juror: Id<"user"> | undefined;
};

/** A file before a jury on which the verifier sits, a certificate, and a session where the maker has a seat. */
export async function makeSkillThings(db: Database, { credentialId, juror, ...of }: Of) {
  if (!juror) throw new Error("the verifier is on the jury");
  const file = await makeSkillFile(db, { ...of, jurors: [{ userId: juror }] });
  const { chamberId, artisanId } = of;
  const skillCertificateId = await makeSkillCertificate(db, { ...of, credentialId });
  await db.insert(consent).values({
    ...{ id: newId("consent"), artisanId, chamberId, purpose: "certificates", locale: "ar" },
    ...{
      wording: consentWording.certificates,
      method: "own_account",
      givenAt: new Date(),
      recordedBy: juror,
    },
  });
  const programmeId = await makeProgramme(db, { chamberId });
  const trainingSessionId = await makeSession(db, { programmeId, chamberId });
  const enrolmentId = await makeEnrolment(db, { sessionId: trainingSessionId, chamberId, artisanId });
  return {
    ...{ skillFileId: file.id, skillEvidenceId: file.evidenceId, skillCertificateId },
    signedCertificateName: credentialId.slice("urn:uuid:".length),
    ...{ programmeId, trainingSessionId, enrolmentId },
  };
}
