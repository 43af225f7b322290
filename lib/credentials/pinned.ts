import credentialsV2 from "#lib/credentials/contexts/credentials-v2.json" with { type: "json" };
import openBadges from "#lib/credentials/contexts/open-badges-3.0.3.json" with { type: "json" };

/** Base context of the Verifiable Credentials Data Model 2.0. */
export const credentialsContext = "https://www.w3.org/ns/credentials/v2";

/** Context of Open Badges 3.0. */
export const openBadgesContext = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

export type Pinned = {
  document: unknown;
  /** Digests of the file's bytes, hexadecimal. */
  digests: { sha256: string; sha384: string };
};

/** Documents that credentials may name and that are here. Nothing else is ever loaded, and nothing is fetched. */
export const pinned: ReadonlyMap<string, Pinned> = new Map([
  [
    credentialsContext,
    {
      document: credentialsV2,
      digests: {
        sha256: "59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734",
        sha384:
          "97f1eb8e5042356c805fdd61afa2c557663785e0794dcafa21e138fd38def18cb360133c221aa31d6896a6bf3e65b614",
      },
    },
  ],
  [
    openBadgesContext,
    {
      document: openBadges,
      digests: {
        sha256: "ef2fa9c7846dce233cc166b43639027278be4ee44f00bb1d45c75de2dd0cd761",
        sha384:
          "c859f6c00a1e0013ee79c1e5cc7566b6dfa6c28971c46ce1ab3221cdfba2b6c6d86e630e567d03c0c780bc2f9ad517a4",
      },
    },
  ],
]);
