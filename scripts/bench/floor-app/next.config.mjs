/** The settings that every Next program of this repository would have, and nothing of ours. */
const config = { poweredByHeader: false, turbopack: { root: process.env.FLOOR_ROOT } };

export default config;
