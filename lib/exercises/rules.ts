import type {
  ConditionCode,
  Move,
  MoveTag,
  Muscle,
  PrecautionTag,
  Side,
  TagLeg,
} from '@/lib/exercises/types';

interface Caution<T extends PrecautionTag> {
  readonly tag: T;
  /** Only where that joint carries body weight. */
  readonly whenLoaded: boolean;
}

const always = <T extends PrecautionTag>(...tags: readonly T[]): Caution<T>[] =>
  tags.map((tag) => ({ tag, whenLoaded: false }));
const loaded = <T extends PrecautionTag>(...tags: readonly T[]): Caution<T>[] =>
  tags.map((tag) => ({ tag, whenLoaded: true }));

/** A condition with what it warns of; the reason is the key of its message. */
const condition = <C extends ConditionCode, T extends PrecautionTag>(
  code: C,
  sided: boolean,
  cautions: readonly Caution<T>[],
) => ({
  code,
  /** Belongs to one leg (or to both) rather than to the whole person. */
  sided,
  cautions: cautions.map((caution) => ({ ...caution, reasonCode: `${code}.${caution.tag}` as const })),
});
const leg = <C extends ConditionCode, T extends PrecautionTag>(code: C, cautions: readonly Caution<T>[]) =>
  condition(code, true, cautions);
const person = <C extends ConditionCode, T extends PrecautionTag>(code: C, cautions: readonly Caution<T>[]) =>
  condition(code, false, cautions);

/**
 * Conditions that warn, and of what. Sources: loaded knee bend and kneecap pain, Willy 2019; compression of tendons,
 * Cook and Purdam 2012; kneeling after knee replacement, Wylde 2019. The rest is common practice, to be checked.
 */
export const CONDITIONS = [
  leg('knee_replacement', always('K', 'D')),
  leg('knee_osteoarthritis', loaded('K', 'D')),
  leg('patellofemoral_pain', loaded('D')),
  leg('knee_effusion', always('D')),
  leg('meniscus_tear', [...always('R'), ...loaded('D')]),
  leg('meniscus_repair', always('D', 'R')),
  leg('acl_injury', always('R')),
  leg('acl_repair', always('R')),
  leg('mcl_injury', always('R')),
  leg('kneeling_bursitis', always('K')),
  leg('osgood_schlatter', always('K', 'D')),
  leg('hamstring_strain', always('H')),
  leg('proximal_hamstring_tendinopathy', always('H')),
  leg('gluteal_tendinopathy', always('G')),
  leg('hip_replacement_posterior', always('P')),
  leg('hip_replacement_anterior', always('T')),
  leg('fai', always('F')),
  leg('insertional_achilles', always('A')),
  leg('nerve_symptoms', always('N')),
  leg('leg_clot_history', always('V')),
  person('lumbar_pain', always('L')),
  person('osteoporosis', always('L')),
  person('balance_problem', always('B')),
  // Lax joints: no stretch to the very end of the range.
  person('hypermobility', always('T', 'F', 'H', 'A', 'L')),
];

type Condition = (typeof CONDITIONS)[number];
/** Key of the message that says why a condition minds a tag. */
type ReasonCode = Condition['cautions'][number]['reasonCode'];

const BY_CODE: ReadonlyMap<string, Condition> = new Map(CONDITIONS.map((c) => [c.code, c]));

/** Why a condition minds what a move asks, or null: it does not, or only where the joint carries weight. */
function reasonOf({ cautions }: Condition, { tag, loaded }: Pick<MoveTag, 'tag' | 'loaded'>) {
  const caution = cautions.find((c) => c.tag === tag && (!c.whenLoaded || loaded));
  return caution?.reasonCode ?? null;
}

interface Reason {
  readonly condition: ConditionCode;
  readonly reasonCode: ReasonCode;
}
/** Conditions that warn of what a move asks, each with its reason, in the order of the list. */
export const reasonsAgainst = (tag: Pick<MoveTag, 'tag' | 'loaded'>): Reason[] =>
  CONDITIONS.flatMap((condition) => {
    const reasonCode = reasonOf(condition, tag);
    return reasonCode === null ? [] : [{ condition: condition.code, reasonCode }];
  });

/** Why a move deserves a second look for a patient; the therapist decides. */
export interface PrecautionMatch extends Reason {
  readonly tag: PrecautionTag;
  readonly leg: TagLeg;
  readonly loaded: boolean;
}

type Leg = 'left' | 'right';
const LEGS: readonly Leg[] = ['left', 'right'];
const legsOf = (side: Side): readonly Leg[] => (side === 'both' ? LEGS : [side]);

/** The anatomical legs that a tag is about when the move treats a side. */
function taggedLegs(tag: MoveTag, treated: Side): readonly Leg[] {
  if (tag.leg === 'both' || treated === 'both') return LEGS;
  return tag.leg === 'treated' ? [treated] : LEGS.filter((l) => l !== treated);
}

/**
 * Precautions of a move, done for a side, against a patient's conditions. A condition without a recorded side counts
 * for both legs; a code that is not on the list warns of nothing. Order: by condition as given, then by the move's tags. Empty = nothing to warn about.
 */
export function precautionMatches(
  move: Pick<Move, 'tags'>,
  conditions: readonly { readonly code: string; readonly side: Side | null }[],
  treatedSide: Side,
): PrecautionMatch[] {
  return conditions.flatMap(({ code, side }) => {
    const condition = BY_CODE.get(code);
    if (!condition) return [];
    const affected = condition.sided ? legsOf(side ?? 'both') : LEGS;
    return move.tags.flatMap((tag): PrecautionMatch[] => {
      const reasonCode = reasonOf(condition, tag);
      if (reasonCode === null || !taggedLegs(tag, treatedSide).some((l) => affected.includes(l))) return [];
      return [{ ...tag, condition: condition.code, reasonCode }];
    });
  });
}

/**
 * Whether each word of `text` stands in one of `phrases`, as it is written and in either case.
 * @param text what was typed; blank = everything is found.
 */
export function containsWords(phrases: readonly string[], text: string): boolean {
  const within = phrases.map((phrase) => phrase.toLowerCase());
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => within.some((phrase) => phrase.includes(word)));
}

export interface MovesForMuscle {
  readonly loosen: readonly Move[];
  readonly strengthen: readonly Move[];
  readonly afterSurgery: readonly Move[];
}

/** What loosens a muscle (stretches, also those that count for it by the way), what strengthens it, and what helps it after surgery. */
export function movesForMuscle(moves: readonly Move[], muscle: Muscle): MovesForMuscle {
  const about = moves.filter(({ muscles, alsoCounts }) => [...muscles, ...alsoCounts].includes(muscle));
  return {
    loosen: about.filter(({ group }) => group !== 'strength' && group !== 'surgery'),
    strengthen: about.filter(({ group }) => group === 'strength'),
    afterSurgery: about.filter(({ group }) => group === 'surgery'),
  };
}
