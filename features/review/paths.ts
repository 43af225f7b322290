/** What an officer does about a file on a page of its own. */
export const fileActs = [
  "approve",
  "answer",
  "completion",
  "refuse",
  "second",
  "conflict",
  "hand-over",
] as const;
export type FileAct = (typeof fileActs)[number];

export const queuePath = "/office/applications";
export const filePath = (id: string) => `/office/applications/${id}`;
export const actPath = (id: string, act: FileAct) => `/office/applications/${id}/${act}`;

/** What an address asks to do; undefined for anything else. */
export const readAct = (segment: string) => fileActs.find((known) => known === segment);
