import type { NextConfig } from 'next';

const config: NextConfig = { poweredByHeader: false, compress: false, serverExternalPackages: ['pg'] };

export default config;
