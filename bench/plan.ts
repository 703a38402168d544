import { z } from 'zod';

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string | undefined;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly PlanNode[] | undefined;
}

const nodeSchema: z.ZodType<PlanNode> = z.object({
  'Node Type': z.string(),
  'Relation Name': z.string().optional(),
  'Actual Rows': z.number(),
  'Actual Loops': z.number(),
  'Shared Hit Blocks': z.number(),
  'Shared Read Blocks': z.number(),
  Plans: z.lazy(() => z.array(nodeSchema)).optional(),
});

/** What EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) says of one statement. */
export const planSchema = z.object({ Plan: nodeSchema, 'Execution Time': z.number() });
export type Plan = z.output<typeof planSchema>;

/** Pages of tables and indexes that were touched, in memory or not. */
export const buffersOf = ({ Plan: root }: Plan): number =>
  root['Shared Hit Blocks'] + root['Shared Read Blocks'];

/** Tables that were read whole, with how many rows that gave and how often. */
export function wholeReads({ Plan: root }: Plan): string[] {
  const nodes: PlanNode[] = [root];
  for (const node of nodes) nodes.push(...(node.Plans ?? []));
  return nodes
    .filter((node) => node['Node Type'] === 'Seq Scan')
    .map((node) => `${node['Relation Name']} (${node['Actual Rows']} rows, ${node['Actual Loops']} times)`);
}
