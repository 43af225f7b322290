import type { Kind } from "#tests/integration/authorisation/actors.ts";
import { type Rules, system } from "#tests/integration/authorisation/rule.ts";
import type { World } from "#tests/integration/authorisation/world.ts";

const signing: readonly Kind[] = ["verifier", "manager"];
const badge = ({ badgeId }: World) => ({ badgeId });
const forSigners = (input: (world: World) => unknown) =>
  ({ input, allow: signing, otherwise: "hide" }) as const;
const note = { ar: "سبب", fr: "Motif", en: "Reason" };
const evidenceId = "bev_01kb0000000000000000000001";

export const commands: Rules = {
  "badges.propose-badge": forSigners(({ chamberId, artisanId }) => ({
    ...{ chamberId, subjectId: artisanId, claim: "registry_identity", method: "register", note },
  })),
  "badges.add-file": forSigners((world) => ({
    ...{ ...badge(world), title: "Certificate", datedOn: "2026-01-10" },
    ...{ file: { sealedKey: "" }, sha256: "0".repeat(64) },
  })),
  "badges.add-record": forSigners((world) => ({ ...badge(world), recordId: world.visitId })),
  "badges.remove-evidence": forSigners((world) => ({ ...badge(world), evidenceId })),
  "badges.withdraw-badge": forSigners(badge),
  "badges.sign-badge": forSigners((world) => ({ ...badge(world), confirmed: true })),
  "badges.decline-badge": forSigners((world) => ({ ...badge(world), reason: "evidence_thin" })),
  "badges.suspend-badge": forSigners((world) => ({ ...badge(world), reason: "complaint" })),
  "badges.reinstate-badge": forSigners(badge),
  "badges.renew-badge": forSigners(badge),
  "badges.revoke-badge": forSigners((world) => ({
    ...{ ...badge(world), code: "misused", reason: note, confirmed: true },
  })),
  "badges.follow-label": {
    input: ({ certificateId }) => ({ certificateId }),
    allow: system,
    otherwise: "hide",
  },
  "badges.follow-maker": {
    input: ({ artisanId }) => ({ artisanId }),
    allow: system,
    otherwise: "hide",
  },
  "badges.expire-badges": { input: () => ({}), allow: system, otherwise: "hide" },
  "badges.remind-badges": { input: () => ({}), allow: system, otherwise: "hide" },
};

export const queries: Rules = {
  "badges.list-badges": forSigners(({ chamberId }) => ({ chamberId })),
  "badges.get-badge": forSigners(badge),
  "badges.find-subjects": forSigners(({ chamberId }) => ({ chamberId, scope: "maker" })),
  "badges.my-badges": {
    input: ({ artisanId }) => ({ artisanId }),
    allow: ["artisan"],
    otherwise: "hide",
  },
  "badges.badge-totals": { input: () => ({}), allow: ["federation", "ministry"], otherwise: "forbid" },
};
