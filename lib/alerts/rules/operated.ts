import type { FlagCode, FlagContext, FlagPlace, FlagProfile, Operation, Screening } from '../types';
import { plainOf, softensAfterSurgery } from './red-flags';

type Joint = 'knee' | 'hip';

const JOINT_OF_SITE: Readonly<Record<string, Joint>> = {
  ...{ front_knee: 'knee', inner_knee: 'knee', outer_knee: 'knee', back_knee: 'knee' },
  ...{ groin: 'hip', hip_buttock: 'hip' },
};

/** Whose joint is not known, such as any other repair's, makes nothing usual anywhere. */
const JOINT_OF_OPERATION: Readonly<Record<string, Joint>> = {
  ...{ knee_replacement: 'knee', meniscus_repair: 'knee', acl_repair: 'knee' },
  ...{ hip_replacement_posterior: 'hip', hip_replacement_anterior: 'hip' },
};

/** The joint that a place belongs to, or null: a calf or a shin is none, nor a place in the clinic's own words. */
export function jointOf(site: string | null | undefined): Joint | null {
  return (site && Object.hasOwn(JOINT_OF_SITE, site) && JOINT_OF_SITE[site]) || null;
}

const isAt = ({ kind }: Operation, joint: Joint) =>
  Object.hasOwn(JOINT_OF_OPERATION, kind) && JOINT_OF_OPERATION[kind] === joint;

type Known = Pick<Screening, 'operations' | 'problemSite' | 'kneecapAssessed'>;

function profileAt({ operations = [], problemSite }: Known, { side, site }: FlagPlace): FlagProfile {
  const joint = jointOf(site ?? problemSite);
  if (joint === null || side === null) return 'none';
  const there = operations.filter(
    (operation) => isAt(operation, joint) && (operation.side === side || operation.side === 'both'),
  );
  if (there.length === 0) return 'none';
  return there.some(({ kind }) => kind.includes('replacement')) ? 'replacement' : 'repair';
}

/**
 * What a sign told of a place is weighed by: surgery makes usual only what is told of the very joint and side that was
 * operated on. The joint is that of the place told, else that which the patient is treated for.
 */
export function contextAt(known: Known, place: FlagPlace): FlagContext {
  return { profile: profileAt(known, place), kneecapAssessed: known.kneecapAssessed };
}

/** The joint to ask the side of, where an operation on it could make the sign usual; null where nothing is to be asked. */
export function askedWhere(code: FlagCode, known: Known): Joint | null {
  const joint = jointOf(known.problemSite);
  if (joint === null || !softensAfterSurgery(code)) return null;
  return known.operations?.some((operation) => isAt(operation, joint)) ? joint : null;
}

/** The code to record: nothing is "as since surgery" for a place that was not operated on. */
export function plainCode(code: FlagCode, { profile }: FlagContext): FlagCode {
  return profile === 'none' ? plainOf(code) : code;
}
