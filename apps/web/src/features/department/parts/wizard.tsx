import { Button } from '@mantine/core';
import { useState } from 'react';

import { FormSteps } from '../../../shared/forms/form-steps.js';
import { Panel } from '../../../shared/parts/panel.js';
import { useSharedTexts } from '../../../shared/texts.js';
import { carriesVoid } from '../case-standing.js';
import type { CaseFile, Contest } from '../queries.js';
import { useDepartmentTexts } from '../texts.js';
import { begunStages, canVoid, type Question } from '../void-question.js';
import { EffectsStep } from './effects-step.js';
import { GroundStep } from './ground-step.js';
import { ProposeStep } from './propose-step.js';
import { ScopeStep } from './scope-step.js';

const STEPS = ['scope', 'ground', 'effects', 'propose'] as const;

type WizardProps = { readonly file: CaseFile; readonly contest: Contest };

/** Four steps; the first three only look. */
export function Wizard({ file, contest }: WizardProps) {
  const { voiding } = useDepartmentTexts();
  const t = voiding.wizard;
  const [step, setStep] = useState(0);
  const [question, setQuestion] = useState<Question>(() => firstQuestion(contest));
  const [findingId, setFinding] = useState(file.findings.find(carriesVoid)?.findingId ?? '');
  const current = STEPS[step] ?? 'scope';
  return (
    <>
      <FormSteps
        steps={STEPS.map((name, index) => ({ title: t.steps[name], isDone: index < step }))}
        current={step}
        onStep={setStep}
      />
      <Panel title={t.steps[current]} look={current === 'effects' ? 'plain' : 'card'}>
        {current === 'scope' && (
          <ScopeStep contest={contest} value={question} onChange={setQuestion} />
        )}
        {current === 'ground' && <GroundStep file={file} value={findingId} onChange={setFinding} />}
        {current === 'effects' && (
          <EffectsStep caseId={file.caseId} contest={contest} question={question} />
        )}
        {current === 'propose' && (
          <ProposeStep file={file} question={question} findingId={findingId} />
        )}
      </Panel>
      <Ways step={step} onStep={setStep} />
    </>
  );
}

function Ways({
  step,
  onStep,
}: {
  readonly step: number;
  readonly onStep: (step: number) => void;
}) {
  const { act } = useSharedTexts();
  const move = (to: number) => (): void => {
    onStep(to);
    window.scrollTo({ top: 0 });
  };
  return (
    <div className="page-actions">
      {step > 0 && (
        <Button variant="default" onClick={move(step - 1)}>
          {act.back}
        </Button>
      )}
      {step < STEPS.length - 1 && <Button onClick={move(step + 1)}>{act.continue}</Button>}
    </div>
  );
}

/** The narrowest thing that can be voided. */
function firstQuestion(contest: Contest): Question {
  if (canVoid(contest, 'decision')) return { scope: 'decision', stage: null };
  const stage = begunStages(contest).at(-1);
  return stage === undefined ? { scope: 'contest', stage: null } : { scope: 'stage', stage };
}
