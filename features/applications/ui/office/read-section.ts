import { type Section, sections } from "#features/applications/domain/sections.ts";

/** The part an address names, or undefined. */
export const readSection = (asked: string): Section | undefined => sections.find((each) => each === asked);
