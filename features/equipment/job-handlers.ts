import "server-only";
import { keepEquipment } from "#features/equipment/flows/keep-equipment.ts";
import { keepEquipmentJob } from "#features/equipment/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";

export const equipmentJobHandlers = [
  handleJob(keepEquipmentJob, async () => {
    await keepEquipment();
  }),
];
