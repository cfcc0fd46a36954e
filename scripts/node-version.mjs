/** The versions of Node that Prisma and Next.js run on. Written so that an old Node can still read this file. */
export function isSupportedNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
}

/** Ends the process with one line when this Node is too old. */
export function requireNode() {
  if (isSupportedNode(process.versions.node)) return;
  const found = `this is ${process.versions.node}`;
  process.stderr.write(
    `Chainrule needs Node 20.19, 22.12, 24 or newer (${found}): install one from https://nodejs.org\n`,
  );
  process.exit(1);
}
