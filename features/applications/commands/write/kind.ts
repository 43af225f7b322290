import "server-only";
import type { FileRow } from "#features/applications/commands/load-file.ts";
import type { Writer } from "#features/applications/commands/write/writer.ts";
import { isOrganisation } from "#features/applications/domain/kinds.ts";

/** The kind. Answers that only another kind is asked for go with it, so that nobody's papers say what they are not. */
export const writeKind: Writer<"kind"> = async ({ file, answer: { kind } }) => {
  if (kind === file.kind) return { kind };
  const dropped: Partial<FileRow> = isOrganisation(kind)
    ? { sealedCin: null, cinIndex: null, practiceSince: null }
    : { organisationName: null, organisationNumber: null };
  return {
    ...dropped,
    kind,
    ...(kind === "cooperative" ? {} : { membersCount: null }),
    ...(kind === "enterprise" ? {} : { supervisorNumber: null }),
    ...(kind === "artisan_diploma" ? { practiceSince: null } : { diplomaTitle: null, diplomaYear: null }),
    stepsDone: file.stepsDone.filter(
      (step) => !["identity", "cooperative", "enterprise", "diploma", "practice", "papers"].includes(step),
    ),
  };
};
