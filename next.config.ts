import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // Server-sent events must leave as they are written; a proxy in front compresses the rest.
  compress: false,
  images: { unoptimized: true },
  // A body is held twice on its way in; a little more than 1 MB, so that whoever reads it sees that it is too large.
  experimental: { proxyClientMaxBodySize: 1_250_000 },
  serverExternalPackages: ['pg', '@node-rs/argon2', 'pino'],
};

export default createNextIntlPlugin('./lib/i18n/request.ts')(config);
