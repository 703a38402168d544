import { GROUND, GroundFigure } from './ground-figure';

const FIGURES = ['HS2', 'CA4', 'HF1', 'GL1', 'CA1'] as const;
const WIDTH = 1440;

/** The ground under the sign-in page: a picture that says nothing of its own. On a phone the one in the middle stays. */
export function SignInGround() {
  return (
    <div className="gl">
      <svg viewBox={`0 0 ${WIDTH} 191`} aria-hidden="true" preserveAspectRatio="xMidYMax slice">
        <path d={`M-400 ${GROUND}H1840`} stroke="var(--ink)" strokeWidth={2.5} />
        {FIGURES.map((figure, index) => (
          <GroundFigure key={figure} figure={figure} middle={(WIDTH / FIGURES.length) * (index + 0.5)} />
        ))}
      </svg>
    </div>
  );
}
