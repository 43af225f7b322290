import type { Kind } from "#tests/integration/authorisation/actors.ts";
import { office, type PublicInputs, type Rules } from "#tests/integration/authorisation/rule.ts";

/** The maker of the matrix is the president of the body. */
const conveners: readonly Kind[] = ["registrar", "manager", "artisan"];
const confirmed = true;

export const commands: Rules = {
  "assemblies.convene": {
    input: ({ bodyId }) => ({
      ...{ bodyId, kind: "assembly", heldAt: "2999-01-01T10:00", place: "The office" },
      agenda: "The accounts of the year",
    }),
    allow: conveners,
    holderOnly: true,
    otherwise: "hide",
  },
  "assemblies.cancel": {
    input: ({ meetingId }) => ({ meetingId, note: "The room is taken", confirmed }),
    allow: conveners,
    holderOnly: true,
    otherwise: "hide",
  },
  "assemblies.publish": {
    input: ({ meetingId }) => ({ meetingId, isPublic: true }),
    allow: conveners,
    holderOnly: true,
    otherwise: "hide",
  },
  "assemblies.attend": {
    input: ({ meetingId }) => ({ meetingId, code: "123456" }),
    allow: ["artisan"],
    holderOnly: true,
    otherwise: "hide",
  },
  "assemblies.enter-attendance": {
    input: ({ meetingId, bodyMemberId }) => ({ meetingId, memberIds: [bodyMemberId] }),
    allow: conveners,
    holderOnly: true,
    otherwise: "hide",
  },
  "assemblies.write-minutes": {
    input: ({ meetingId }) => ({ meetingId, ar: "المحضر", fr: "", decisions: [] }),
    allow: conveners,
    holderOnly: true,
    otherwise: "hide",
  },
  "assemblies.sign": {
    input: ({ minutesId }) => ({ minutesId, confirmed }),
    allow: ["artisan"],
    holderOnly: true,
    otherwise: "hide",
  },
  "assemblies.attach-scan": {
    input: ({ minutesId }) => ({ minutesId, file: { sealedKey: "1" }, sha256: "0".repeat(64) }),
    allow: conveners,
    holderOnly: true,
    otherwise: "hide",
  },
};

export const queries: Rules = {
  "assemblies.of-body": {
    input: ({ bodyId }) => ({ bodyId }),
    allow: [...office, "artisan"],
    holderOnly: true,
    otherwise: "hide",
  },
  "assemblies.get": {
    input: ({ meetingId }) => ({ meetingId }),
    allow: [...office, "artisan"],
    holderOnly: true,
    otherwise: "hide",
  },
  "assemblies.mine": {
    input: () => ({}),
    allow: ["artisan", "otherArtisan"],
    holderOnly: true,
    otherwise: "hide",
  },
};

export const publicInputs: PublicInputs = {
  "assemblies.public": ({ bodyId }) => ({ bodyIds: [bodyId] }),
};
