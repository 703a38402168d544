/** Without one of its own here the build climbs up and takes the whole app's. */
export const register = (): void => undefined;
