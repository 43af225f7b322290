export { addCosignatures } from "#features/provenance/commands/add-cosignatures.ts";
export { issuePieceRecord } from "#features/provenance/commands/issue-piece-record.ts";
export { type BatchOutcome, issuePieceRecords } from "#features/provenance/commands/issue-piece-records.ts";
export { issueSkillCertificate } from "#features/provenance/commands/issue-skill-certificate.ts";
export { nameWitness, registerWitness, retireWitness } from "#features/provenance/commands/keep-witnesses.ts";
export { recordFindings } from "#features/provenance/commands/record-findings.ts";
export { reissuePieceRecord } from "#features/provenance/commands/reissue-piece-record.ts";
export { revokeCredential } from "#features/provenance/commands/revoke-credential.ts";
export { rotateKey } from "#features/provenance/commands/rotate-key.ts";
export { signLists } from "#features/provenance/commands/sign-lists.ts";
export { takeFinding } from "#features/provenance/commands/take-finding.ts";
export { tellFindings } from "#features/provenance/commands/tell-findings.ts";
export { tellIssued } from "#features/provenance/commands/tell-issued.ts";
export {
  chamberDid,
  originsOf,
  piecePath,
  platformDid,
  statusListUrl,
} from "#features/provenance/domain/addresses.ts";
export { artisanCard, type CardFacts } from "#features/provenance/domain/artisan-card.ts";
export type { Common } from "#features/provenance/domain/common.ts";
export { fromLanguageValues, languageValues } from "#features/provenance/domain/language-values.ts";
export { encodeLeaf, type Leaf, logDigest, parseLeaf } from "#features/provenance/domain/leaf.ts";
export { serveOffline } from "#features/provenance/http/serve-offline.ts";
export { serveStatusList } from "#features/provenance/http/serve-status-list.ts";
export { takeCosignatures } from "#features/provenance/http/take-cosignatures.ts";
export { certifyTraining } from "#features/provenance/issuing/certify-training.ts";
export { type CredentialChange, changeCredentials } from "#features/provenance/issuing/change-credentials.ts";
export { findCredentials } from "#features/provenance/issuing/find-credentials.ts";
export { type Issuer, issueCredential, type Subject } from "#features/provenance/issuing/issue-credential.ts";
export { ensureChamberKey } from "#features/provenance/keys/ensure-chamber-key.ts";
export { appendLeaves } from "#features/provenance/log/append.ts";
export { getCredentialProof } from "#features/provenance/queries/get-credential-proof.ts";
export { getChamberDid, getPlatformDid, keyEnd } from "#features/provenance/queries/get-keys.ts";
export { getCheckpoint, getLogKey, getTile } from "#features/provenance/queries/get-log.ts";
export { getLogProof } from "#features/provenance/queries/get-log-proof.ts";
export { getStatusList } from "#features/provenance/queries/get-status-list.ts";
export { getWitnesses, getWitnessing } from "#features/provenance/queries/get-witnesses.ts";
export { listIssuers } from "#features/provenance/queries/list-issuers.ts";
export { listKeys } from "#features/provenance/queries/list-keys.ts";
export { listRecords } from "#features/provenance/queries/list-records.ts";
export { previewRecord } from "#features/provenance/queries/preview-record.ts";
export { viewTransparency } from "#features/provenance/queries/view-transparency.ts";
export { provenanceContext } from "#lib/credentials/context.ts";
export { pieceContext } from "#lib/credentials/piece-context.ts";
export { vocabulary } from "#lib/credentials/vocabulary.ts";
