export { addAttestation, addFilm, addPaper, addPiece } from "#features/skills/commands/add-evidence.ts";
export { appeal } from "#features/skills/commands/appeal.ts";
export { decide } from "#features/skills/commands/decide.ts";
export { declare } from "#features/skills/commands/declare.ts";
export { keepCertificate } from "#features/skills/commands/keep-certificate.ts";
export { nameJuror } from "#features/skills/commands/name-juror.ts";
export { openJury } from "#features/skills/commands/open-jury.ts";
export { removeEvidence } from "#features/skills/commands/remove-evidence.ts";
export { revokeCertificate } from "#features/skills/commands/revoke-certificate.ts";
export { submitFile, withdrawFile } from "#features/skills/commands/submit-file.ts";
export { vote } from "#features/skills/commands/vote.ts";
export { writeFile } from "#features/skills/commands/write-file.ts";
export { appealUntil } from "#features/skills/domain/appeal-until.ts";
export { receiveFilmPart, sendFilm } from "#features/skills/flows/receive-film-parts.ts";
export { receiveFilm, receivePaper } from "#features/skills/flows/receive-paper.ts";
export { serveCertificate } from "#features/skills/http/serve-certificate.ts";
export { skillReaders } from "#features/skills/policy.ts";
export { getFile } from "#features/skills/queries/get-file.ts";
export {
  listCandidates,
  listFiles,
  listJuries,
  listOwn,
  listPieceChoices,
} from "#features/skills/queries/lists.ts";
export {
  type ShownCertificate,
  shownCertificates,
  signedCertificate,
} from "#features/skills/queries/public-certificates.ts";
