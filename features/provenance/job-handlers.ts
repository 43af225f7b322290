import "server-only";
import { signLists } from "#features/provenance/commands/sign-lists.ts";
import { tellIssued } from "#features/provenance/commands/tell-issued.ts";
import { watchLog } from "#features/provenance/flows/watch-log.ts";
import { auditLogJob, monitorLogJob, signListsJob, tellIssuedJob } from "#features/provenance/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const provenanceJobHandlers = [
  handleJob(signListsJob, async () => {
    unwrap(await signLists({ actor: systemActor(signListsJob.name) }, {}));
  }),
  handleJob(tellIssuedJob, async () => {
    unwrap(await tellIssued({ actor: systemActor(tellIssuedJob.name) }, {}));
  }),
  handleJob(monitorLogJob, async () => {
    await watchLog({ full: false });
  }),
  handleJob(auditLogJob, async () => {
    await watchLog({ full: true });
  }),
];
