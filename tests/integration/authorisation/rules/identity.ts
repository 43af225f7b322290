import { persons } from "#tests/integration/authorisation/actors.ts";
import { everyone, type Rules, system } from "#tests/integration/authorisation/rule.ts";

const credential = { id: "AAAA", rawId: "AAAA", type: "public-key", clientExtensionResults: {} };
const madePasskey = { ...credential, response: { clientDataJSON: "AAAA", attestationObject: "AAAA" } };
const signed = {
  ...credential,
  response: { clientDataJSON: "AAAA", authenticatorData: "AAAA", signature: "AAAA" },
};

export const commands: Rules = {
  "identity.request-code": {
    input: ({ browser }) => ({ email: "asks@example.test", browser, locale: "fr" }),
    allow: everyone,
    otherwise: "hide",
  },
  "identity.verify-code": {
    input: ({ browser }) => ({ code: "12345678", browser }),
    allow: everyone,
    otherwise: "hide",
  },
  "identity.clear-sealed-code": { input: ({ codeId }) => ({ id: codeId }), allow: system, otherwise: "hide" },
  "identity.sweep": { input: () => ({}), allow: system, otherwise: "hide" },
  ...Object.fromEntries(
    [
      "begin-app",
      "begin-passkey",
      "challenge-passkey",
      "make-recovery-codes",
      "remove-app",
      "end-other-browsers",
    ].map((verb) => [
      `identity.${verb}`,
      { input: () => ({}), allow: persons, otherwise: "forbid" } as const,
    ]),
  ),
  "identity.confirm-app": { input: () => ({ code: "123456" }), allow: persons, otherwise: "forbid" },
  "identity.prove-app": { input: () => ({ code: "123456" }), allow: persons, otherwise: "forbid" },
  "identity.prove-recovery-code": {
    input: () => ({ code: "ABCDE-12345" }),
    allow: persons,
    otherwise: "forbid",
  },
  "identity.register-passkey": {
    input: () => ({ response: madePasskey, label: "Phone" }),
    allow: persons,
    otherwise: "forbid",
  },
  "identity.prove-passkey": { input: () => ({ response: signed }), allow: persons, otherwise: "forbid" },
  // The shopper's own passkey and other browser; nobody else learns that there are any.
  "identity.remove-passkey": {
    input: ({ passkeyId }) => ({ passkeyId }),
    allow: ["shopper"],
    otherwise: "hide",
  },
  "identity.rename-passkey": {
    input: ({ passkeyId }) => ({ passkeyId, label: "Phone" }),
    allow: ["shopper"],
    otherwise: "hide",
  },
  "identity.end-browser": {
    input: ({ otherBrowser }) => ({ browser: otherBrowser }),
    allow: ["shopper"],
    otherwise: "hide",
  },
  // Of a verifier of our chamber; who may reset whom else is in tests/integration/identity/reset.test.ts.
  "identity.reset-second-factor": {
    input: ({ verifierId }) => ({ userId: verifierId, checked: "in_person" }),
    allow: ["manager", "federation", "admin"],
    otherwise: "hide",
  },
};

export const queries: Rules = {
  "identity.code-for-mail": { input: ({ codeId }) => ({ id: codeId }), allow: system, otherwise: "hide" },
  "identity.app-set-up": { input: () => ({}), allow: persons, otherwise: "hide" },
  "identity.my-browsers": { input: () => ({}), allow: persons, otherwise: "forbid" },
  "identity.my-factors": { input: () => ({}), allow: persons, otherwise: "forbid" },
  "identity.my-account": { input: () => ({}), allow: persons, otherwise: "forbid" },
  "identity.pending-code": { input: ({ browser }) => ({ browser }), allow: everyone, otherwise: "hide" },
};
