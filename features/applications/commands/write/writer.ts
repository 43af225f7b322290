import "server-only";
import type { Tx } from "#db/client.ts";
import type { Answer, AnswerOf } from "#features/applications/answers/answer.ts";
import type { FileRow } from "#features/applications/commands/load-file.ts";
import type { Id } from "#lib/ids/ids.ts";
import { Refusal } from "#lib/kernel/errors.ts";

export type Writing<S extends Answer["step"]> = {
  tx: Tx;
  file: FileRow;
  answer: AnswerOf<S>;
  /** Who types: the applicant, or an officer beside them. */
  by: Id<"user">;
  isOfficer: boolean;
  now: Date;
};

/** Writes what hangs on a file and answers the columns of the file itself that change. */
export type Writer<S extends Answer["step"]> = (writing: Writing<S>) => Promise<Partial<FileRow>>;

/** A field that only the tables can show to be wrong. */
export function wrongField(field: string, code: string): never {
  throw new Refusal("INVALID_INPUT", { fields: { [`answer.${field}`]: code } });
}
