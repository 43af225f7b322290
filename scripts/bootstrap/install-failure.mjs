/** Causes by what npm writes, most telling first. */
const CAUSES = [
  [/ENOSPC|no space left/i, "the disk is full. Free about 2.5 GB and run the command again."],
  [
    /EACCES|EPERM|EROFS/,
    "this folder is not writable for you. Take ownership of it, or clone again as yourself.",
  ],
  [
    /ENOTCACHED|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|network/i,
    "the package registry cannot be reached. Check the network (or the proxy and registry settings of npm) and run the command again.",
  ],
  [
    /\bE(401|403|404|5\d\d)\b|CERT_|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)/i,
    "the package registry refused a request. Check the registry, certificate and login settings of npm (npm config list).",
  ],
  [/EINTEGRITY/, 'a downloaded package was damaged. Run "npm cache clean --force" and the command again.'],
  [
    /can only install packages when your package\.json and package-lock\.json/,
    "package.json and package-lock.json disagree. Restore both from git.",
  ],
  [/stopped by SIG/, "the installation was interrupted. Run the command again."],
  [/spawn npm/, "npm was not found. Install Node 20 or later with npm from https://nodejs.org"],
];

/** One line that says why `npm ci` failed and what to do. @param {string} output @param {string} log path of the log */
export function installFailure(output, log) {
  const cause = CAUSES.find(([pattern]) => pattern.test(output))?.[1] ?? "npm ci failed.";
  return `${cause} (details: ${log})`;
}
