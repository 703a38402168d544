interface LiveRegionProps {
  /** What is read when it changes; an empty string reads nothing. */
  readonly message: string;
}

/** Says a change to those who do not see it. Stays in the page, so that the first message is heard too. */
export function LiveRegion({ message }: LiveRegionProps) {
  return (
    <p className="sr" role="status">
      {message}
    </p>
  );
}
