import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // Server-sent events must leave as they are written; a proxy in front compresses the rest.
  compress: false,
  images: { unoptimized: true },
  serverExternalPackages: ['pg', '@node-rs/argon2', 'pino'],
};

export default createNextIntlPlugin('./lib/i18n/request.ts')(config);
