/** Windows cannot start a process without its SystemRoot; all others start with nothing. */
export const emptyEnvironment = (
  process.platform === 'win32' ? { SystemRoot: process.env.SystemRoot } : {}
) as NodeJS.ProcessEnv;
