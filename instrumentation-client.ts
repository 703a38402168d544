import { config } from 'zod';

/** Zod would try whether code may be made from text. The content policy refuses it, and each try is a reported fault. */
config({ jitless: true });
