interface LiveRegionProps {
  /** What is read when it changes; an empty string reads nothing. */
  readonly message: string;
  /** Interrupts what is being read; for stops and red flags only. */
  readonly urgent?: boolean | undefined;
}

/** Says a change to those who do not see it. Stays in the page, so that the first message is heard too. */
export function LiveRegion({ message, urgent = false }: LiveRegionProps) {
  return (
    <p className="sr" role={urgent ? 'alert' : 'status'}>
      {message}
    </p>
  );
}
