import { type Kind, persons } from "#tests/integration/authorisation/actors.ts";
import type { PublicInputs, Rules } from "#tests/integration/authorisation/rule.ts";

const readers: readonly Kind[] = ["registrar", "verifier", "manager"];
const keepers: readonly Kind[] = ["verifier", "manager"];
/** The maker themself, and no manager whom they took in. */
const own = { allow: ["artisan"], otherwise: "hide", holderOnly: true } as const;
/** The verifier sits on the jury of the world's file. */
const juror = { allow: ["verifier"], otherwise: "hide" } as const;

export const commands: Rules = {
  "skills.write-file": {
    input: ({ artisanId, craftId }) => ({
      ...{ fileId: null, artisanId, craftId, practiceSince: "2010", statement: "Je sais faire." },
    }),
    ...own,
  },
  "skills.add-piece": { input: ({ skillFileId, pieceId }) => ({ fileId: skillFileId, pieceId }), ...own },
  "skills.add-attestation": {
    input: ({ skillFileId }) => ({
      ...{ fileId: skillFileId, title: "Il sait tout faire.", saidBy: "Un maître", datedOn: "2026-01-01" },
    }),
    ...own,
  },
  "skills.add-paper": {
    input: ({ skillFileId }) => ({ fileId: skillFileId, title: "Diplôme", file: { sealedKey: "x" } }),
    ...own,
  },
  "skills.add-film": {
    input: ({ skillFileId }) => ({ fileId: skillFileId, title: "Les mains", film: { sealedKey: "x" } }),
    ...own,
  },
  "skills.remove-evidence": {
    input: ({ skillFileId, skillEvidenceId }) => ({ fileId: skillFileId, evidenceId: skillEvidenceId }),
    ...own,
  },
  "skills.submit-file": { input: ({ skillFileId }) => ({ fileId: skillFileId }), ...own },
  "skills.withdraw-file": { input: ({ skillFileId }) => ({ fileId: skillFileId }), ...own },
  "skills.appeal": {
    input: ({ skillFileId }) => ({
      ...{ fileId: skillFileId, text: "Le jury n'a pas vu mes pièces.", confirmed: true },
    }),
    ...own,
  },
  "skills.name-juror": {
    input: ({ skillFileId, actors: { curator } }) => ({
      fileId: skillFileId,
      userId: curator.kind === "person" ? curator.userId : "",
    }),
    allow: keepers,
    otherwise: "hide",
  },
  "skills.open-jury": {
    input: ({ skillFileId }) => ({ fileId: skillFileId }),
    allow: keepers,
    otherwise: "hide",
  },
  "skills.declare": { input: ({ skillFileId }) => ({ fileId: skillFileId, conflict: "none" }), ...juror },
  "skills.vote": {
    input: ({ skillFileId }) => ({ fileId: skillFileId, vote: "for", reason: "Un travail de maître." }),
    ...juror,
  },
  "skills.decide": {
    input: ({ skillFileId }) => ({ fileId: skillFileId, note: "Un travail de maître.", confirmed: true }),
    allow: keepers,
    otherwise: "hide",
  },
  "skills.revoke-certificate": {
    input: ({ skillCertificateId }) => ({
      ...{ certificateId: skillCertificateId, reason: "issued_in_error", confirmed: true },
    }),
    allow: ["manager"],
    otherwise: "hide",
  },
};

export const queries: Rules = {
  "skills.get-file": {
    input: ({ skillFileId }) => ({ fileId: skillFileId }),
    allow: ["artisan", ...readers],
    otherwise: "hide",
    holderOnly: true,
  },
  "skills.list-own": { input: ({ artisanId }) => ({ artisanId }), ...own },
  "skills.piece-choices": { input: ({ artisanId }) => ({ artisanId }), ...own },
  "skills.list-juries": { input: () => ({}), allow: persons, otherwise: "forbid" },
  "skills.list-files": { input: ({ chamberId }) => ({ chamberId }), allow: readers, otherwise: "hide" },
  "skills.candidates": {
    input: ({ skillFileId }) => ({ fileId: skillFileId }),
    allow: keepers,
    otherwise: "hide",
  },
};

export const publicInputs: PublicInputs = {
  "skills.shown-certificates": ({ artisanId }) => ({ artisanId }),
  "skills.signed-certificate": ({ signedCertificateName }) => ({ name: signedCertificateName }),
};
