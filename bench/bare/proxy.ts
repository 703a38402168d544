/*
 * Without one of its own here the build climbs up and takes the whole app's. This one stands before nothing.
 */
export const proxy = (): void => undefined;

export const config = { matcher: ['/no-such-place'] };
