/**
 * Sent with what a screen reads by itself while nobody is there, so that it does not keep a session from ending. The
 * session is looked up as ever; it is only not counted as used.
 */
export const UNATTENDED_COOKIE = 'holdfast-unattended';
