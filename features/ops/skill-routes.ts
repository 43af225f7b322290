import { get, of, open, type Route, staff } from "#features/ops/route-callers.ts";

/** What chambers teach, and skills that their juries validate. */
export const skillRoutes: readonly Route[] = [
  open("/{locale}/training"),
  of(
    "studio",
    "an artisan, for their own certificates, files, and the juries they sit on",
  )("/{locale}/studio/skills"),
  of("studio", "the maker a file is of, and masters on its jury")("/{locale}/studio/skills/{fileId}"),
  of("studio", "the maker a file is of")("/api/skills/{fileId}/papers", ["POST"]),
  of("studio", "the maker a file is of")("/api/skills/{fileId}/films", ["POST", "PUT"]),
  of("studio", "the maker a file is of")("/api/skills/{fileId}/films/{uploadId}", ["PUT"]),
  of("studio", "an artisan, for what they learn")("/{locale}/studio/training"),
  staff("/{locale}/office/skills"),
  of(
    "office",
    "the chamber's registrars, verifiers and managers, and who is on the jury; closing it asks for a fresh second factor",
  )("/{locale}/office/skills/{fileId}"),
  staff("/{locale}/office/training"),
  staff("/{locale}/office/training/needs", get),
  staff("/{locale}/office/training/new"),
  staff("/{locale}/office/training/{programmeId}"),
  staff("/{locale}/office/training/{programmeId}/edit"),
  staff("/{locale}/office/training/{programmeId}/{sessionId}"),
];
