/** Where a chamber's page of its own office is, without language. */
export const officePath = "/office/chamber";

export const annexPath = (annexId: string) => `${officePath}/annexes/${annexId}`;

/** A chamber's public page, without language. */
export const chamberPath = (key: string) => `/chambers/${key}`;
