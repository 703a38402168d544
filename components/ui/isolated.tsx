import type { ReactNode } from 'react';

/** For a message with `<bdi>` around somebody's own text: whichever way that is read, the words beside it stay put. */
export const isolated = { bdi: (words: ReactNode) => <bdi>{words}</bdi> };
