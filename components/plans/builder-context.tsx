'use client';
import { createContext, use, type ReactNode } from 'react';
import type { Side } from '@/lib/exercises/types';
import type { ComparedPlan } from '@/lib/plans/rules/diff';
import type { BuilderMove } from '@/lib/plans/types';

/** What every part of the builder may ask for. */
export interface BuilderFacts {
  readonly moves: ReadonlyMap<string, BuilderMove>;
  readonly conditions: readonly { readonly code: string; readonly side: Side | null }[];
  /** The version that the draft was made from; null for a new plan. */
  readonly base: ComparedPlan | null;
}

const Facts = createContext<BuilderFacts | null>(null);

export function BuilderProvider({
  facts,
  children,
}: {
  readonly facts: BuilderFacts;
  readonly children: ReactNode;
}) {
  return <Facts value={facts}>{children}</Facts>;
}

export function useBuilder(): BuilderFacts {
  const facts = use(Facts);
  if (facts === null) throw new Error('Parts of the builder need <BuilderProvider> around them');
  return facts;
}

/** How a move is called, whether the library's or the clinic's own. */
export function useMoveName(): (ref: {
  readonly moveId: string | null;
  readonly exerciseId: string | null;
}) => string {
  const { moves } = useBuilder();
  return ({ moveId, exerciseId }) => moves.get(moveId ?? exerciseId ?? '')?.name ?? moveId ?? '';
}
