/** The address that a page is read at, set by proxy.ts over whatever was sent under this name. */
export const PATH_HEADER = 'x-holdfast-path';
