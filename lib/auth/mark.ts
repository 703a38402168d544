/**
 * Tells one sign-in on this browser from the next, so that what a phone keeps is never shown to whoever signs in after.
 * It is random, says nothing of the person and opens nothing.
 */
export const MARK_COOKIE = 'holdfast-sign-in';
