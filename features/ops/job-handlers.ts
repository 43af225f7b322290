import "server-only";
import { signAuditHead } from "#features/ops/audit/sign-head.ts";
import { signAuditHeadJob } from "#features/ops/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";

export const opsJobHandlers = [
  handleJob(signAuditHeadJob, async () => {
    await signAuditHead();
  }),
];
