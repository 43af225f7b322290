export { signAuditHead } from "#features/ops/audit/sign-head.ts";
export { type AuditVerdict, verifyAudit } from "#features/ops/audit/verify-audit.ts";
export { checkBoot } from "#features/ops/check-boot.ts";
export { checkDatabaseRole } from "#features/ops/check-database-role.ts";
export { beat } from "#features/ops/heartbeat.ts";
export { readHealth } from "#features/ops/read-health.ts";
