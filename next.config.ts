import { readdirSync } from 'node:fs';
import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

// Headers of every answer, static files included. Those that vary are set in proxy.ts.
const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
];

const config: NextConfig = {
  poweredByHeader: false,
  compress: true,
  reactStrictMode: true,
  // `npm test` checks the types, so the build at `npm start` need not.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  images: { unoptimized: true },
  serverExternalPackages: [
    '@node-rs/argon2',
    '@prisma/adapter-better-sqlite3',
    '@prisma/adapter-pg',
    '@prisma/client',
    '@prisma/schema-engine-wasm',
    '@resvg/resvg-wasm',
    '@zxcvbn-ts/core',
    '@zxcvbn-ts/language-common',
    '@zxcvbn-ts/language-en',
    'better-sqlite3',
    'date-holidays',
    'docx',
    'fflate',
    'nodemailer',
    'pg',
    'read-excel-file',
    'wawoff2',
    'write-excel-file',
  ],
  // what the check of a report's file takes, which is read after the proxy
  experimental: { proxyClientMaxBodySize: 11_000_000 },
  turbopack: { resolveAlias: { 'use-intl/format-message': './i18n/format-message.ts' } },
  // the address of a calendar is a secret, also in the log of the development server
  logging: { incomingRequests: { ignore: [/^\/calendar\//] } },
  headers: async () => [{ source: '/:path*', headers }],
};

// Writes the text of each message as a type, for i18n/app-config.ts. Only the type check needs it.
const messageFiles = () =>
  readdirSync('messages/en')
    .filter((file) => file.endsWith('.json'))
    .map((file) => `messages/en/${file}`);

export default createNextIntlPlugin({
  requestConfig: './i18n/request.ts',
  experimental: process.argv.includes('typegen') ? { createMessagesDeclaration: messageFiles() } : {},
})(config);
