import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./i18n/request.ts');
// Pages have a policy of their own, with a nonce: lib/content-security-policy.ts. What the API answers is no document.
const nothing = "default-src 'none'; frame-ancestors 'none'";
// Workers follow the policy that they came with. Those of the sandbox are the one place for WebAssembly, and may speak to nobody but us.
const worker = "default-src 'self'; object-src 'none'; frame-ancestors 'none'";
const sandboxWorker = `${worker}; script-src 'self' 'wasm-unsafe-eval'`;
const policy = (value) => ({ key: 'Content-Security-Policy', value });

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // For everybody, not only for the crawlers that Next knows: title, description and icons are in the first bytes, before what is streamed.
  htmlLimitedBots: /.*/,
  // `npm test` runs tsc by itself; TypeScript 7 has no interface that Next could call.
  typescript: { ignoreBuildErrors: true },
  turbopack: {
    resolveAlias: {
      // A browser reads our texts with less: docs/decisions/024-first-paint.md.
      'intl-messageformat': { browser: './lib/message-format.ts' },
      // For browsers the package names a bundle that looks for Monaco where it was years ago.
      'monaco-vim': './node_modules/monaco-vim/dist/index.mjs',
      'monaco-editor/esm/vs/editor/editor.api': 'monaco-editor/editor/editor.api',
      'monaco-editor/esm/vs/editor/common/commands/shiftCommand': 'monaco-editor/editor/common/commands/shiftCommand',
    },
  },
  // Left in node_modules: they load files of their own, start threads, or must be one copy in the process.
  serverExternalPackages: [
    '@node-rs/argon2',
    '@prisma/adapter-pg',
    '@prisma/client',
    'pg',
    'pg-boss',
    'pino',
    'prom-client',
    'subset-font',
  ],
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
        { key: 'X-Content-Type-Options', value: 'nosniff' },
      ],
    },
    { source: '/api/:path*', headers: [policy(nothing)] },
    { source: '/_next/:path*', headers: [policy(worker)] },
    { source: '/offline-worker.js', headers: [policy(worker)] },
    {
      // The version is a hash of the content.
      source: '/sandbox/:version/:path*',
      headers: [policy(sandboxWorker), { key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
    },
  ],
};

export default withNextIntl(config);
