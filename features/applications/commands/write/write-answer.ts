import "server-only";
import type { Answer } from "#features/applications/answers/answer.ts";
import type { FileRow } from "#features/applications/commands/load-file.ts";
import { writeConsents } from "#features/applications/commands/write/consents.ts";
import { writeKind } from "#features/applications/commands/write/kind.ts";
import {
  writeCooperative,
  writeEnterprise,
  writeIdentity,
  writeName,
  writePhone,
} from "#features/applications/commands/write/person.ts";
import { writePlace } from "#features/applications/commands/write/place.ts";
import {
  writeCraft,
  writeDiploma,
  writePictures,
  writePractice,
  writeRegistry,
  writeStory,
} from "#features/applications/commands/write/work.ts";
import type { Writer, Writing } from "#features/applications/commands/write/writer.ts";

const writers: { [S in Answer["step"]]: Writer<S> } = {
  place: writePlace,
  kind: writeKind,
  name: writeName,
  phone: writePhone,
  identity: writeIdentity,
  cooperative: writeCooperative,
  enterprise: writeEnterprise,
  craft: writeCraft,
  diploma: writeDiploma,
  practice: writePractice,
  registry: writeRegistry,
  portrait: writePictures as Writer<"portrait">,
  workshop: writePictures as Writer<"workshop">,
  pieces: writePictures as Writer<"pieces">,
  papers: writePictures as Writer<"papers">,
  story: writeStory,
  consents: writeConsents,
};

/** Writes one screen's answer and answers the columns of the file that change by it. */
export function writeAnswer(writing: Writing<Answer["step"]>): Promise<Partial<FileRow>> {
  const write = writers[writing.answer.step] as Writer<Answer["step"]>;
  return write(writing);
}
