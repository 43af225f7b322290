import "server-only";
import { dropPhoto } from "#features/listing/flows/drop-photo.ts";
import { dropPhotoJob } from "#features/listing/jobs.ts";
import { handleJob } from "#lib/jobs/job.ts";

export const listingJobs = [handleJob(dropPhotoJob, dropPhoto)];
