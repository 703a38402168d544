import type { PlanTally } from './tallies';

/** The counts as the columns name them. */
export const tallyRows = (tallies: readonly PlanTally[]) =>
  tallies.map(({ planId, date, tally, skipped, worstPain }) => ({
    ...{
      plan_id: planId,
      date,
      due: tally.due,
      done: tally.done,
      partly: tally.partly,
      extra: tally.extra,
      skipped,
    },
    ...{
      prescribed_tenths: tally.prescribedTenths,
      held_tenths: tally.heldTenths,
      tapped_tenths: tally.tappedTenths,
    },
    ...{ prescribed_reps: tally.prescribedReps, done_reps: tally.doneReps, worst_pain: worstPain },
  }));

export const sideRows = (tallies: readonly PlanTally[]) =>
  tallies.flatMap(({ planId, date, tally }) =>
    tally.sides.map((side) => ({
      ...{ plan_id: planId, date, item_side_id: side.itemSideId, prescribed_tenths: side.prescribedTenths },
      ...{
        held_tenths: side.heldTenths,
        tapped_tenths: side.tappedTenths,
        prescribed_reps: side.prescribedReps,
        done_reps: side.doneReps,
      },
    })),
  );
