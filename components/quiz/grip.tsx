/** What a finger drags by; nothing for keys, which have buttons. */
export function Grip() {
  return (
    <span className="quiz-grip" aria-hidden="true">
      <svg viewBox="0 0 10 16" className="h-4 w-2.5" fill="currentColor" aria-hidden="true">
        {[3, 8, 13].flatMap((y) => [2.5, 7.5].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r={1.3} />))}
      </svg>
    </span>
  );
}
