import type { TextPlace } from "#features/translation/schema.ts";

/** Where the desk is, without language. */
export const translationsPath = "/office/translations";
export const textPath = ({ kind, id, field }: TextPlace) => `${translationsPath}/${kind}/${id}/${field}`;
