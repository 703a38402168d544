import type { MoveTag, PrecautionTag, TagLeg } from '@/lib/exercises/types';

/** A tag on a joint that carries body weight meanwhile. */
export const loaded = (tag: PrecautionTag, leg: TagLeg): MoveTag => ({ tag, leg, loaded: true });
/** A tag on a joint that carries none. */
export const free = (tag: PrecautionTag, leg: TagLeg): MoveTag => ({ tag, leg, loaded: false });
