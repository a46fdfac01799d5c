import { useSharedTexts } from '../texts.js';

type StepsProps = {
  readonly steps: readonly { readonly title: string; readonly isDone: boolean }[];
  /** From 0. */
  readonly current: number;
  readonly onStep?: (index: number) => void;
};

/** Where one is in a long form; done steps can be gone back to. */
export function FormSteps({ steps, current, onStep }: StepsProps) {
  const t = useSharedTexts();
  return (
    <nav aria-label={t.form.step(current + 1, steps.length)}>
      <p className="quiet">{t.form.step(current + 1, steps.length)}</p>
      <ol className="form-steps">
        {steps.map(({ title, isDone }, index) => (
          <li key={title} aria-current={index === current ? 'step' : undefined} data-done={isDone}>
            {isDone && index !== current && onStep !== undefined ? (
              <button
                type="button"
                className="download"
                onClick={() => {
                  onStep(index);
                }}
              >
                {title}
              </button>
            ) : (
              title
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
