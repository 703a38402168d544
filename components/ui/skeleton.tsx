import { classNames } from './class-names';

interface SkeletonProps {
  /** Read to those who do not see the shapes, such as "Loading the worklist". */
  readonly label: string;
  readonly lines?: number | undefined;
  /** Table rows instead of lines of text. */
  readonly rows?: boolean | undefined;
}

/** Still shapes that appear after 300 ms, so that a quick answer does not flicker. */
export function Skeleton({ label, lines = 6, rows = false }: SkeletonProps) {
  return (
    <div className={classNames('skel', rows && 'rows')} role="status">
      <span className="sr">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <i key={line} aria-hidden="true" />
      ))}
    </div>
  );
}
